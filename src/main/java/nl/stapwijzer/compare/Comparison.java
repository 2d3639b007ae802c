package nl.stapwijzer.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deadline;
import nl.stapwijzer.model.Duration;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.School;
import nl.stapwijzer.obligation.Due;
import nl.stapwijzer.obligation.Obligations;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Language;
import nl.stapwijzer.words.Phrases;

/** What changed from one version of a protocol to a newer one, in sentences of the newer one's language. */
public final class Comparison {
    /** Longer texts are cut where they are quoted. */
    private static final int QUOTED = 90;

    private static final String OF_SCHOOL = "deviation.";

    private final String manner;
    private final Obligations before;
    private final Obligations now;
    private final Language language;
    private final Language old;
    private final List<Alteration> changes = new ArrayList<>();

    /** @param manner which sentences say it: of what changed, or of what is otherwise at a school than its board says */
    private Comparison(Obligations before, Obligations now, String manner) {
        this.manner = manner;
        this.before = before;
        this.now = now;
        this.language = Language.of(now, new NoAddresses());
        this.old = Language.of(before, new NoAddresses());
    }

    /** In the order of the newer version, the protocol as a whole last; facts before wordings. None if nothing changed. */
    public static List<Alteration> of(Protocol before, Protocol now) {
        return new Comparison(Obligations.of(before), Obligations.of(now), "change.").all();
    }

    /** What a school does otherwise than its board says, in the same order. */
    public static List<Alteration> ofSchool(Protocol board, Protocol school) {
        return new Comparison(Obligations.of(board), Obligations.of(school), OF_SCHOOL).all();
    }

    /** Whether they are two protocols rather than two versions of one: no step, and no title, has anything of the other. */
    public static boolean areOthers(Protocol before, Protocol now) {
        return now.course().steps().stream().noneMatch(step -> before.step(step.key()).isPresent())
                && !Likeness.areAlike(before.title().text(), now.title().text());
    }

    private List<Alteration> all() {
        facts();
        wordings();
        return changes.stream().sorted(Comparator.comparing(Alteration::kind)).toList();
    }

    /** What changed in how the school is reached, in sentences of the newer one's language. */
    public static List<Alteration> of(School before, School now, List<Protocol> protocols) {
        Phrases phrases = Phrases.in(now.language());
        List<Alteration> changes = new ArrayList<>();
        Stream.concat(now.reach().contacts().stream(), before.reach().contacts().stream()).map(contact -> contact.role().value()).distinct()
                .filter(role -> !plain(before.contact(role)).equals(plain(now.contact(role)))).forEach(role -> {
                    String name = protocols.stream().flatMap(protocol -> protocol.role(role).stream()).findFirst()
                            .map(found -> found.name().text().toLowerCase(Locale.ROOT)).orElse(role);
                    changes.add(new Alteration(Alteration.Kind.FACT, "", phrases.text("change.contact", name), List.of(name)));
                });
        if (!plain(before.reach().phone()).equals(plain(now.reach().phone()))
                || !plain(before.reach().mail()).equals(plain(now.reach().mail()))) {
            changes.add(new Alteration(Alteration.Kind.FACT, "", phrases.text("change.office"), List.of()));
        }
        if (!plain(before.help().complaints()).equals(plain(now.help().complaints()))) {
            changes.add(new Alteration(Alteration.Kind.FACT, "", phrases.text("change.complaints"), List.of()));
        }
        if (!plain(before.where().region()).equals(plain(now.where().region()))
                || !plain(before.calendar().holidays()).equals(plain(now.calendar().holidays()))
                || !plain(before.calendar().daysOff()).equals(plain(now.calendar().daysOff()))
                || !plain(before.calendar().daysOpen()).equals(plain(now.calendar().daysOpen()))) {
            changes.add(new Alteration(Alteration.Kind.FACT, "", phrases.text("change.days"), List.of()));
        }
        if (changes.isEmpty() && !plain(before).equals(plain(now))) {
            changes.add(new Alteration(Alteration.Kind.WORDING, "", phrases.text("change.school"), List.of()));
        }
        return changes;
    }

    // --- facts

