package nl.stapwijzer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command that writes, ended at a moment or by a disk that nobody chose, with a seed as in {@link HostileTrialsTest}: what stood
 * stands whole, and nothing refuses the next try.
 */
@Tag("hostile")
@DisabledOnOs(OS.WINDOWS) // no signals there, and no limit to the size of a file
class HostileEndsTest {
    private static final long SEED = Long.getLong("hostile.seed", new Random().nextLong(1_000_000_000));
    private static final int TRIALS = Integer.getInteger("hostile.most", 60);
    private static final List<List<String>> COMMANDS = List.of(List.of("build"), List.of("build", "--out=elders/site"),
            List.of("case", "proef", "--start=2026-11-20"), List.of("count", "sheets"), List.of("new", "elders/nieuw"),
            List.of("check", "--sheet=elders/blad.pdf"), List.of("diff", "vorige", ".", "--out=elders/verschil"));

    @TempDir static Path folder;
    private static Path school;
    private static HostileProject project;

    @BeforeAll
    static void aSchoolWithAPublication() throws IOException {
        System.out.println("hostile ends with seed " + SEED);
        school = folder.resolve("school");
        project = HostileProject.in(school);
    }

    @Test
    void whoeverIsKilledWheneverLosesNothingAndCanTryAgain() throws Exception {
        List<String> faults = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Random chance = new Random(SEED * 31 + trial);
            List<String> command = prepared(chance);
            Process run = started(List.of(), command);
            if (!run.waitFor(chance.nextInt(3_000), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
            }
            judge("hostile.seed=" + SEED + " kill " + trial + " of " + command, command, faults);
        }
        assertEquals("", String.join("\n", faults));
    }

    /** The system's limit on the size of one file stands in for a disk that is full. */
    @Test
    void aDiskThatIsFullAtAnyPointLosesNothingAndSaysSo() throws Exception {
        List<String> faults = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Random chance = new Random(SEED * 37 + trial);
            List<String> command = prepared(chance);
            String name = "hostile.seed=" + SEED + " disk " + trial + " of " + command;
            Process run = started(List.of("sh", "-c", "ulimit -f " + chance.nextInt(150) + "; exec \"$@\"", "sh"), command);
            String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = run.waitFor();
            if (!isDone(code) && (code != ExitCode.COULD_NOT_WRITE.number() || !said.contains("schijf"))) {
                faults.add(name + ": exit code " + code + ", " + said);
            }
            judge(name, command, faults);
        }
        assertEquals("", String.join("\n", faults));
    }

    private static boolean isDone(int code) {
        return code == ExitCode.FINE.number() || code == ExitCode.INCOMPLETE.number();
    }

    /** That what a command made once and for all is no half file. */
    private static boolean isWhole() throws IOException {
        Path sheet = school.resolve("elders/blad.pdf");
        return Files.notExists(sheet)
                || new String(Files.readAllBytes(sheet), StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF");
    }

    private static List<String> prepared(Random chance) throws IOException {
        project.restore(true);
        for (String name : List.of(HostileProject.PROTOCOL, "site/school.yaml")) {
            Path old = school.resolve("vorige").resolve(name);
            Files.createDirectories(old.getParent());
            Files.copy(school.resolve(name), old);
        }
        Files.createDirectories(school.resolve("sheets"));
        Files.write(school.resolve("sheets/een.pdf"), HostileProject.sheet());
        Files.writeString(school.resolve(HostileProject.PROTOCOL),
                Files.readString(school.resolve(HostileProject.PROTOCOL)).replace("2 schooldagen", "3 schooldagen"));
        return HostileKind.any(COMMANDS, chance);
    }

    private static Process started(List<String> before, List<String> command) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--lang=nl");
        return OwnProcess.of(before, List.of("-Duser.home=" + school.resolve("home")), arguments.toArray(String[]::new))
                .directory(school.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** What the publication was, or what it is about to be; and the same command again does its work, unless it was done. */
    private static void judge(String name, List<String> command, List<String> faults) throws IOException {
        Map<String, String> old = project.published();
        Run check = Run.in(school, "check");
        if (check.code() != 0) {
            faults.add(name + ": check afterwards says " + check.err());
        }
        Map<String, String> after = project.publication();
        if (!after.equals(old) && !command.equals(List.of("build"))) {
            faults.add(name + ": another publication");
        }
        try (Stream<Path> beside = Files.list(school)) {
            beside.map(path -> path.getFileName().toString()).filter(one -> one.matches("\\..*stapwijzer-(nieuw|oud)"))
                    .forEach(one -> faults.add(name + ": left " + one));
        }
        Run again = Run.in(school, command.toArray(String[]::new));
        if (!isDone(again.code()) && !(again.err().matches("(?s)fout: .*\\bal (een|iets)\\b.*") && isWhole())) {
            faults.add(name + ": refused the next time, exit code " + again.code() + ", " + again.err());
        }
        if (command.equals(List.of("build")) && !after.equals(old) && !after.equals(project.publication())) {
            faults.add(name + ": half a publication");
        }
    }
}
