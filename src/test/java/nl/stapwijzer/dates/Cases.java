package nl.stapwijzer.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.dates.CaseFacts.Happened;
import nl.stapwijzer.fixtures.Messages;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Schools;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.words.Language;

/** Cases that these tests begin with, and their dates. */
final class Cases {
    private Cases() {}

    /** @param happened such as aanpak=2026-11-25 */
    static CaseFacts reported(String date, String... happened) {
        LocalDate day = LocalDate.parse(date);
        return new CaseFacts(new Located<>(new Moment(day, Optional.of(LocalTime.of(14, 15))), new SourceFile("--start", date).start()),
                Optional.empty(), Arrays.stream(happened).map(Cases::happened).toList(), day);
    }

    private static Happened happened(String written) {
        return new Happened(new Located<>(written.substring(0, written.indexOf('=')), new SourceFile("--at", written).start()),
                LocalDate.parse(written.substring(written.indexOf('=') + 1)));
    }

    static DatePlan plan(Protocol protocol, String region, CaseFacts facts) {
        return DatePlan.of(Obligations.of(protocol), Schools.calendar(region), facts).value().orElseThrow();
    }

    static String lines(List<Diagnostic> diagnostics) {
        return Messages.lines(diagnostics, found -> found.severity() + " " + found.span().file());
    }

    /** How a date came about, in Dutch. */
    static List<String> how(Protocol protocol, PlannedDate date) {
        Language words = Protocols.words(protocol);
        return date.reasons().stream().map(reason -> words.reasons().sentence(reason, words.times()::withWeekday)).toList();
    }
}
