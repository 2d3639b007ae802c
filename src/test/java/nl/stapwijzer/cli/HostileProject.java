package nl.stapwijzer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The folder of a school with a good publication, into which hostile things are put one by one, and what must be true after each. */
final class HostileProject {
    static final String PROTOCOL = "protocols/proef.yaml";
    static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CABzGMSjNgC9EAgUNPsYZGtTkAAAAASUVORK5CYII=");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern STACK = Pattern.compile("(?m)^\\s+at [a-z].*\\(.*\\)$"
            + "|Exception in thread|java\\.[a-z]+\\.[A-Za-z.]+(Exception|Error)");
    private static final String DEFINITION = """
            protocol: proef
            titel: Proef
            taal: nl-NL
            samenvatting: Zo doen wij het.
            rollen:
              leerkracht: {naam: Leerkracht}
              directie: {naam: Directie}
              ouders: {naam: Ouders, soort: ouder}
            kanalen: {bericht: Bericht}
            registraties: {kast: Kast}
            melden: {bij: leerkracht, kanalen: [bericht]}
            stappen:
              een:
                titel: Luisteren
                wie: leerkracht
                termijn: binnen 2 schooldagen
                hoe: Rustig.
                acties: [Luister., {doe: Bel., termijn: dezelfde dag}]
                informeer: [{aan: ouders, via: bericht, over: het gesprek}]
                leg-vast: [{wat: het gesprek, waar: kast}]
                evaluatie: {momenten: na 2 weken, door: leerkracht, criterium: rust}
                vraag: Is het gestopt?
                antwoorden: {ja: klaar, nee: twee}
              twee: {titel: Overleggen, wie: {samen: [leerkracht], eventueel: [directie]}, daarna: klaar}
            einden: {klaar: Klaar}
            formulieren: {handelingsplan: standaard}
            doelgroepen:
              ouders: {titel: Voor ouders, delen: [{kop: Wat doen wij?, tekst: Wij luisteren.}]}
            """;
    private static byte[] sheet;

    private final Path folder;
    /** The last one that was good. */
    private Map<String, String> published = Map.of();

    private HostileProject(Path folder) throws IOException {
        this.folder = folder;
        restore(true);
        sheet = Files.readAllBytes(folder.resolve("publicatie/proef/documenten/handelingsplan.pdf"));
    }

    static HostileProject in(Path folder) throws IOException {
        return new HostileProject(folder);
    }

    /** A form of this school. */
    static byte[] sheet() {
        return sheet.clone();
    }

    /** The last publication that was good, each file with a mark of its content. */
    Map<String, String> published() {
        return published;
    }

    /** @return what was not as it must be */
    List<String> tried(HostileKind kind, Random chance) throws IOException, InterruptedException {
        kind.put(folder, chance);
        Map<String, String> before = publication();
        List<String> faults = new ArrayList<>();
        try {
            Run run = within(() -> Run.in(folder, kind.command().toArray(String[]::new)));
            judge(run, before, faults);
        } catch (TimeoutException e) {
            throw new IllegalStateException("more than " + LIMIT.toSeconds() + " s, and still busy: " + kind);
        } catch (ExecutionException e) {
            faults.add("threw " + e.getCause());
        }
        restore(kind == HostileKind.FOLDER);
        return faults;
    }

    private static Run within(Callable<Run> run) throws InterruptedException, ExecutionException, TimeoutException {
        ExecutorService one = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        try {
            return one.submit(run).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            one.shutdownNow();
        }
    }

    private void judge(Run run, Map<String, String> before, List<String> faults) throws IOException {
        if (run.code() == ExitCode.OUR_FAULT.number()) {
            faults.add("calls it a fault of its own: " + run.err());
        }
        if (STACK.matcher(run.err() + run.out()).find()) {
            faults.add("a trace: " + run.err() + run.out());
        }
        if (run.code() != 0 && run.err().isBlank()) {
            faults.add("exit code " + run.code() + " without a word");
        }
        if (run.err().contains(folder.toString())) {
            faults.add("the whole path of a folder: " + run.err());
        }
        Map<String, String> after = publication();
        if (run.code() != 0 && !after.equals(before) && !after.equals(published)) {
            faults.add("exit code " + run.code() + " and another publication: " + difference(before, after));
        }
        if (!Files.readString(folder.resolve("elders/bestand")).equals("van een ander")) {
            faults.add("wrote through a link");
        }
        if (run.code() == 0) {
            pages(faults);
        }
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(name -> !String.valueOf(before.get(name)).equals(after.get(name))).limit(5).toList().toString();
    }

    /** That no page can fetch, run or send anything. */
    private void pages(List<String> faults) throws IOException {
        Path site = folder.resolve("publicatie");
        if (!Files.isDirectory(site)) {
            return;
        }
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(file);
                page.select("script:not([src]), iframe, object, embed, base, form[action], [style], meta[http-equiv=refresh], "
                                + "link[href*=:]:not([rel=icon][href^=data:image/svg+xml]), script[src*=:], img[src*=:], "
                                + "image, foreignObject")
                        .forEach(found -> faults.add(site.relativize(file) + ": " + found.outerHtml()));
                page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream())
                        .filter(one -> one.getKey().startsWith("on") || one.getValue().strip().toLowerCase(Locale.ROOT)
                                .startsWith("javascript:"))
                        .forEach(found -> faults.add(site.relativize(file) + ": " + found.html()));
                if (page.select("meta[http-equiv=Content-Security-Policy]").isEmpty()) {
                    faults.add(site.relativize(file) + ": no policy");
                }
            }
        }
    }

    /** Each file of it with a mark of its content. */
    Map<String, String> publication() throws IOException {
        Path site = folder.resolve("publicatie");
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(site)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(Files::isRegularFile).forEach(file -> found.put(site.relativize(file).toString(), mark(file)));
        } catch (UncheckedIOException e) {
            found.put("unreadable", "");
        }
        return found;
    }

    private static String mark(Path file) {
        try {
            return Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** @param anew whether the publication too, since the trial touched it; else the last good one stays */
    void restore(boolean anew) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.filter(path -> anew || !path.endsWith("publicatie")).toList()) {
                HostileFolder.remove(one);
            }
        }
        for (String name : List.of("protocols", "site", "elders")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(folder.resolve("elders/bestand"), "van een ander");
        Files.writeString(folder.resolve(PROTOCOL), DEFINITION);
        Files.writeString(folder.resolve("site/school.yaml"), "naam: School\nregio: NL-midden\n");
        if (anew) {
            Run run = Run.in(folder, "build");
            if (run.code() != 0) {
                throw new IllegalStateException(run.err());
            }
        }
        published = publication();
    }
}
