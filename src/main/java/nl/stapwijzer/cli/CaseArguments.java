package nl.stapwijzer.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.dates.CaseFacts;
import nl.stapwijzer.dates.CaseFacts.Happened;
import nl.stapwijzer.dates.Moment;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.plan.CasePlanner;
import nl.stapwijzer.source.Catalogue;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What is said of a case on the command line. */
final class CaseArguments {
    private static final String START = "--start";
    private static final String TIME = "--time";
    private static final String CASE = "--case";
    private static final String BEGIN = "--begin";
    private static final String AT = "--at";
    private static final String STEPS = "--steps";
    private static final String FORMS = "--forms";
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]((?:20)?[0-9]{2})");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])");

    private final ParseResult written;

    CaseArguments(ParseResult written) {
        this.written = written;
    }

    static CommandSpec added(CommandSpec spec, Catalogue catalogue) {
        return spec
                .addPositional(PositionalParamSpec.builder().type(String.class).arity("0..1")
                        .paramLabel(catalogue.text("help-protocol")).description(catalogue.text("help-case-protocol")).build())
                .addOption(option(catalogue, START, "help-date", "help-case-start"))
                .addOption(option(catalogue, TIME, "help-time", "help-case-time"))
                .addOption(option(catalogue, CASE, "help-mark", "help-case-mark"))
                .addOption(option(catalogue, BEGIN, "help-step", "help-case-begin"))
                .addOption(list(catalogue, AT, "help-step-date", "help-case-at"))
                .addOption(list(catalogue, STEPS, "help-step", "help-case-steps"))
                .addOption(list(catalogue, FORMS, "help-form", "help-case-forms"))
                .addOption(OptionSpec.builder(Options.OUT).type(Path.class)
                        .paramLabel(catalogue.text("help-folder")).description(catalogue.text("help-case-out")).build());
    }

    private static OptionSpec option(Catalogue catalogue, String name, String label, String help) {
        return OptionSpec.builder(name).type(String.class).paramLabel(catalogue.text(label)).description(catalogue.text(help)).build();
    }

    private static OptionSpec list(Catalogue catalogue, String name, String label, String help) {
        return OptionSpec.builder(name).type(String[].class).arity("1").splitRegex(",").paramLabel(catalogue.text(label))
                .description(catalogue.text(help)).build();
    }

    /** Whether a message is about the command, rather than about a file. */
    static boolean areAt(Span span) {
        return span.file().startsWith("--");
    }

    /** The id of the one that is named. */
    Optional<String> protocol() {
        return Optional.ofNullable(written.matchedPositionalValue(0, null));
    }

    /** The one that is named; if none is, the only one that there is. */
    Protocol protocol(List<Protocol> all) throws UsageFault {
        Optional<String> id = protocol();
        List<String> known = all.stream().map(Named::key).toList();
        if (id.isEmpty() && all.size() != 1) {
            throw new UsageFault(Message.of("case-without-protocol"), List.of(Suggestion.choices(known)));
        }
        return id.isEmpty() ? all.get(0) : Protocol.find(all, id.get())
                .orElseThrow(() -> new UsageFault(Message.of("case-unknown-protocol", id.get()),
                        List.of(Suggestion.among(id.get(), known))));
    }

    /** @param today for the warning that the report lies in the past */
    CaseFacts facts(LocalDate today) throws UsageFault {
        Optional<String> start = text(START);
        if (start.isEmpty()) {
            throw new UsageFault(Message.of("case-without-start"), List.of(Message.of("case-without-start-hint")));
        }
        Moment reported = new Moment(date(start.get()), time());
        List<Happened> happened = new ArrayList<>();
        for (String one : all(AT)) {
            happened.add(happened(one));
        }
        return new CaseFacts(located(START, reported), text(BEGIN).map(step -> located(BEGIN, step)), happened, today);
    }

    /** As it is written; none if it is to be made up. */
    Optional<String> mark() throws UsageFault {
        Optional<String> mark = text(CASE);
        return mark.isPresent() ? Optional.of(CaseMark.of(mark.get())) : mark;
    }

    Optional<Path> out() {
        return Optional.ofNullable(written.matchedOptionValue(Options.OUT, null));
    }

    /** The ids of the forms to make: those named, else those that the named steps ask for, if any, else those that any step asks for. */
    List<String> forms(Protocol protocol) throws UsageFault {
        List<String> steps = known(STEPS, protocol.course().steps(), "unknown-step-of-case");
        List<String> forms = known(FORMS, protocol.papers().forms(), "unknown-form-of-case");
        return forms.isEmpty() ? CasePlanner.asked(protocol, steps) : forms;
    }

    private List<String> known(String option, List<? extends Named> things, String otherwise) throws UsageFault {
        List<String> known = things.stream().map(Named::key).toList();
        for (String one : all(option)) {
            if (!known.contains(one)) {
                throw new UsageFault(Message.of(otherwise, one), List.of(Suggestion.among(one, known)));
            }
        }
        return all(option);
    }

    private Optional<LocalTime> time() throws UsageFault {
        Optional<String> time = text(TIME);
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(time.get());
        if (!clock.matches()) {
            throw new UsageFault(Message.of("time-not-understood", time.get()), List.of(Message.of("time-not-understood-hint")));
        }
        return Optional.of(LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2))));
    }

    private static Happened happened(String written) throws UsageFault {
        int sign = written.indexOf('=');
        if (sign < 1) {
            throw new UsageFault(Message.of("at-not-understood", written), List.of(Message.of("at-not-understood-hint")));
        }
        return new Happened(located(AT, written.substring(0, sign).strip()), date(written.substring(sign + 1).strip()));
    }

    static LocalDate date(String written) throws UsageFault {
        Matcher date = DATE.matcher(written);
        if (!date.matches()) {
            Matcher dayFirst = DAY_FIRST.matcher(written);
            String meant = !dayFirst.matches() ? "2026-11-23" : String.join("-",
                    (dayFirst.group(3).length() == 2 ? "20" : "") + dayFirst.group(3),
                    twoDigits(dayFirst.group(2)), twoDigits(dayFirst.group(1)));
            throw new UsageFault(Message.of("date-not-understood", written),
                    List.of(Message.of(dayFirst.matches() ? "write-date-meant" : "write-date-like", meant)));
        }
        try {
            return LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            throw new UsageFault(Message.of("date-does-not-exist", written), List.of(Message.of("date-does-not-exist-hint")));
        }
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static <T> Located<T> located(String option, T value) {
        return new Located<>(value, Span.at(option, 1, 1));
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(written.<String>matchedOptionValue(option, null)).map(String::strip);
    }

    private List<String> all(String option) {
        return Stream.of(written.matchedOptionValue(option, new String[0]))
                .map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }
}
