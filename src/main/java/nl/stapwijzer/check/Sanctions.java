package nl.stapwijzer.check;

import java.util.List;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Sanction.Limit;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Severity;

/**
 * A sanction keeps within the law. The bounds are those of WPO art. 40 and 40c, for Dutch primary schools: a suspension of a week at
 * most, in writing with reasons, reported to the inspectorate when longer than a day; an expulsion only after hearing the teacher and with
 * another school found. For secondary schools and for Belgium the same is only advised: there it has not been established.
 */
final class Sanctions {
    static final List<Rule> RULES = List.of(Sanctions::limits, Sanctions::length, Sanctions::inWriting, Sanctions::inspectorate, Sanctions::expulsion,
            Sanctions::law, Sanctions::ownProtocol, Sanctions::used);

    private Sanctions() {}

    /** A suspension or an expulsion says what the law allows, or that the school does not know. */
    private static void limits(Definition definition, Findings findings) {
        definition.each(Sanction.class).filter(part -> hasLegalLimit(part.value()) && !part.value().limit().isKnown()).forEach(part -> {
            Message message = Message.of("sanction-without-limit", part.name());
            Stated<Limit> limit = part.value().limit();
            if (limit.unknown()) {
                findings.warning(limit.span(), message, lawFor(definition));
            } else {
                findings.error(limit.span(), message, lawFor(definition), Message.of("or-write-unknown"));
            }
        });
    }

    private static Message lawFor(Definition definition) {
        return Message.of(definition.isDutchPrimary() ? "law-on-sanctions" : "law-on-sanctions-elsewhere");
    }

    private static boolean hasLegalLimit(Sanction sanction) {
        return sanction.kind() == Sanction.Kind.SUSPENSION || sanction.kind() == Sanction.Kind.EXPULSION;
    }

    static boolean isDecidedInStep(Definition definition, Sanction sanction) {
        return sanction.step().isPresent() || definition.sanctionsOfSteps().contains(sanction.key());
    }

    /** A suspension says how long it lasts at most, and that is no more than a week. */
    private static void length(Definition definition, Findings findings) {
        definition.each(Limit.class).filter(Sanctions::ofSuspension).forEach(part -> {
            if (part.value().longest().isEmpty()) {
                weigh(definition, findings, part, "suspension-without-length");
            } else if (part.value().longest().filter(Sanctions::isOverAWeek).isPresent()) {
                weigh(definition, findings, part, "suspension-too-long");
            }
        });
    }

    /** A suspension is given in writing, with reasons. */
    private static void inWriting(Definition definition, Findings findings) {
        definition.each(Limit.class).filter(Sanctions::ofSuspension).filter(part -> !part.value().written())
                .forEach(part -> weigh(definition, findings, part, "suspension-not-in-writing"));
    }

    /** A suspension of more than a day is reported to the inspectorate. */
    private static void inspectorate(Definition definition, Findings findings) {
        definition.each(Limit.class).filter(Sanctions::ofSuspension)
                .filter(part -> part.value().inspectorateAfter().filter(after -> !isOverADay(after)).isEmpty())
                .forEach(part -> weigh(definition, findings, part, "suspension-not-reported"));
    }

    /** An expulsion says under which conditions it is allowed. */
    private static void expulsion(Definition definition, Findings findings) {
        definition.each(Limit.class).filter(part -> part.nearest(Sanction.class).orElseThrow().kind() == Sanction.Kind.EXPULSION)
                .filter(part -> part.value().conditions().isEmpty()).forEach(part -> weigh(definition, findings, part, "expulsion-without-conditions"));
    }

    /** Legal limits name the law that they come from. */
    private static void law(Definition definition, Findings findings) {
        definition.each(Limit.class).filter(part -> part.value().law().isEmpty())
                .forEach(part -> findings.warning(part.value().span(), Message.of("limit-without-law", part.place()), Message.of("name-the-law")));
    }

    /** A suspension or an expulsion of which the limits are not known, refers to where they stand. */
    private static void ownProtocol(Definition definition, Findings findings) {
        definition.each(Sanction.class).filter(part -> hasLegalLimit(part.value()) && part.value().limit().unknown() && part.value().references().isEmpty())
                .forEach(part -> findings.warning(part.value().id().span(), Message.of("sanction-without-protocol", part.name()), Message.of("refer-to-protocol")));
    }

    /** A sanction belongs to some step, else nobody knows when it comes. */
    private static void used(Definition definition, Findings findings) {
        definition.each(Sanction.class).filter(part -> !isDecidedInStep(definition, part.value()))
                .forEach(part -> findings.warning(part.value().id().span(), Message.of("sanction-in-no-step", part.name()), Message.of("name-sanction-in-step")));
    }

    private static boolean ofSuspension(Part<Limit> part) {
        return part.nearest(Sanction.class).orElseThrow().kind() == Sanction.Kind.SUSPENSION;
    }

    private static void weigh(Definition definition, Findings findings, Part<Limit> part, String code) {
        Severity severity = definition.isDutchPrimary() ? Severity.ERROR : Severity.WARNING;
        findings.addAll(List.of(new Diagnostic(severity, part.value().span(), Message.of(code, part.place()), List.of(lawFor(definition)))));
    }

    private static boolean isOverAWeek(Duration duration) {
        return switch (duration.unit()) {
            case HOUR -> duration.amount() > 7 * 24;
            case SCHOOL_DAY, WORKING_DAY -> duration.amount() > 5;
            case CALENDAR_DAY, DAY -> duration.amount() > 7;
            case WEEK -> duration.amount() > 1;
            case MONTH -> true;
        };
    }

    private static boolean isOverADay(Duration duration) {
        return switch (duration.unit()) {
            case HOUR -> duration.amount() > 24;
            case SCHOOL_DAY, WORKING_DAY, CALENDAR_DAY, DAY -> duration.amount() > 1;
            case WEEK, MONTH -> true;
        };
    }
}
