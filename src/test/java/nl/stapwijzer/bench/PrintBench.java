package nl.stapwijzer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.stapwijzer.fixtures.Documents;
import nl.stapwijzer.fixtures.Repository;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.render.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How long it takes to print the cards of all roles and the forms of two pages of the five example protocols, tree to bytes, once
 * warm and on one thread. Prints medians in milliseconds, by the clock and of the processor: other work on the machine lengthens the
 * second less. Then prints ever more of both in one run and keeps what came out, to see whether time and heap follow the number.
 */
final class PrintBench {
    private static final List<String> PROTOCOLS = List.of("vlaams-secundair", "de-route", "anti-pest-handelingsplan", "kwaliteitskaart",
            "zonder-schuldvraag");
    private static final int WARMING = 15;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final PdfFormat FORMAT = new PdfFormat(Repository::find, LocalDate.of(2026, 9, 1), "");

    private record Sample(String path, long clock, long processor, byte[] pdf) {
        Sample withoutPdf() {
            return new Sample(path, clock, processor, new byte[0]);
        }
    }

    private PrintBench() {}

    public static void main(String[] arguments) {
        List<Page> pages = PROTOCOLS.stream().flatMap(id -> Documents.published(id).stream()).toList();
        List<Page> cards = pages.stream().filter(of(DocumentKind.ROLE_CARD)).toList();
        List<Page> forms = pages.stream().filter(of(DocumentKind.FORM)).filter(form -> sheets(print(form)) == 2).toList();
        List<Page> both = Stream.concat(cards.stream(), forms.stream()).toList();
        List<Sample> samples = rounds(both, WARMING + ROUNDS).skip((long) WARMING * both.size()).map(Sample::withoutPdf).toList();
        tell("card", cards, samples);
        tell("form", forms, samples);
        for (int rounds : new int[] {1, 2, 4}) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            List<Sample> run = rounds(both, rounds).toList();
            say("%3d cards and %3d forms in one run: processor %5.1f a document, %4.1f MB of PDF kept", rounds * cards.size(),
                    rounds * forms.size(), millis(PROCESSOR.getCurrentThreadCpuTime() - start) / run.size(),
                    run.stream().mapToLong(sample -> sample.pdf().length).sum() / 1e6);
        }
        say("largest heap allowed: %d MB", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Predicate<Page> of(DocumentKind kind) {
        return page -> page.output().kind() == kind;
    }

    private static Stream<Sample> rounds(List<Page> pages, int rounds) {
        return Stream.generate(() -> pages).limit(rounds).flatMap(List::stream).map(PrintBench::print);
    }

    private static Sample print(Page page) {
        String path = page.output().paths().stream().filter(p -> p.endsWith(".pdf")).findFirst().orElseThrow();
        long clock = System.nanoTime();
        long processor = PROCESSOR.getCurrentThreadCpuTime();
        byte[] pdf = FORMAT.encode(page, path).value().orElseThrow();
        return new Sample(path, System.nanoTime() - clock, PROCESSOR.getCurrentThreadCpuTime() - processor, pdf);
    }

    private static int sheets(Sample sample) {
        try (PDDocument pdf = Loader.loadPDF(sample.pdf())) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(String what, List<Page> pages, List<Sample> all) {
        List<String> paths = pages.stream().flatMap(page -> page.output().paths().stream()).toList();
        List<Sample> samples = all.stream().filter(sample -> paths.contains(sample.path())).toList();
        String slowest = paths.stream().max(Comparator.comparingDouble(path -> median(of(path, samples), Sample::processor))).orElseThrow();
        say("%d %ss: median clock %5.1f  processor %5.1f", pages.size(), what, median(samples, Sample::clock),
                median(samples, Sample::processor));
        say("  slowest: clock %5.1f  processor %5.1f  %s", median(of(slowest, samples), Sample::clock),
                median(of(slowest, samples), Sample::processor), slowest);
    }

    private static List<Sample> of(String path, List<Sample> samples) {
        return samples.stream().filter(sample -> sample.path().equals(path)).toList();
    }

    private static double median(List<Sample> samples, ToLongFunction<Sample> of) {
        return millis(samples.stream().mapToLong(of).sorted().skip(samples.size() / 2).findFirst().orElseThrow());
    }

    private static double millis(long nanoseconds) {
        return nanoseconds / 1e6;
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
