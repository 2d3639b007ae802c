package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.InformDuty;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Subject.Topic;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** No person can be known from a protocol, and no more is told of a child than is needed. */
final class PrivacyRules {
    static final List<Rule> RULES = List.of(PrivacyRules::names, PrivacyRules::phones, PrivacyRules::mails, PrivacyRules::formByMail);

    private static final String SURNAME = "(?:(?i:van|de|der|den|ten|ter|het|'t) ){0,3}\\p{Lu}\\p{Ll}+";
    /** A title and a name: "mevrouw Jansen", "juf Anna", "dhr. P. de Vries". */
    private static final String TITLED =
            "(?<!\\p{L})(?:(?i:mevrouw|meneer|mijnheer|de heer|juf|juffrouw|meester|(?:mevr|mw|dhr|drs|dr|ir|mr|prof)\\.?)) "
            + "(?:\\p{Lu}\\. ?){0,3}" + SURNAME;
    /**
     * Two initials or more and a surname, or one and a surname with van or de: "A.B. Jansen", "P. de Vries". "N.B." and "P.S." are no
     * initials.
     */
    private static final String INITIALS = "(?<![\\p{L}.])(?!N\\. ?B\\.|P\\. ?S\\.)(?:(?:\\p{Lu}\\. ?){2,4}" + SURNAME
            + "|\\p{Lu}\\. ?(?:(?i:van|de|der|den|ten|ter) ){1,3}\\p{Lu}\\p{Ll}+)";
    private static final Pattern NAME = Pattern.compile(TITLED + "|" + INITIALS);
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    /** A Dutch or Belgian number has nine digits or more and begins with 0 or a country's code. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+\\d{1,3}|0)(?:[ ./()-]{0,2}\\d){8,12}(?!\\d)");
    private static final int FEWEST_DIGITS = 9;
    private static final Pattern PUBLIC_SERVICE = Pattern.compile("0[89]00.*");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");

    private PrivacyRules() {}

    /** Whoever has a role changes, and a protocol is public: names of people belong to the school, by role. */
    private static void names(Definition definition, Findings findings) {
        each(WordRules.texts(definition), words -> mayHoldName(words) ? NAME.matcher(words).results() : Stream.empty(), "person-name",
                findings);
    }

    /** Whether a word with a capital stands behind a space or a dot, as every surname does; asked first, since few texts have one. */
    private static boolean mayHoldName(String words) {
        for (int i = 1; i < words.length() - 1; i++) {
            if (Character.isUpperCase(words.charAt(i)) && (words.charAt(i - 1) == ' ' || words.charAt(i - 1) == '.')
                    && Character.isLowerCase(words.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of people belong to the school. Public services (112, 0800, 0900) are nobody's own number. */
    private static void phones(Definition definition, Findings findings) {
        each(definition.each(Text.class).map(ModelNode::value),
                words -> words.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS ? Stream.empty()
                        : PHONE.matcher(DATE.matcher(ADDRESS.matcher(words).replaceAll(" ")).replaceAll(" ")).results()
                        .filter(found -> !PUBLIC_SERVICE.matcher(found.group().replaceAll("\\D", "")).matches()), "phone-number", findings);
    }

    /** Mail addresses belong to the school. */
    private static void mails(Definition definition, Findings findings) {
        each(definition.each(Text.class).map(ModelNode::value),
                words -> words.contains("@") ? MAIL.matcher(words).results() : Stream.empty(), "mail-address", findings);
    }

    private interface Search {
        Stream<MatchResult> in(String words);
    }

    private static void each(Stream<Text> texts, Search search, String code, Findings findings) {
        texts.forEach(text -> Stream.concat(Stream.of(text.text()), text.variants().stream().map(Text.Variant::text)).flatMap(search::in)
                .map(MatchResult::group)
                .distinct().forEach(found -> findings.error(text.span(), Message.of(code, found.strip()),
                        Message.of("write-role-instead"))));
    }

    /**
     * A form with what happened to a child is not mailed to whoever works at the school: who does not need it for this child should not
     * have it (AVG, data minimisation).
     */
    private static void formByMail(Definition definition, Findings findings) {
        Set<String> mail = definition.protocol().people().channels().stream().filter(channel -> channel.kind() == Channel.Kind.MAIL)
                .map(Channel::key)
                .collect(Collectors.toSet());
        Set<String> colleagues = definition.protocol().people().roles().stream().filter(PrivacyRules::isOfTheSchool).map(Role::key)
                .collect(Collectors.toSet());
        definition.each(InformDuty.class)
                .filter(part -> part.value().channels().value().stream().flatMap(List::stream).anyMatch(id -> mail.contains(id.value())))
                .forEach(part -> {
                    List<Located<String>> told = part.value().receivers().stream().filter(role -> colleagues.contains(role.value()))
                            .toList();
                    formNamedIn(part.value(), definition).filter(form -> !told.isEmpty())
                            .filter(form -> !CareRules.isAnswered(definition, Topic.SHARING))
                            .ifPresent(form -> findings.warning(part.value().channels().span(),
                                    Message.of("form-by-mail", definition.name(form), definition.roles(told), part.place()),
                                    Message.of("share-what-is-needed")));
                });
    }

    private static boolean isOfTheSchool(Role role) {
        return role.isStaff() || role.kind() == Role.Kind.GROUP;
    }

    private static Optional<Form> formNamedIn(InformDuty duty, Definition definition) {
        String told = Stream.of(duty.about(), duty.how()).flatMap(Optional::stream).map(Text::text).collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return definition.protocol().papers().forms().stream()
                .filter(form -> told.contains(form.title().text().toLowerCase(Locale.ROOT)) || told.contains(form.key())).findFirst();
    }
}
