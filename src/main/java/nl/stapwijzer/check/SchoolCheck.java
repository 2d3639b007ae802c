package nl.stapwijzer.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Colour;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.School;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;

/** Rules between a school and the protocols that it uses. */
public final class SchoolCheck {
    private SchoolCheck() {}

    /** @param protocols all that the school uses; of one that could not be read, the roles are not known */
    public static List<Diagnostic> check(School school, List<Protocol> protocols) {
        Findings findings = new Findings();
        contactsHaveARole(school, protocols, findings);
        locationsHaveAProtocol(school, protocols, findings);
        tasksHaveAContact(school, protocols, findings);
        oneCountry(school, protocols, findings);
        findings.addAll(check(school));
        return findings.all();
    }

    /** What holds for a school whatever its protocols. */
    public static List<Diagnostic> check(School school) {
        Findings findings = new Findings();
        somebodyCanBeReached(school, findings);
        complaintsHaveAWay(school, findings);
        findings.addAll(values(school));
        return findings.all();
    }

    /** Whether what a school says for all its protocols answers it: who can complain somewhere, knows where to turn. */
    public static boolean answers(School school, Diagnostic found) {
        return found.code().equals("promise-without-remedy") && !school.help().complaints().isEmpty();
    }

    /** What a board says for all its schools: each of them says the rest. */
    public static List<Diagnostic> ofBoard(School board, List<Protocol> protocols) {
        Findings findings = new Findings();
        contactsHaveARole(board, protocols, findings);
        findings.addAll(values(board));
        return findings.all();
    }

    private static List<Diagnostic> values(School school) {
        Findings findings = new Findings();
        coloursAreLegible(school, findings);
        periodsEndAfterTheyBegin(school, findings);
        periodsEndWithinAYear(school, findings);
        return findings.all();
    }

    /** A contact is of a role that some protocol has. */
    private static void contactsHaveARole(School school, List<Protocol> protocols, Findings findings) {
        Set<String> roles = new TreeSet<>();
        protocols.forEach(protocol -> protocol.people().roles().forEach(role -> roles.add(role.key())));
        school.reach().contacts().stream().filter(contact -> !roles.contains(contact.role().value()))
                .forEach(contact -> findings.error(contact.role().span(),
                Message.of("contact-for-unknown-role", contact.role().value()), Suggestion.among(contact.role().value(), roles)));
    }

    /** A location is of a protocol that the school has. */
    private static void locationsHaveAProtocol(School school, List<Protocol> protocols, Findings findings) {
        Set<String> keys = protocols.stream().map(Protocol::key).collect(Collectors.toCollection(TreeSet::new));
        school.site().locations().stream().map(School.Location::protocol).filter(key -> !keys.contains(key.value()))
                .forEach(key -> findings.error(key.span(), Message.of("location-of-unknown-protocol", key.value()),
                        Suggestion.among(key.value(), keys)));
    }

    /** Who has a task to which pupils and parents turn, can be reached. */
    private static void tasksHaveAContact(School school, List<Protocol> protocols, Findings findings) {
        Map<String, Role> tasks = new LinkedHashMap<>();
        protocols.forEach(protocol -> protocol.people().roles().stream().filter(role -> !role.tasks().isEmpty())
                .forEach(role -> tasks.putIfAbsent(role.key(), role)));
        tasks.values().stream().filter(role -> school.contact(role.key()).isEmpty()).forEach(role -> findings.warning(school.name().span(),
                Message.of("task-without-contact", "\"" + role.name().text() + "\" (" + role.key() + ")"), Message.of("add-contact")));
    }

    /**
     * The holidays are those of the school's region; a protocol of another country stands under another law and other holidays, unless it
     * is that of a location.
     */
    private static void oneCountry(School school, List<Protocol> protocols, Findings findings) {
        Set<String> located = school.site().locations().stream().map(location -> location.protocol().value()).collect(Collectors.toSet());
        school.where().region().ifPresent(region -> protocols.stream().filter(protocol -> !located.contains(protocol.key()))
                .filter(protocol -> !school.country(protocol.about().language()).equals(school.country())).findFirst()
                .ifPresent(other -> findings.warning(region.span(), Message.of("region-of-other-country", region.value(),
                        other.title().text(), other.about().language().toLanguageTag()), Message.of("choose-one-country"))));
    }

    /** Who doesn't know whom to ask, or can't use the site, asks the school itself. */
    private static void somebodyCanBeReached(School school, Findings findings) {
        if (school.reach().contacts().isEmpty()) {
            findings.warning(school.name().span(), Message.of("school-without-contacts"), Message.of("school-without-contacts-hint"));
        }
        if (school.reach().phone().isEmpty() && school.reach().mail().isEmpty()) {
            findings.warning(school.name().span(), Message.of("school-not-reachable"), Message.of("school-not-reachable-hint"));
        }
    }

    private static void complaintsHaveAWay(School school, Findings findings) {
        if (school.help().complaints().isEmpty()) {
            findings.warning(school.name().span(), Message.of("school-without-complaints"), Message.of("school-without-complaints-hint"));
        }
        if (school.help().outside().isEmpty()) {
            findings.warning(school.name().span(), Message.of("school-without-outside"), Message.of("school-without-outside-hint"));
        }
    }

    /** A colour too light to be read is used as the nearest that is not; what the school chose shows in what is not text only. */
    private static void coloursAreLegible(School school, Findings findings) {
        Stream.of(school.looks().colour(), school.looks().accent()).flatMap(Optional::stream).forEach(written -> {
            Colour colour = Colour.of(written.value());
            colour.illegibleOn().ifPresent(ground -> {
                int hundredths = (int) (colour.contrast(ground) * 100);
                String fraction = String.format(Locale.ROOT, "%02d", hundredths % 100);
                findings.warning(written.span(), Message.of("colour-not-legible", written.value(), ground.hex(), hundredths / 100,
                        fraction), Message.of("colour-not-legible-hint", colour.legible().hex()));
            });
        });
    }

    private static void periodsEndAfterTheyBegin(School school, Findings findings) {
        Stream.of(school.calendar().holidays(), school.calendar().daysOff(), school.calendar().daysOpen()).flatMap(List::stream)
                .filter(days -> days.last().isBefore(days.first()))
                .forEach(days -> findings.error(days.span(),
                        Message.of("period-ends-before-it-begins", days.name().text(), days.last(), days.first()),
                        Message.of("correct-a-date")));
    }

    /** Days off that go on and on would leave no day to do anything on. */
    private static void periodsEndWithinAYear(School school, Findings findings) {
        Stream.of(school.calendar().holidays(), school.calendar().daysOff()).flatMap(List::stream)
                .filter(days -> days.last().isAfter(days.first().plusYears(1)))
                .forEach(days -> findings.error(days.span(), Message.of("period-too-long", days.name().text()),
                        Message.of("correct-a-date")));
    }
}
