package nl.stapwijzer.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Amount;
import nl.stapwijzer.model.Channel;
import nl.stapwijzer.model.DocumentLanguage;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Party;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Reporting;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.StepNumbers;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Span;

/**
 * What the things of one protocol are called within a sentence, with the pages that explain them. An id that leads nowhere keeps its own
 * name.
 */
public final class Names {
    private final Protocol protocol;
    private final Addresses addresses;
    private final Phrases phrases;
    private final Grammar grammar;
    private final StepNumbers numbers;
    private final Map<String, String> spokenTo;
    private final boolean brief;

    /** @param spokenTo what somebody is called whom the words speak to: "u", "uw kind"; by the id of the role */
    Names(Protocol protocol, Addresses addresses, Phrases phrases, DocumentLanguage language, Map<String, String> spokenTo) {
        this(protocol, addresses, phrases, Grammar.of(language), spokenTo, false);
    }

    private Names(Protocol protocol, Addresses addresses, Phrases phrases, Grammar grammar, Map<String, String> spokenTo, boolean brief) {
        this.spokenTo = Map.copyOf(spokenTo);
        this.protocol = protocol;
        this.addresses = addresses;
        this.phrases = phrases;
        this.grammar = grammar;
        this.brief = brief;
        this.numbers = StepNumbers.of(protocol.course().steps());
    }

    /** For where there is little room: a role by its abbreviation, if it has one. */
    Names brief() {
        return new Names(protocol, addresses, phrases, grammar, spokenTo, true);
    }

    // --- people

    public Inline role(Located<String> id) {
        return named(id, role -> brief ? role.abbreviation().orElseGet(() -> grammar.bare(role.name())) : grammar.bare(role.name()));
    }

    /** Somebody who has a say: "de mentor", "het kernteam". */
    public Inline theRole(Located<String> id) {
        return named(id, role -> grammar.definite(brief ? role.name().shortly() : role.name()));
    }

    private Inline named(Located<String> id, Function<Role, String> form) {
        return protocol.role(id.value()).<Inline>map(role -> spokenTo.containsKey(role.key())
                ? new Words(spokenTo.get(role.key()), Optional.of(id.span()))
                : link(keepsCapital(role) ? role.name().text() : form.apply(role), addresses.role(role.key()), id.span()))
                .orElseGet(() -> plain(id));
    }

    /** Within a sentence, without an article. */
    public String channel(Channel channel) {
        return grammar.bare(channel.name());
    }

    /** With its article. */
    public String theChannel(Channel channel) {
        return grammar.definite(channel.name());
    }

    /** Whether the one has to do with the pupil who is bullied, the other likewise with the one who bullies; of these kinds. */
    boolean areBoth(Party.Member one, Party.Member other, Set<Role.Kind> kinds) {
        Optional<Role> here = protocol.role(one.role().value());
        Optional<Role> there = protocol.role(other.role().value());
        return here.isPresent() && there.isPresent() && here.get().kind() == there.get().kind() && kinds.contains(here.get().kind())
                && one.amount().isEmpty() && other.amount().isEmpty()
                && Stream.of(here, there).flatMap(role -> role.get().side().stream()).collect(Collectors.toSet())
                .equals(Set.of(Role.Side.BULLIED, Role.Side.BULLIES));
    }

    /** Both of those as one, of whom this is the first: "beide leerlingen". */
    Sentence both(Party.Member first) {
        return phrases.say("both." + protocol.role(first.role().value()).orElseThrow().kind().name());
    }

    /** So many of them: "2 leerlingen", "steungroep van 6 of meer". */
    Sentence roles(Located<String> id, Amount amount) {
        Optional<Role> role = protocol.role(id.value());
        boolean one = amount.most().filter(most -> most == 1).isPresent();
        if (one || role.isEmpty()) {
            return phrases.say("amount.of", amount(amount), role(id));
        } else if (role.get().kind() == Role.Kind.GROUP) {
            return phrases.say("amount.group", amount(amount), role(id));
        }
        Noun noun = role.get().name();
        return noun.plural().isPresent() ? phrases.say("amount.of", amount(amount),
                link(grammar.many(noun), addresses.role(id.value()), id.span()))
                : phrases.say("amount.beside", amount(amount), role(id));
    }

    public String amount(Amount amount) {
        return amount.most().map(most -> most == amount.least() ? Integer.toString(most)
                : phrases.text(most == amount.least() + 1 ? "amount.or" : "amount.range", amount.least(), most))
                .orElseGet(() -> phrases.text("amount.least", amount.least()));
    }

    /** "Seo-coördinator" keeps its capital where the protocol explains "Seo". */
    private boolean keepsCapital(Role role) {
        return protocol.vocabulary().terms().stream().flatMap(term -> term.abbreviation().stream())
                .anyMatch(abbreviation -> role.name().text().startsWith(abbreviation + "-"));
    }

    // --- steps and ends

    public Link step(Step step) {
        return link(step.name().text(), addresses.step(step.key()), step.id());
    }

