package nl.stapwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.CaseFile;
import nl.stapwijzer.plan.CasePlanner;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.Planner;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.DatePlan;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.dates.SchoolCalendar;
import nl.stapwijzer.plan.view.YearPage;
import nl.stapwijzer.publish.PdfFormat;
import nl.stapwijzer.read.FormsReader;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.SourceFile;
import org.jsoup.nodes.Document;

/** The documents of this project as trees, the way a build makes them before it writes any file. */
public final class Documents {
    private Documents() {}

    /** @param protocol its id */
    public static String definition(String protocol) {
        return text(path(protocol));
    }

    /** Every document of one protocol and the school's start page, by path: a PDF's tree by the path of the PDF. */
    static Map<String, Document> of(String protocol, String definition) {
        Map<String, Document> documents = new TreeMap<>();
        pages(protocol(protocol, definition)).forEach(page -> page.output().paths().forEach(path -> documents.put(path, page.tree())));
        return documents;
    }

    public static Protocol protocol(String id, String definition) {
        List<Form> standard = FormsReader.read(file("templates/form/standard.yaml")).value().orElseThrow();
        Checked<Protocol> read = ProtocolReader.read(new SourceFile(path(id), definition), standard);
        if (read.hasErrors()) {
            throw new AssertionError(read.diagnostics());
        }
        return read.value().orElseThrow();
    }

    public static List<Page> pages(Protocol protocol) {
        return rendered(Planner.plan(school(), List.of(protocol)));
    }

    /** What is printed apart from a publication: the agenda of a case, reported on 1 September 2026, and the figures of a year. */
    static List<Page> apart(Protocol protocol) {
        LocalDate day = LocalDate.of(2026, 9, 1);
        SchoolCalendar calendar = SchoolCalendar.of(school()).value().orElseThrow();
        CaseFacts facts = new CaseFacts(new Located<>(Moment.on(day), new SourceFile("--start", day.toString()).start()), Optional.empty(), List.of(), day);
        CaseFile file = new CaseFile("2026-001", facts, DatePlan.of(Obligations.of(protocol), calendar, facts).value().orElseThrow());
        List<Output> outputs = new ArrayList<>(CasePlanner.plan(school(), Obligations.of(protocol), calendar, file, List.of()));
        YearPage.Table table = new YearPage.Table("Zaken per maand", List.of("Maand", "Zaken"), List.of(new YearPage.Row("september 2026", List.of("7"))));
        outputs.add(Planner.year(school(), List.of(new YearPage.Year("proef-2026-2027", protocol.title().text(), "2026-2027", "12", false, List.of(table),
                List.of(new YearPage.FormYear("Nadenkvel", "<5", false, true, List.of())))), 1));
        return rendered(outputs);
    }

    private static School school() {
        return SchoolReader.read(file("site/school.yaml")).value().orElseThrow();
    }

    private static List<Page> rendered(List<Output> outputs) {
        Renderer renderer = new Renderer(Documents::resource);
        return outputs.stream().map(output -> renderer.render(output).value().orElseThrow()).toList();
    }

    /** Those that are printed, by path; without diagnostics. */
    static Map<String, byte[]> printed(List<Page> pages) {
        PdfFormat format = new PdfFormat(Documents::resource, LocalDate.of(2026, 9, 1), "");
        Map<String, byte[]> printed = new TreeMap<>();
        for (Page page : pages) {
            for (String path : page.output().paths()) {
                if (path.endsWith(".pdf")) {
                    Checked<byte[]> pdf = format.encode(page, path);
                    if (!pdf.diagnostics().isEmpty()) {
                        throw new AssertionError(path + ": " + pdf.diagnostics());
                    }
                    printed.put(path, pdf.value().orElseThrow());
                }
            }
        }
        return printed;
    }

    private static String path(String protocol) {
        return "protocols/" + protocol + ".yaml";
    }

    private static SourceFile file(String name) {
        return new SourceFile(name, text(name));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<byte[]> resource(String name) {
        try {
            return Files.exists(Path.of(name)) ? Optional.of(Files.readAllBytes(Path.of(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
