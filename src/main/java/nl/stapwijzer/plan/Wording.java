package nl.stapwijzer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Alternative;
import nl.stapwijzer.model.Amount;
import nl.stapwijzer.model.Condition;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Sanction;
import nl.stapwijzer.model.Stated;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.plan.view.Sentence;
import nl.stapwijzer.source.Located;

/** Puts the data of a protocol into Dutch: deadlines, parties, conditions. The only home of these phrases. */
public final class Wording {
    static final String UNSAID = "nog niet vastgelegd";

    private final Names names;

    Wording(Names names) {
        this.names = names;
    }

    /** A deadline of this protocol in words, such as "binnen 2 schooldagen na de melding". */
    public static String deadline(Protocol protocol, Deadline deadline, Deadline.Anchor implied) {
        return new Wording(new Names(protocol)).deadline(deadline, Optional.of(implied));
    }

    // --- lengths of time

    static String duration(Duration duration) {
        return duration.amount() + " " + unit(duration.unit(), duration.amount() == 1);
    }

    private static String unit(Duration.Unit unit, boolean one) {
        return switch (unit) {
            case HOUR -> "uur";
            case SCHOOL_DAY -> one ? "schooldag" : "schooldagen";
            case WORKING_DAY -> one ? "werkdag" : "werkdagen";
            case CALENDAR_DAY -> one ? "kalenderdag" : "kalenderdagen";
            case DAY -> one ? "dag" : "dagen";
            case WEEK -> one ? "week" : "weken";
            case MONTH -> one ? "maand" : "maanden";
        };
    }

    /**
     * @param implied what the deadline counts from where its author left that out
     */
    String deadline(Deadline deadline, Optional<Deadline.Anchor> implied) {
        StringBuilder phrase = new StringBuilder(switch (deadline.firmness()) {
            case MUST -> "";
            case IF_POSSIBLE -> "zo mogelijk ";
            case STRIVE -> "liefst ";
        });
        phrase.append(core(deadline, implied));
        deadline.clock().ifPresent(time -> phrase.append(", vóór ").append(time.toString().replace(':', '.')).append(" uur"));
        deadline.times().ifPresent(times -> phrase.append(", ten hoogste ").append(times).append(" keer"));
        deadline.onDayOff().ifPresent(rule -> phrase.append(", ").append(onDayOff(rule)));
        deadline.by().ifPresent(role -> phrase.append(" (termijn van ").append(names.role(role).text()).append(")"));
        deadline.condition().ifPresent(when -> phrase.append(", als ").append(when.text()));
        return phrase.toString();
    }

    private static String onDayOff(Deadline.DayOffRule rule) {
        return switch (rule) {
            case NEXT -> "op een vrije dag: de eerste schooldag erna";
            case PREVIOUS -> "op een vrije dag: de laatste schooldag ervoor";
            case STAYS -> "ook op een vrije dag";
        };
    }

    private String core(Deadline deadline, Optional<Deadline.Anchor> implied) {
        Optional<Deadline.Anchor> anchor = deadline.anchor().or(() -> implied);
        boolean sameDay = deadline.duration().value().filter(d -> d.amount() == 0).isPresent();
        if (sameDay) {
            return "dezelfde dag" + anchor.map(a -> " als " + moment(a)).orElse("");
        }
        String length = deadline.duration().value().map(Wording::duration).orElse("een tijd die " + UNSAID + " is");
        String from = anchor.map(a -> " na " + moment(a)).orElse("");
        return switch (deadline.relation()) {
            case DIRECTLY -> "meteen" + (deadline.anchor().isPresent() ? from : "");
            case AS_SOON_AS_POSSIBLE -> "zo snel mogelijk" + (deadline.anchor().isPresent() ? from : "");
            case AGREED_PER_CASE -> "per geval af te spreken";
            case WITHIN -> "binnen " + length + from;
            case AT_LATEST -> "uiterlijk " + (from.isEmpty() ? "na " : "") + length + from;
            case AFTER -> deadline.duration().unknown() ? later(from) : from.isEmpty() ? "na " + length : length + from;
            case EVERY -> "elke " + length.replaceFirst("^1 ", "");
        };
    }

    private static String later(String from) {
        return (from.isEmpty() ? "na verloop van tijd" : "enige tijd" + from) + " (hoelang is " + UNSAID + ")";
    }

    private String moment(Deadline.Anchor anchor) {
        return switch (anchor.kind()) {
            case REPORT -> "de melding";
            case PREVIOUS -> "de vorige stap";
            case STEP -> names.stepInWords(anchor.step().orElseThrow().value());
            case EXTERNAL -> "het besluit van " + names.role(anchor.step().orElseThrow()).text();
        };
    }

    // --- people

    /** Who: with links to their pages; says so where the school did not. Empty where nothing is said. */
    Sentence party(Stated<Party> party) {
        return party.unknown() ? new Sentence(List.of(new Link(UNSAID, "")), true) : party(party.value());
    }

    Sentence party(Optional<Party> party) {
        return party.map(this::party).orElse(Sentence.NONE);
    }

    /** Those who carry out a step, where something in it falls to them: without the remark that stands with the step itself. */
    Sentence doers(Stated<Party> party) {
        return party.value().map(p -> party(new Party(p.together(), p.oneOf(), p.possibly(), p.excluded(), Optional.empty()))).orElseGet(() -> party(party));
    }

