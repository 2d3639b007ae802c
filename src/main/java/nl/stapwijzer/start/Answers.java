package nl.stapwijzer.start;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Suggestion;

/** What a school said of itself so far. An empty answer leaves open what may be left open. */
public final class Answers {
    /** Instead of an example: a few steps with everything left open. */
    public static final String NO_EXAMPLE = "geen";
    private static final String USUAL_NAME = "Onze school";
    private static final int LONGEST = 200;

    private final Map<SchoolQuestion, String> given;

    private Answers(Map<SchoolQuestion, String> given) {
        this.given = given;
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Answers with(SchoolQuestion question, String answer) {
        Map<SchoolQuestion, String> more = new EnumMap<>(SchoolQuestion.class);
        more.putAll(given);
        more.put(question, answer.strip().replaceAll("\\s+", " "));
        return new Answers(more);
    }

    /** What was said; where nothing was, what is {@link #usual}. */
    public String to(SchoolQuestion question) {
        String said = given.getOrDefault(question, "");
        return said.isEmpty() ? usual(question) : said;
    }

    /** What is taken for somebody who does not say; empty if it is then left open. It follows from what was said to other questions. */
    public String usual(SchoolQuestion question) {
        return switch (question) {
            case NAME -> USUAL_NAME;
            case COUNTRY -> given.getOrDefault(SchoolQuestion.REGION, "").startsWith("BE") ? "be" : "nl";
            case KIND -> country().kinds().get(0);
            case REGION -> country().regions().size() == 1 ? country().regions().get(0) : "";
            case PHONE -> "";
            case EXAMPLE -> Example.all().stream().filter(example -> example.fits(country(), to(SchoolQuestion.KIND)))
                    .findFirst().map(Example::id).orElse(NO_EXAMPLE);
        };
    }

    /** What there is to choose from; for a kind of school another one can be written too. None where only the school knows. */
    public List<String> choices(SchoolQuestion question) {
        return switch (question) {
            case NAME, PHONE -> List.of();
            case COUNTRY -> Stream.of(Country.values()).map(country -> country.name().toLowerCase(Locale.ROOT)).toList();
            case KIND -> country().kinds();
            case REGION -> country().regions();
            case EXAMPLE -> Stream.concat(Example.all().stream().map(Example::id), Stream.of(NO_EXAMPLE)).toList();
        };
    }

    /** Why an answer cannot be taken, and what to do instead. */
    public Optional<Fault> fault(SchoolQuestion question, String answer) {
        boolean isOpen = question == SchoolQuestion.NAME || question == SchoolQuestion.PHONE || question == SchoolQuestion.KIND;
        if (answer.length() > LONGEST || answer.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(new Fault(Message.of("answer-too-long"), Message.of("answer-too-long-hint", LONGEST)));
        }
        return isOpen || answer.isBlank() || choices(question).contains(answer.strip()) ? Optional.empty()
                : Optional.of(new Fault(Message.of("answer-not-a-choice", answer.strip()),
                        Suggestion.among(answer.strip(), choices(question))));
    }

    public record Fault(Message reason, Message hint) {}

    Country country() {
        return Country.valueOf(to(SchoolQuestion.COUNTRY).toUpperCase(Locale.ROOT));
    }
}
