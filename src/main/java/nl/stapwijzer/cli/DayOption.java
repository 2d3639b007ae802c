package nl.stapwijzer.cli;

import java.time.LocalDate;
import java.util.Optional;
import nl.stapwijzer.source.Catalogue;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The day of which a sheet says what has passed. */
final class DayOption {
    private static final String DAY = "--day";

    private DayOption() {}

    static OptionSpec option(Catalogue catalogue) {
        return OptionSpec.builder(DAY, "--dag").type(String.class).paramLabel(catalogue.text("help-date"))
                .description(catalogue.text("help-day")).build();
    }

    static Optional<LocalDate> of(ParseResult arguments) throws UsageFault {
        String written = arguments.matchedOptionValue(DAY, null);
        return written == null ? Optional.empty() : Optional.of(CaseArguments.date(written));
    }
}
