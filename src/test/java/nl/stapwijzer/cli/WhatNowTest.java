package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "Wat moet ik nu doen" of the five protocols from the disk, walked in a browser link by link, with scripts and without. */
@Tag("slow")
class WhatNowTest {
    private static final String LINKS = "[...document.querySelectorAll('a[data-choose]')]";
    private static final String MADE =
            "[...document.querySelectorAll('#choices:not([hidden]) li')].map(item => item.querySelector('strong').textContent).join('|')";
    private static final String BACK =
            "[...document.querySelectorAll('#zo-kom-je-hier a')].map(link => link.pathname.split('/').pop()).join('|')";

    /** A page of the route, and the answers given on the way to it. */
    private record Place(URI page, List<String> answers) {
        String name() {
            return page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
        }
    }

    private record Walk(Path route, boolean scripts) {}

    private static List<Walk> walks() throws IOException {
        return routes().stream().flatMap(route -> Stream.of(new Walk(route, true), new Walk(route, false))).toList();
    }

    private static List<Path> routes() throws IOException {
        try (Stream<Path> protocols = Files.list(FiveProtocols.site())) {
            return protocols.map(protocol -> protocol.resolve("wat-nu")).filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Every page of the route that is come to by answering, each answer given once. */
    private static TreeSet<String> walk(Chromium browser, Walk walk, List<String> faults) throws InterruptedException {
        TreeSet<String> reached = new TreeSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(walk.route().resolve("index.html").toUri(), List.of())));
        reached.add("index.html");
        while (!open.isEmpty()) {
            Place here = open.remove();
            afresh(browser, here.page());
            int links = Integer.parseInt(browser.evaluate(LINKS + ".length + ''"));
            for (int i = 0; i < links; i++) {
                if (i > 0) {
                    afresh(browser, here.page());
                }
                String link = LINKS + "[" + i + "]";
                String answer = browser.evaluate("(name => name ? name.textContent.trim() : 'Verder')(" + link
                        + ".closest('li')?.querySelector('strong, u'))");
                boolean again = browser.evaluate(link + ".pathname === location.pathname ? 'again' : 'on'").equals("again");
                if (!again) {
                    browser.follow(link);
                }
                Place there = new Place(URI.create(browser.evaluate("location.href")),
                        Stream.concat(here.answers().stream(), Stream.of(answer)).toList());
                String made = browser.evaluate(MADE);
                if (!again && !made.equals(walk.scripts() ? String.join("|", there.answers()) : "")) {
                    faults.add(there.page() + " says " + made + " after " + there.answers());
                }
                if (!List.of(browser.evaluate(BACK).split("\\|")).contains(here.name())) {
                    faults.add(there.page() + " does not lead back to " + here.name());
                }
                if (reached.add(there.name())) {
                    open.add(there);
                }
            }
        }
        return reached;
    }

    /** Another place on the same page would not be loaded anew. */
    private static void afresh(Chromium browser, URI page) throws InterruptedException {
        if (browser.evaluate("location.pathname").equals(page.getPath())) {
            browser.open(URI.create("about:blank"));
        }
        browser.open(page);
    }

    @Test
    void everyAnswerLeadsOnToEveryEndAndBackAgainWithScriptsAndWithout() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        Chromium.each(walks(), "", (tab, walk) -> {
            tab.allowScripts(walk.scripts());
            assertEquals(pages(walk.route()), walk(tab, walk, faults), walk.toString());
        });
        assertEquals(List.of(), faults);
    }

    private static TreeSet<String> pages(Path route) throws IOException {
        try (Stream<Path> pages = Files.list(route)) {
            return pages.map(page -> page.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void whatTheAddressSaysIsOnlyShownWhereItIsAWayThatLeadsHere() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Chromium is not there; ./verify installs it");
        URI page = FiveProtocols.site().resolve("zonder-schuldvraag/wat-nu/bemiddeling.html").toUri();
        Map<String, String> shown = Map.of("begin.1,eerst-zelf.1.2", "Leerlingen hebben een conflict|Nee",
                "begin.3,eerst-zelf.1.2", "Nee", "begin.1", "", "__proto__,constructor", "", "%3Cimg%20src=x%3E,%22%3E", "",
                "x,".repeat(9000) + "eerst-zelf.1.2", "Nee");
        try (Chromium browser = Chromium.undrawn()) {
            for (Map.Entry<String, String> address : shown.entrySet()) {
                afresh(browser, URI.create(page + "#keuzes=" + address.getKey()));
                assertEquals(address.getValue(), browser.evaluate(MADE), address.getKey());
            }
            afresh(browser, URI.create(page + "#keuzes=begin.1,eerst-zelf.1.2"));
            browser.evaluate("document.querySelector('.skip').click()");
            assertEquals("#keuzes=begin.1,eerst-zelf.1.2",
                    browser.evaluate("new Promise(done => setTimeout(() => done(location.hash), 0))"));
            assertTrue(browser.requests().stream().allMatch(request -> request.startsWith("file:") || request.startsWith("about:")));
        }
    }
}
