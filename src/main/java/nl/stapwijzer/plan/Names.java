package nl.stapwijzer.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.Role;
import nl.stapwijzer.model.Step;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.plan.view.Link;
import nl.stapwijzer.source.Located;

/** What the things of one protocol are called, and the pages that explain them. An id that leads nowhere keeps its own name. */
final class Names {
    private final Protocol protocol;
    private final Paths paths;

    Names(Protocol protocol) {
        this.protocol = protocol;
        this.paths = new Paths(protocol.key());
    }

    Paths paths() {
        return paths;
    }

    Link role(Located<String> id) {
        return role(id, role -> role.name().name());
    }

    /** More than one of them. */
    Link roles(Located<String> id) {
        return role(id, role -> role.name().forMany());
    }

    private Link role(Located<String> id, Function<Role, Text> name) {
        return protocol.role(id.value())
                .map(role -> new Link(role.name().proper() || startsWithAbbreviation(name.apply(role).text()) ? name.apply(role).text() : inSentence(name.apply(role).text()),
                        paths.role(role.key())))
                .orElseGet(() -> new Link(id.value(), ""));
    }

    /** Pupils and parents as somebody who has a say: "de leerling die gepest wordt". */
    String person(Located<String> id) {
        String name = role(id).text();
        boolean article = protocol.role(id.value()).filter(role -> role.kind() == Role.Kind.PUPIL || role.kind() == Role.Kind.PARENT).isPresent();
        return article && !name.startsWith("de ") ? "de " + name : name;
    }

    /** "Seo-coördinator" keeps its capital where the protocol explains "Seo". */
    private boolean startsWithAbbreviation(String name) {
        return protocol.terms().stream().flatMap(term -> term.abbreviation().stream()).anyMatch(abbreviation -> name.startsWith(abbreviation + "-"));
    }

    Link step(Step step) {
        return new Link(step.title().text(), paths.step(step.key()));
    }

    /** A step by its id, as "stap 4A (Titel)". */
    String stepInWords(String id) {
        return protocol.step(id).map(step -> "stap " + number(step) + " (" + step.title().text() + ")").orElse(id);
    }

    String number(Step step) {
        return step.number().orElseGet(() -> Integer.toString(protocol.steps().indexOf(step) + 1));
    }

    Link stepLink(Located<String> id) {
        return protocol.step(id.value()).map(this::step).orElseGet(() -> new Link(id.value(), ""));
    }

    List<Link> stepLinks(List<Located<String>> ids) {
        return ids.stream().map(this::stepLink).toList();
    }

    /** A step or an end. */
    Link target(String id) {
        return protocol.step(id).map(this::step)
                .or(() -> protocol.end(id).map(end -> new Link(end.title().text(), paths.page("index") + "#einde-" + id)))
                .orElseGet(() -> new Link(id, ""));
    }

    /** The same on the route "wat moet ik nu doen". */
    Link targetNow(String id) {
        return protocol.step(id).map(step -> new Link(step.title().text(), paths.now(id)))
                .or(() -> protocol.end(id).map(end -> new Link(end.title().text(), paths.nowEnd(id))))
                .orElseGet(() -> new Link(id, ""));
    }

    Link form(Located<String> id) {
        return Protocol.find(protocol.forms(), id.value())
                .map(form -> new Link(form.title().text(), paths.page("formulieren") + "#" + form.key()))
                .orElseGet(() -> new Link(id.value(), ""));
    }

    /** A register, or the form that a record is kept on. */
    Link recordPlace(Located<String> id) {
        return Protocol.find(protocol.registers(), id.value()).map(register -> new Link(register.name().text(), ""))
                .orElseGet(() -> form(id));
    }

    Link method(Located<String> id) {
        return Protocol.find(protocol.methods(), id.value())
                .map(method -> new Link(method.name().text(), paths.page("methoden") + "#" + method.key()))
                .orElseGet(() -> new Link(id.value(), ""));
    }

    Link sanction(Located<String> id) {
        return Protocol.find(protocol.sanctions(), id.value())
                .map(sanction -> new Link(sanction.title().text(), paths.page("regels") + "#" + sanction.key()))
                .orElseGet(() -> new Link(id.value(), ""));
    }

    Link reference(Located<String> id) {
        return Protocol.find(protocol.references(), id.value())
                .map(reference -> new Link(reference.title().text(), paths.page("regels") + "#" + reference.key()))
                .orElseGet(() -> new Link(id.value(), ""));
    }

    String channel(Located<String> id) {
        return Protocol.find(protocol.channels(), id.value()).map(channel -> channel.name().proper() ? channel.name().text() : inSentence(channel.name().text())).orElse(id.value());
    }

    Optional<String> law(Located<String> id) {
        return Protocol.find(protocol.laws(), id.value())
                .map(law -> law.name().text() + law.article().map(article -> ", " + article).orElse(""));
    }

    /** A name as it stands in the middle of a sentence: "Leerkracht" becomes "leerkracht"; "IB" stays. */
    static String inSentence(String name) {
        boolean ordinary = name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
        return ordinary ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
