package nl.stapwijzer.templates;

import static java.util.Map.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.plan.DocumentKind;
import nl.stapwijzer.plan.view.RouteView;
import nl.stapwijzer.plan.view.StepRef;
import nl.stapwijzer.plan.view.StepView;
import nl.stapwijzer.source.RecordPart;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Inline;
import nl.stapwijzer.words.Link;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;
import nl.stapwijzer.words.Words;

/**
 * Views made up from their own types, so that no component can be forgotten. Each text in them says where it stands, such as
 * {@code [step.actions.place]}: what a page shows of its view can be read from the page.
 */
final class Example {
    /** How much of a view is filled in. */
    enum Fill {
        /** Everything, and each yes-or-no is yes. */
        FULL,
        /** Everything, and each yes-or-no is no. */
        FULL_NO,
        /** Lists have something in them that has a name and little more. */
        LEAN,
        /** Only what a view can't do without. */
        BARE
    }

    static final String PLACE = "/voorbeeld/index.html";
    private static final Map<String, String> GIVEN = Map.ofEntries(entry("href", PLACE), entry("phone", "000-000 00 01"),
            entry("mail", "rol@school.example"), entry("website", "https://school.example"), entry("language", "nl-NL"),
            entry("colour", "#1d4f5c"), entry("accent", "#b15026"), entry("logo", ""), entry("address", ""), entry("subject", "pesten"),
            entry("danger", "112"), entry("act", "talk"), entry("reporting", PLACE),
            entry("base", "/voorbeeld/"), entry("folder", "/voorbeeld/"), entry("indexes", "/assets/search/index.js"),
            entry("script", "/assets/search/index.js"), entry("file", "voorbeeld"));
    /** What is never empty in a view. */
    private static final Set<String> ALWAYS = Set.of("title", "childTitle", "name", "plural", "number", "label", "letter", "question",
            "phrase", "stated", "heading",
            "description", "school", "base", "folder", "what", "rule", "text", "other", "where",
            "sentence");

    /** A graph holds together: it can't be made up part by part. */
    private static final RouteView ROUTE = new RouteView(Locale.forLanguageTag("nl-NL"),
            List.of(new RouteView.Stop("a", RouteView.Kind.STEP, "", "a", List.of(), PLACE),
                    new RouteView.Stop("b", RouteView.Kind.END, "", "b", List.of(), PLACE)),
            List.of(new RouteView.Connection("a", "b", "ja", RouteView.Manner.ON)));

    /** Sentences that are never empty. */
    private static final Set<String> SAID = Set.of("to", "onward", "where");

    private final Fill fill;
    private final Map<String, String> kinds;
    private final List<String> texts = new ArrayList<>();

    /** @param kinds the words of a component {@code kind}, by the name of its record */
    Example(Fill fill, Map<String, String> kinds) {
        this.fill = fill;
        this.kinds = kinds;
    }

    /** Every text in the views made so far that a reader should find. */
    List<String> texts() {
        return texts;
    }

    Record view(Class<? extends Record> type) {
        return record(type, "");
    }

    private Record record(Class<?> type, String path) {
        return (Record) RecordPart.make(type, RecordPart.of(type).stream().map(part -> part(type, part, path)).toArray());
    }

    private Object part(Class<?> owner, RecordPart part, String path) {
        String name = part.name();
        if (name.equals("kind") && part.type() == String.class) {
            return kinds.getOrDefault(owner.getSimpleName(), "soort");
        } else if (name.equals("id") && (owner == StepView.class || owner == StepRef.class)) {
            return "stap"; // whatever belongs to a step belongs to the one that there is
        }
        return value(part.type(), name, path.isEmpty() ? name : path + "." + name);
    }

    private Object value(Type type, String name, String path) {
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return isFull() ? Optional.of(element(optional.getActualTypeArguments()[0], name, path)) : Optional.empty();
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Stream.of(DocumentKind.values()).collect(Collectors.toMap(DocumentKind::folder, kind -> PLACE));
        } else if (type instanceof ParameterizedType list) {
            return fill == Fill.BARE ? List.of() : List.of(element(list.getActualTypeArguments()[0], name, path));
        } else if (type == String.class) {
            return text(name, path);
        } else if (type == Words.class) {
            return Words.joining(text(name, path));
        } else if (type == boolean.class) {
            return fill == Fill.FULL && !name.equals("unknown");
        } else if (type == int.class) {
            return 1;
        } else if (type instanceof Class<?> choice && choice.isEnum()) {
            return choice.getEnumConstants()[0];
        } else if (type == Markdown.class) {
            String text = text(name, path);
            return text.isEmpty() ? Markdown.NONE : markdown(text);
        } else if (type == Sentence.class && name.startsWith("open")) {
            return Sentence.NONE; // nothing is left open
        } else if (type == Sentence.class) {
            return isFull() || SAID.contains(name) ? new Sentence(List.of(link(path)), false) : Sentence.NONE;
        } else if (type == RouteView.class) {
            return ROUTE;
        } else if (type == Locale.class) {
            return Locale.forLanguageTag("nl-NL");
        } else if (type == Link.class || type == Inline.class) {
            return link(path);
        }
        return record((Class<?>) type, path);
    }

    /** An element of a list is never empty itself. */
    private Object element(Type type, String name, String path) {
        if (type == String.class) {
            return GIVEN.containsKey(name) ? GIVEN.get(name) : mark(path);
        } else if (type == Words.class) {
            return Words.joining(mark(path));
        } else if (type == Markdown.class) {
            return markdown(mark(path));
        } else if (type == Link.class || type == Inline.class) {
            return link(path);
        } else if (type == Sentence.class) {
            return new Sentence(List.of(link(path)), false);
        }
        return value(type, name, path);
    }

    private static Markdown markdown(String text) {
        return new Markdown(text, Span.at("voorbeeld.yaml", 1, 1));
    }

    private boolean isFull() {
        return fill == Fill.FULL || fill == Fill.FULL_NO;
    }

    private Link link(String path) {
        return Link.to(mark(path), PLACE);
    }

    private String text(String name, String path) {
        if (name.equals("id")) {
            return path.replace('.', '-').toLowerCase(Locale.ROOT);
        } else if (GIVEN.containsKey(name)) {
            return GIVEN.get(name);
        }
        return isFull() || ALWAYS.contains(name) ? mark(path) : "";
    }

    private String mark(String path) {
        String text = "[" + path + "]";
        texts.add(text);
        return text;
    }
}