    /** As "stap 4A (Praat met de ouders)"; to those whom the words speak to, who know no numbers, as "‘Titel’" in their own words. */
    public Link numbered(Step step) {
        return !spokenTo.isEmpty() ? link(phrases.text("quoted", step.title().forChildren().text()), addresses.step(step.key()), step.id())
                : link(phrases.text("step.numbered", number(step), step.name().text()), addresses.step(step.key()), step.id());
    }

    /** As "stap 4A: Praat met de ouders", where nothing comes after it. */
    public Inline last(Located<String> id) {
        return protocol.step(id.value()).<Inline>map(step -> spokenTo.isEmpty()
                ? link(phrases.text("step.last", number(step), step.name().text()), addresses.step(step.key()), step.id())
                : numbered(step)).orElseGet(() -> target(id));
    }

    /** As "stap 4A". */
    public Link briefly(Step step) {
        return link(phrases.text("step.brief", number(step)), addresses.step(step.key()), step.id());
    }

    public String number(Step step) {
        return numbers.of(step);
    }

    boolean isStep(Located<String> id) {
        return protocol.step(id.value()).isPresent();
    }

    /** A step with its number, or an end. */
    public Inline place(Located<String> id) {
        return protocol.step(id.value()).<Inline>map(this::numbered).orElseGet(() -> target(id));
    }

    /** A step or an end by its title. */
    public Inline target(Located<String> id) {
        return protocol.step(id.value()).map(this::step)
                .or(() -> protocol.end(id.value()).map(end -> link(end.title().text(), addresses.end(end.key()), id)))
                .map(Inline.class::cast)
                .orElseGet(() -> plain(id));
    }

    // --- what steps refer to

    public Inline form(Located<String> id) {
        return Protocol.find(protocol.papers().forms(), id.value()).<Inline>map(form -> link(title(form), addresses.form(form.key()), id))
                .orElseGet(() -> plain(id));
    }

    private String title(Form form) {
        return form.departments().isEmpty() ? form.title().text()
                : phrases.text("party.note", form.title().text(), departments(form.departments()));
    }

    /** For which of them: "voor Onderbouw". */
    public Sentence departments(List<Located<String>> departments) {
        return phrases.say("for.departments", phrases.and(departments.stream().map(this::department).toList()));
    }

    /** A register, or the form that a record is kept on. */
    public Inline recordPlace(Located<String> id) {
        return Protocol.find(protocol.people().registers(), id.value())
                .<Inline>map(register -> new Words(register.name().text(), Optional.of(id.span())))
                .orElseGet(() -> form(id));
    }

    public Inline method(Located<String> id) {
        return named(protocol.care().methods(), id).map(method -> (Inline) link(method.name().text(), addresses.method(method.key()), id))
                .orElseGet(() -> plain(id));
    }

    public Inline sanction(Located<String> id) {
        return named(protocol.conduct().sanctions(), id).map(sanction ->
                (Inline) link(sanction.title().text(), addresses.sanction(sanction.key()),
                id)).orElseGet(() -> plain(id));
    }

    /** Another document, or an appendix of this one. */
    public Inline reference(Located<String> id) {
        return named(protocol.papers().references(), id).map(other -> link(other.title().text(), addresses.reference(other.key()), id))
                .or(() -> named(protocol.papers().appendices(), id).map(own -> link(own.title().text(), addresses.appendix(own.key()), id)))
                .map(Inline.class::cast).orElseGet(() -> plain(id));
    }

    public Inline channel(Located<String> id) {
        return named(protocol.people().channels(), id).map(channel -> new Words(grammar.bare(channel.name()), Optional.of(id.span())))
                .map(Inline.class::cast)
                .orElseGet(() -> plain(id));
    }

    private Sentence department(Located<String> id) {
        return named(protocol.people().departments(), id).map(department -> Sentence.of(department.name().text(), id.span()))
                .orElseGet(() -> Sentence.of(id.value(), id.span()));
    }

    public Optional<String> law(Located<String> id) {
        return named(protocol.conduct().laws(), id).map(law -> law.article()
                .map(article -> phrases.text("law.article", law.name().text(), article))
                .orElse(law.name().text()));
    }

    private static <T extends Named> Optional<T> named(List<T> things, Located<String> id) {
        return Protocol.find(things, id.value());
    }

    private static Link link(String text, String href, Located<String> id) {
        return new Link(text, href, Optional.of(id.span()));
    }

    private static Inline link(String text, Optional<String> href, Span span) {
        return href.<Inline>map(there -> new Link(text, there, Optional.of(span))).orElseGet(() -> new Words(text, Optional.of(span)));
    }

    private static Inline plain(Located<String> id) {
        return new Words(id.value(), Optional.of(id.span()));
    }

    Optional<Text> report() {
        return protocol.course().reporting().flatMap(Reporting::moment);
    }

    static Sentence said(Text text) {
        return Sentence.of(text.text(), text.span());
    }
}
