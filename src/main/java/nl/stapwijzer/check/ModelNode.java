package nl.stapwijzer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.model.Answer;
import nl.stapwijzer.model.Clause;
import nl.stapwijzer.model.Components;
import nl.stapwijzer.model.Named;
import nl.stapwijzer.model.Noun;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.model.Visible;

/**
 * One record of the model within a definition, and what holds it. Parts are found by walking through all record components, so that a
 * rule about, say, texts sees every text, also those of records that were added later.
 */
final class ModelNode<T extends Record> {
    private static final int LONGEST_NAME = 60;

    private final T value;
    private final String component;
    private final Optional<ModelNode<?>> owner;

    private ModelNode(T value, String component, Optional<ModelNode<?>> owner) {
        this.value = value;
        this.component = component;
        this.owner = owner;
    }

    /** A protocol or a school and everything in it, in the order of the text as far as the model keeps it. */
    static List<ModelNode<?>> of(Record whole) {
        List<ModelNode<?>> parts = new ArrayList<>();
        new ModelNode<>(whole, "", Optional.empty()).collect(parts);
        return parts;
    }

    T value() {
        return value;
    }

    /** The component of its owner that holds it. */
    String component() {
        return component;
    }

    Optional<ModelNode<?>> owner() {
        return owner;
    }

    /** This part, then what holds it, and so on to the protocol. */
    Stream<ModelNode<?>> upwards() {
        return Stream.iterate(Optional.<ModelNode<?>>of(this), Optional::isPresent, part -> part.flatMap(ModelNode::owner))
                .flatMap(Optional::stream);
    }

    /** Whether everybody may read it. */
    boolean isPublic() {
        return upwards().noneMatch(part -> part.value() instanceof Visible held && held.isInternal());
    }

    /** The nearest owner of a kind, or this part itself. */
    <A> Optional<A> nearest(Class<A> kind) {
        return upwards().map(ModelNode::value).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    <A extends Record> Optional<ModelNode<A>> as(Class<A> kind) {
        return kind.isInstance(value) ? Optional.of(new ModelNode<>(kind.cast(value), component, owner)) : Optional.empty();
    }

    /** What its author calls it, its first text. */
    String title() {
        return firstText().map(Text::text).orElse("").strip().replaceAll("\\s+", " ");
    }

    /** The same with its id: {@code "Aanpak" (aanpak)}. */
    String name() {
        String title = firstText().map(Text::text).orElse("");
        if (!(value instanceof Named named)) {
            return quoted(title);
        }
        return title.isEmpty() || title.equals(named.key()) ? quoted(named.key()) : quoted(title) + " (" + named.key() + ")";
    }

    /** The name of what it belongs to: a step, a support track, a method, or the protocol itself. */
    String place() {
        return upwards().skip(1).filter(part -> part.value() instanceof Named && !(part.value() instanceof Answer)).map(ModelNode::name)
                .findFirst().orElseGet(this::name);
    }

    private Optional<Text> firstText() {
        return Components.of(value).stream().filter(Components.Component::always).flatMap(held -> words(held.value()).stream()).findFirst();
    }

    private static Optional<Text> words(Object held) {
        return held instanceof Text text ? Optional.of(text)
                : held instanceof Noun noun ? Optional.of(noun.name())
                : held instanceof Clause clause ? Optional.of(clause.words())
                : Optional.empty();
    }

    private static String quoted(String title) {
        String line = title.strip().replaceAll("\\s+", " ").replace('"', '\'');
        return "\"" + (line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() + "…" : line) + "\"";
    }

    private void collect(List<ModelNode<?>> parts) {
        parts.add(this);
        for (Components.Component held : Components.of(value)) {
            if (Components.isPart(held.value())) {
                new ModelNode<>((Record) held.value(), held.name(), Optional.of(this)).collect(parts);
            }
        }
    }
}
