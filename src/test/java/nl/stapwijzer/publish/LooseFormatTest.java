package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.source.Resources;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LooseFormatTest {
    private static final String PATH = "a/stappen/r1.html";
    private static final String STYLE = "p::after{content:'</style><script>x</script>'}";
    private static final Map<String, String> FILES = Map.of("site/style.css", STYLE, "site/logo.png", "png", "site/icoon.svg", "<svg/>");
    private static final Resources RESOURCES = name -> Optional.ofNullable(FILES.get(name))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    private static final String HEAD =
            "<link rel=icon href='/assets/icoon.svg'>"
            + "<link rel=stylesheet href='/assets/style.css'><script src='/assets/zoek.js'></script>";
    private static final String BODY =
            "<nav><a href='/a/ouders.html#wie'>Ouders</a></nav><p><a href='#kop'>hier</a> <a href='/a/'>route</a> "
            + "<a href='mailto:a@school.example'>mail</a></p><img src='/assets/logo.png' alt=''><svg><a "
            + "xlink:href='/a/ouders.html'><text>o</text></a></svg><noscript>zonder</noscript><form class=with-script><input></form>";

    @Test
    void aPageStandsOnItsOwn() {
        Document page = page("https://school.example/veilig");
        assertEquals(List.of(), References.fetched(page).filter(written -> !written.startsWith("data:")).toList());
        assertEquals("data:image/png;base64,cG5n", page.selectFirst("img").attr("src"));
        assertEquals(0, page.select("script, link[rel=stylesheet], noscript, form").size());
        assertTrue(page.text().contains("zonder"));
    }

    @Test
    void linksToOtherPagesAreWholeAddresses() {
        assertEquals("[https://school.example/veilig/a/ouders.html#wie, #kop, https://school.example/veilig/a/, mailto:a@school.example,"
                + " https://school.example/veilig/a/ouders.html]",
                References.followed(page("https://school.example/veilig")).toList().toString());
    }

    @Test
    void withoutAnAddressTheyAreWordsAndAMenuOfThemIsGone() {
        Document page = page("");
        assertEquals("[#kop, mailto:a@school.example]", References.followed(page).toList().toString());
        assertTrue(page.text().contains("hier route mail") && page.select("svg g text").size() == 1 && page.select("p span").size() == 1,
                page.body().html());
        assertFalse(page.text().contains("Ouders"));
    }

    @Test
    void onlyTheStyleWithinThePageIsAllowed() throws NoSuchAlgorithmException {
        Document page = page("");
        String style = page.selectFirst("style").data();
        assertEquals("p::after{content:'<\\/style><script>x<\\/script>'}", style);
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(StandardCharsets.UTF_8)));
        assertEquals("default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:; form-action 'none'; base-uri 'none'",
                page.selectFirst("meta[http-equiv]").attr("content"));
    }

    private static Document page(String address) {
        byte[] file = new LooseFormat(RESOURCES, new SiteAddress(address))
                .encode(HtmlPages.whole(PATH, "<!doctype html><html lang=nl><head>" + HEAD
                + "<title>Titel</title></head><body><h1 id=kop>Kop</h1>" + BODY + "</body></html>"), PATH).value().orElseThrow();
        return Jsoup.parse(new String(file, StandardCharsets.UTF_8));
    }
}