    private void facts() {
        Map<String, StatedFact> olds = byIdentity(FactList.of(before, old));
        Map<String, StatedFact> news = byIdentity(FactList.of(now, language));
        List<StatedFact> gone = new ArrayList<>(olds.values().stream().filter(fact -> !news.containsKey(fact.identity())).toList());
        for (StatedFact fact : news.values()) {
            StatedFact was = olds.get(fact.identity());
            if (was != null && !was.said().equals(fact.said())) {
                changed(was, fact);
            } else if (was == null) {
                Optional<StatedFact> same = gone.stream().filter(one -> !one.label().isEmpty() && one.likeness().equals(fact.likeness())
                        && Likeness.areAlike(one.label(), fact.label())).findFirst();
                same.ifPresentOrElse(one -> {
                    gone.remove(one);
                    wording(fact, one.label(), fact.label());
                }, () -> added(fact, olds));
            }
        }
        gone.forEach(fact -> gone(fact, news));
    }

    private static Map<String, StatedFact> byIdentity(List<StatedFact> facts) {
        Map<String, StatedFact> all = new LinkedHashMap<>();
        facts.forEach(fact -> all.merge(fact.identity(), fact, (one, other) -> one));
        return all;
    }

    private void changed(StatedFact was, StatedFact fact) {
        if (fact.what().equals("step") && manner.equals(OF_SCHOOL)) {
            return; // its number follows from what stands before it
        }
        Set<String> roles = Stream.concat(was.roles().stream(), fact.roles().stream()).collect(Collectors.toSet());
        String subject = subject(fact);
        if (fact.what().equals("deadline") && !was.words().isEmpty() && !fact.words().isEmpty()) {
            say(fact, language.phrases().text(manner + "from-to", subject, span(fact).orElse(was.words()), span(fact).isPresent()
                    ? length(now, fact) : fact.words()), roles);
            return;
        }
        for (int i = 0; i < fact.said().size(); i++) {
            String name = fact.said().get(i).name();
            String before = was.said().get(i).words();
            String after = fact.said().get(i).words();
            if (!before.equals(after)) {
                String of = name.isEmpty() ? subject
                        : language.phrases().text("change.part", subject, language.phrases().text("change.part." + name));
                say(fact, before.isEmpty() ? language.phrases().text(manner + "now", of, after)
                        : after.isEmpty() ? language.phrases().text(manner + "open", of, before)
                        : language.phrases().text(manner + "changed", of, after, before), roles);
            }
        }
    }

    /** The length that a deadline had, if only that changed and both are in one unit. */
    private Optional<String> span(StatedFact fact) {
        Optional<Deadline> was = only(before, fact.step());
        Optional<Deadline> is = only(now, fact.step());
        if (was.isEmpty() || is.isEmpty() || was.get().relation() != is.get().relation()
                || was.get().firmness() != is.get().firmness()) {
            return Optional.empty();
        }
        Optional<Duration> from = was.get().duration().value();
        Optional<Duration> to = is.get().duration().value();
        return from.filter(length -> to.filter(other -> other.unit() == length.unit()).isPresent()
                        && length.amount() > 0 && to.get().amount() > 0 && !length.equals(to.get()))
                .map(length -> Integer.toString(length.amount()));
    }

    private String length(Obligations version, StatedFact fact) {
        return language.deadlines().duration(only(version, fact.step()).orElseThrow().duration().value().orElseThrow()).text();
    }

    private static Optional<Deadline> only(Obligations version, String step) {
        return version.protocol().step(step).map(found -> version.step(found).dues()).filter(dues -> dues.size() == 1)
                .map(dues -> dues.get(0)).map(Due::deadline);
    }

    /** Of a new step its parts are not told one by one. */
    private void added(StatedFact fact, Map<String, StatedFact> olds) {
        if (fact.isSaid() && (fact.what().equals("step") || fact.step().isEmpty() || before.protocol().step(fact.step()).isPresent())) {
            String words = fact.words();
            say(fact, words.isEmpty() || fact.what().equals("step") ? language.phrases().text(manner + "new", thing(fact))
                    : language.phrases().text(manner + "new-with", subject(fact), words), fact.roles());
        }
    }

