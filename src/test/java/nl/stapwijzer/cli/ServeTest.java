package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the workbench begins. */
class ServeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    @TempDir
    private Path folder;

    @Test
    void whereNothingCanBeWrittenTheSchoolComesInTheFolderOfTheUser() throws IOException, InterruptedException {
        Path program = Files.createDirectories(folder.resolve("programma"));
        Path home = Files.createDirectories(folder.resolve("van mij"));
        program.toFile().setWritable(false);
        assumeFalse(Files.isWritable(program), "may write anywhere");
        assertTrue(firstPage(program, home).contains("Uw school komt in een eigen map in " + home + "."));
    }

    @Test
    void whereItCanBeWrittenTheSchoolComesThere() throws IOException, InterruptedException {
        Path program = Files.createDirectories(folder.resolve("programma"));
        assertTrue(firstPage(program, folder).contains("Uw school komt in een eigen map in " + program + "."));
    }

    private static String firstPage(Path here, Path home) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        Thread bench = new Thread(() -> Main.run(new Terminal(said, said, Optional.empty(), here, home, Locale.forLanguageTag("nl-NL"),
                Run.CLOCK), "serve", "--no-browser"));
        bench.start();
        try {
            Matcher address = ADDRESS.matcher("");
            while (bench.isAlive() && !address.reset(out.toString(StandardCharsets.UTF_8)).find()) {
                Thread.sleep(1);
            }
            HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.ALWAYS).build();
            return browser.send(HttpRequest.newBuilder(URI.create(address.group())).build(), BodyHandlers.ofString()).body();
        } finally {
            bench.interrupt();
            bench.join();
        }
    }
}