    private Sentence party(Party party) {
        List<Link> parts = new ArrayList<>(enumerate(party.together(), " en "));
        if (!party.oneOf().isEmpty()) {
            join(parts, ", met ", enumerate(party.oneOf(), " of "));
        }
        if (!party.possibly().isEmpty()) {
            join(parts, parts.isEmpty() ? "" : ", ", List.of(new Link("eventueel ", "")));
            parts.addAll(enumerate(party.possibly(), " of "));
        }
        if (!party.excluded().isEmpty()) {
            join(parts, parts.isEmpty() ? "" : ", ", List.of(new Link("zonder ", "")));
            parts.addAll(enumerate(party.excluded(), " en "));
        }
        party.note().ifPresent(note -> parts.add(new Link(" (" + note.text() + ")", "")));
        return new Sentence(parts, false);
    }

    private static void join(List<Link> parts, String glue, List<Link> more) {
        if (!parts.isEmpty()) {
            parts.add(new Link(glue, ""));
        }
        parts.addAll(more);
    }

    Sentence roles(List<Located<String>> roles, String last) {
        return new Sentence(enumerate(roles.stream().map(role -> new Party.Member(role, Optional.empty())).toList(), last), false);
    }

    private List<Link> enumerate(List<Party.Member> members, String last) {
        List<Link> parts = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                parts.add(new Link(i == members.size() - 1 ? last : ", ", ""));
            }
            parts.addAll(member(members.get(i)));
        }
        return parts;
    }

    private List<Link> member(Party.Member member) {
        Link one = names.role(member.role());
        return member.amount().map(amount -> List.of(new Link(amount(amount) + " ", ""), isOne(amount) ? one : names.roles(member.role())))
                .orElseGet(() -> List.of(one));
    }

    private static boolean isOne(Amount amount) {
        return amount.most().filter(most -> most == 1).isPresent();
    }

    static String amount(Amount amount) {
        return amount.most()
                .map(most -> most == amount.least() ? Integer.toString(most) : amount.least() + (most == amount.least() + 1 ? " of " : " tot ") + most)
                .orElse(amount.least() + " of meer");
    }

    // --- channels, conditions

    String channels(List<Located<String>> channels) {
        return enumeration(channels.stream().map(names::channel).toList(), " of ");
    }

    static String enumeration(List<String> words, String last) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + last + words.get(words.size() - 1);
    }

    /** When something is done: what the author wrote after the key {@code als}, with that word. */
    String when(Optional<Condition> condition) {
        return condition.map(c -> condition(c, "als ")).orElse("");
    }

    String condition(Optional<Condition> condition) {
        return condition.map(this::condition).orElse("");
    }

    String condition(Condition condition) {
        return condition(condition, "");
    }

    private String condition(Condition condition, String opening) {
        return String.join(opening.isEmpty() ? ": " : ", ", Stream.of(
                        condition.party().map(this::consent),
                        condition.threshold().map(Wording::threshold),
                        condition.text().map(text -> opening + text.text()),
                        criteria(condition).map(needed -> opening + needed))
                .flatMap(Optional::stream).toList());
    }

    private String consent(Condition.Consent consent) {
        String role = names.person(consent.role());
        return switch (consent.kind()) {
            case PERMISSION -> "met toestemming van " + role;
            case WISH -> "op verzoek van " + role;
            case CONSULTED -> "na overleg met " + role;
            case NO_OBJECTION -> "zonder bezwaar van " + role;
        };
    }

    private static String threshold(Condition.Threshold threshold) {
        return "bij de " + threshold.times() + "e keer"
                + threshold.what().map(what -> " (" + what.text() + ")").orElse("")
                + threshold.within().map(within -> " binnen " + duration(within)).orElse("")
                + threshold.per().map(per -> ", geteld per " + per.text()).orElse("")
                + threshold.years().map(years -> ", in leerjaar " + years.text()).orElse("");
    }

    private static Optional<String> criteria(Condition condition) {
        if (condition.criteria().isEmpty()) {
            return Optional.empty();
        }
        String needed = switch (condition.needed().rule()) {
            case ALL -> "al deze punten kloppen";
            case ANY -> "een van deze punten klopt";
            case NUMBER -> "ten minste " + condition.needed().number() + " van deze punten kloppen";
        };
        return Optional.of(needed + ": " + String.join("; ", condition.criteria().stream().map(Text::text).toList()));
    }

    /** From which step one may or must go over to which. */
    String change(Alternative.Change change) {
        return "Overstappen van " + names.stepInWords(change.from().value()) + " naar " + names.stepInWords(change.to().value())
                + (change.obliged() ? " moet" : " mag") + change.when().map(when -> ", als " + when.text()).orElse("")
                + (change.back() ? ". Terug kan ook." : ". Terug kan niet.");
    }

    /** What the law allows of a sanction, a sentence each. */
    List<String> limits(Sanction.Limit limit) {
        return Stream.of(
                        limit.longest().map(longest -> "Ten hoogste " + duration(longest) + "."),
                        Optional.of("Schriftelijk, met de redenen erbij.").filter(s -> limit.written()),
                        limit.inspectorateAfter().map(after -> "Duurt het langer dan " + duration(after) + ", dan hoort de inspectie het."),
                        limit.conditions().map(Text::text),
                        limit.law().flatMap(names::law).map(law -> "Zie " + law + "."))
                .flatMap(Optional::stream).toList();
    }
}