    private void gone(StatedFact fact, Map<String, StatedFact> news) {
        if (fact.isSaid() && (fact.what().equals("step") || fact.step().isEmpty() || now.protocol().step(fact.step()).isPresent())) {
            say(fact, fact.label().isEmpty() && !fact.words().isEmpty() && !fact.what().equals("step")
                    ? language.phrases().text(manner + "gone-with", thing(fact), fact.words())
                    : language.phrases().text(manner + "gone", thing(fact)), fact.roles());
        }
    }

    private void say(StatedFact fact, String sentence, Set<String> roles) {
        changes.add(new Alteration(Alteration.Kind.FACT, place(fact.step()), sentence, names(roles)));
    }

    private void wording(StatedFact fact, String was, String is) {
        changes.add(new Alteration(Alteration.Kind.WORDING, place(fact.step()),
                language.phrases().text(manner + "words", quoted(was), quoted(is)), List.of()));
    }

    private String thing(StatedFact fact) {
        return fact.what().equals("step") ? language.phrases().text("change.step", place(fact.step())) : subject(fact);
    }

    private String subject(StatedFact fact) {
        return language.phrases().text("change.what." + fact.what(), place(fact.step()), Phrases.withoutStop(quoted(fact.label())));
    }

    private String place(String step) {
        return now.protocol().step(step).map(found -> language.names().numbered(found).text())
                .or(() -> before.protocol().step(step).map(found -> old.names().numbered(found).text())).orElse("");
    }

    private List<String> names(Set<String> roles) {
        return Stream.concat(now.protocol().people().roles().stream(), before.protocol().people().roles().stream()
                .filter(role -> now.protocol().role(role.key()).isEmpty())).filter(role -> roles.contains(role.key()))
                .map(role -> role.name().text().toLowerCase(Locale.ROOT)).distinct().toList();
    }

    // --- wordings

    /** All other texts. */
    private void wordings() {
        Wordings.between(before.protocol(), now.protocol()).forEach(change -> {
            int from = change.was().isPresent() && change.is().isPresent() ? shared(change.was().get(), change.is().get()) : 0;
            String was = change.was().map(text -> quoted(text, from)).orElse("");
            String is = change.is().map(text -> quoted(text, from)).orElse("");
            String sentence = is.isEmpty() ? language.phrases().text(manner + "words-gone", was)
                    : was.isEmpty() ? language.phrases().text(manner + "words-new", is)
                    : language.phrases().text(manner + "words", was, is);
            changes.add(new Alteration(Alteration.Kind.WORDING, place(change.step()), sentence, List.of()));
        });
        if (changes.isEmpty() && !plain(before.protocol()).equals(plain(now.protocol()))) {
            changes.add(new Alteration(Alteration.Kind.WORDING, "", language.phrases().text(manner + "unsaid"), List.of()));
        }
    }

    /** Everything that is said, and what is left open or not said at all, without where it stands. */
    private static String plain(Object value) {
        if (value instanceof Span) {
            return "";
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Comparison::plain).orElse("");
        } else if (value instanceof List<?> list) {
            return list.stream().map(Comparison::plain).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof Record record) {
            return RecordPart.of(record.getClass()).stream().map(part -> part.name() + "=" + plain(part.in(record)))
                    .collect(Collectors.joining(",", record.getClass().getSimpleName() + "(", ")"));
        }
        return String.valueOf(value);
    }

    /** Where to begin to quote two long texts, so that one sees what is otherwise: not far before that. */
    private static int shared(String one, String other) {
        String first = line(one);
        String second = line(other);
        int same = 0;
        while (same < Math.min(first.length(), second.length()) && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        boolean isSeen = same < QUOTED / 2 || Math.max(first.length(), second.length()) <= QUOTED;
        return isSeen ? 0 : Math.max(0, first.lastIndexOf(' ', same - QUOTED / 4));
    }

    private static String quoted(String text, int from) {
        return from == 0 ? quoted(text) : "…" + quoted(line(text).substring(from));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String quoted(String text) {
        String line = line(text);
        return line.codePointCount(0, line.length()) > QUOTED ? line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + "…" : line;
    }
}
