package nl.stapwijzer.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.stapwijzer.cli.FilledSheets;
import nl.stapwijzer.fixtures.Protocols;

/**
 * How long {@code count} takes for each number of filled forms, each of another case, and how much memory. First how often to count each,
 * of which the medians are printed, then the numbers: {@code CountBench 3 1000 5000 10000}. Time is that of the clock and of the processor,
 * which other work on the machine lengthens less; memory is the most that the program and the process that reads had of the machine. The
 * heap of the program is held to 192 MB, that of the reader by itself to 64 MB. Only on Linux, which tells what a process has at most;
 * needs 150 KB of disk a form.
 */
final class CountBench {
    private static final int DIFFERENT = 100;
    private static final String MARK = "2026-%05d";

    /**
     * @param clock in milliseconds, as {@code processor}
     * @param memory in KB
     */
    private record Run(long clock, long processor, long memory) {}

    private CountBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tel");
        Path in = Files.createDirectory(folder.resolve("in"));
        byte[] blank = FilledSheets.blank(Protocols.withStandardPlan("kwaliteitskaart"), "handelingsplan");
        List<byte[]> filled = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            filled.add(FilledSheets.filled(blank, Map.of("over.kenmerk", MARK.formatted(0), "melding.gemeld", (1 + i % 28) + "-10-2026",
                    "analyse.ernst", i % 3 == 0 ? "licht" : "matig", "over.voortgang.1.gedaan", "ja", "over.voortgang.1.datum",
                    (1 + i % 30) + "-10-2026"), true));
        }
        int written = 0;
        for (int i = 1; i < arguments.length; i++) {
            for (; written < Integer.parseInt(arguments[i]); written++) {
                Files.write(in.resolve(written + ".pdf"), marked(filled.get(written % DIFFERENT), written));
            }
            List<Run> runs = new ArrayList<>();
            for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
                runs.add(count(in, folder.resolve("uit")));
            }
            System.out.printf("%d forms: %d ms by the clock, %d ms of the processor; %d MB of memory%n", written, median(runs, Run::clock),
                    median(runs, Run::processor), median(runs, Run::memory) >> 10);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** The same form with another mark of the same length. */
    private static byte[] marked(byte[] form, int number) {
        byte[] mark = MARK.formatted(0).getBytes(StandardCharsets.US_ASCII);
        byte[] other = MARK.formatted(number).getBytes(StandardCharsets.US_ASCII);
        byte[] copy = form.clone();
        int changed = 0;
        for (int i = 0; i <= copy.length - mark.length; i++) {
            if (Arrays.equals(copy, i, i + mark.length, mark, 0, mark.length)) {
                System.arraycopy(other, 0, copy, i, other.length);
                changed++;
            }
        }
        if (changed == 0) {
            throw new IllegalStateException("the mark does not stand in the file as it is typed");
        }
        return copy;
    }

    private static Run count(Path in, Path out) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m", "-cp", System.getProperty("java.class.path"), "nl.stapwijzer.cli.Main", "count", in.toString(), "--out",
                out.toString()).inheritIO().start();
        long memory = 0;
        long processor = 0;
        while (process.isAlive()) {
            List<ProcessHandle> both = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
            memory = Math.max(memory, both.stream().mapToLong(one -> most(one.pid())).sum());
            processor = Math.max(processor, both.stream().mapToLong(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                    .sum());
            Thread.sleep(100);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("not counted: " + process.exitValue());
        }
        return new Run((System.nanoTime() - start) / 1_000_000, processor, memory);
    }

    private static long median(List<Run> runs, ToLongFunction<Run> figure) {
        return runs.stream().mapToLong(figure).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }

    /** In KB. */
    private static long most(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
