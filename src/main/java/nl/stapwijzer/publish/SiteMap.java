package nl.stapwijzer.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.Output;

/**
 * What search engines read: the list of pages, and on a host of its own where that list is. Only for a site whose address is known,
 * since both consist of whole addresses.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps</a>
 */
public final class SiteMap {
    private SiteMap() {}

    /** @return the files by their path in the publication */
    public static Map<String, byte[]> of(Collection<Output> outputs, SiteAddress address) {
        Map<String, byte[]> files = new TreeMap<>();
        if (address.isKnown()) {
            List<String> places = outputs.stream().filter(output -> output.kind() != DocumentKind.NOT_FOUND)
                    .flatMap(output -> output.paths().stream()).filter(path -> Medium.of(path) == Medium.SCREEN)
                    .map(path -> address.of(new LocalLink(path, "", ""))).sorted().toList();
            files.put("sitemap.xml", xml(places));
            LocalLink map = new LocalLink("sitemap.xml", "", "");
            if (address.onHost(map).equals("/sitemap.xml")) { // robots.txt counts at the root of a host only
                files.put("robots.txt", ("User-agent: *\nAllow: /\nSitemap: " + address.of(map) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] xml(List<String> places) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
            for (String place : places) {
                xml.writeCharacters("\n");
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(place);
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory takes every letter", e);
        }
        return out.toByteArray();
    }
}
