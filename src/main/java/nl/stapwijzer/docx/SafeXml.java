package nl.stapwijzer.docx;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from start to end, without a document type, entities or anything from elsewhere, and no deeper than documents go. */
final class SafeXml {
    private static final int DEEPEST = 250;

    /** Hears of each start, end and run of characters. Names are without their namespace: two generations of the format differ in it. */
    interface Handler {
        void starts(String name, XMLStreamReader at) throws UnreadableWord;

        void ends(String name) throws UnreadableWord;

        default void text(String characters) throws UnreadableWord {}
    }

    private SafeXml() {}

    static void read(byte[] xml, Handler handler) throws UnreadableWord {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from elsewhere");
        });
        try {
            XMLStreamReader at = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            for (int depth = 0; at.hasNext();) {
                switch (at.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableWord("word-too-large");
                        }
                        handler.starts(at.getLocalName(), at);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.ends(at.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> handler.text(at.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableWord("word-damaged");
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableWord("word-damaged");
        }
    }

    /** An attribute by its name without namespace; empty if it is not there. */
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }
}
