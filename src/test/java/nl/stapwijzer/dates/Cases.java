package nl.stapwijzer.dates;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.words.Addresses;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.model.School;
import nl.stapwijzer.dates.CaseFacts.Happened;
import nl.stapwijzer.read.FormsReader;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.SourceFile;

/** Protocols, schools and cases that these tests begin with. */
public final class Cases {
    static final List<String> FIVE = List.of("anti-pest-handelingsplan", "de-route", "kwaliteitskaart", "vlaams-secundair", "zonder-schuldvraag");
    private static final Catalogue DUTCH = new Catalogue(Catalogue.DUTCH);
    private static final List<Form> FORMS = FormsReader.read(file(Path.of("templates/form/standard.yaml"))).value().orElseThrow();

    private Cases() {}

    static Protocol published(String id) {
        return ProtocolReader.read(file(Path.of("protocols", id + ".yaml")), FORMS).value().orElseThrow();
    }

    /** @param steps as they stand under {@code stappen}, indented by two */
    public static Protocol protocol(String steps) {
        return definition("protocol: proef\ntitel: Proef\nrollen: {leerkracht: Leerkracht, jeugdarts: Jeugdarts}\nstappen:\n" + steps + "einden: {klaar: Klaar}\n");
    }

    /** @param yaml a whole definition, without faults */
    public static Protocol definition(String yaml) {
        Checked<Protocol> read = ProtocolReader.read(new SourceFile("proef.yaml", yaml), FORMS);
        if (read.hasErrors()) {
            throw new AssertionError(lines(read.diagnostics()));
        }
        return read.value().orElseThrow();
    }

    public static School school(String more) {
        return SchoolReader.read(new SourceFile("site/school.yaml", "naam: Voorbeeldschool\n" + more)).value().orElseThrow();
    }

    public static SchoolCalendar calendar(String region) {
        return SchoolCalendar.of(school("regio: " + region + "\n")).value().orElseThrow();
    }

    /** @param happened such as aanpak=2026-11-25 */
    static CaseFacts reported(String date, String... happened) {
        LocalDate day = LocalDate.parse(date);
        return new CaseFacts(new Located<>(new Moment(day, Optional.of(LocalTime.of(14, 15))), new SourceFile("--start", date).start()), Optional.empty(),
                Arrays.stream(happened).map(Cases::happened).toList(), day);
    }

    private static Happened happened(String written) {
        return new Happened(new Located<>(written.substring(0, written.indexOf('=')), new SourceFile("--at", written).start()),
                LocalDate.parse(written.substring(written.indexOf('=') + 1)));
    }

    static DatePlan plan(Protocol protocol, String region, CaseFacts facts) {
        return DatePlan.of(Obligations.of(protocol), calendar(region), facts).value().orElseThrow();
    }

    static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(found -> found.severity() + " " + found.span().file() + " " + found.code() + ": " + DUTCH.text(found.message())
                + found.hints().stream().map(hint -> " / " + DUTCH.text(hint)).collect(Collectors.joining()) + "\n").collect(Collectors.joining());
    }

    static SourceFile file(Path path) {
        try {
            return new SourceFile(path.toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A protocol's words, with links to nowhere in particular. */
    public static Language words(Protocol protocol) {
        return Language.of(Obligations.of(protocol), (Addresses) Proxy.newProxyInstance(Cases.class.getClassLoader(), new Class<?>[] {Addresses.class},
                (proxy, method, arguments) -> "/" + method.getName()));
    }

    /** How a date came about, in Dutch. */
    static List<String> how(Protocol protocol, PlannedDate date) {
        Language words = words(protocol);
        return date.reasons().stream().map(reason -> words.reasons().sentence(reason, words.times()::withWeekday)).toList();
    }
}
