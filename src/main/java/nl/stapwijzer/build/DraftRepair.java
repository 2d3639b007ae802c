package nl.stapwijzer.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.edit.Edit;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** Takes out of a first definition what check refuses, by the sentence where that is enough, and keeps it for who must look at it. */
final class DraftRepair {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<![ .]\\p{Lu})[.!?](?:\\s+|$)|\\n");
    private static final Pattern EMPTY_ITEM = Pattern.compile("(?m)^-?[ \\t]+$");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    /** What its list or map cannot be without: then that goes as a whole. */
    private static final Set<String> NEEDED = Set.of("doe", "tekst", "soort", "aan", "naam");
    private static final String TITLE = "titel";
    private static final String STEPS = "stappen";
    private static final String NEXT = "daarna";
    private static final String GAP = "…";

    private final List<LeftOut> leftOut;
    private EditableFile file;

    private DraftRepair(EditableFile file, List<LeftOut> leftOut) {
        this.file = file;
        this.leftOut = leftOut;
    }

    /**
     * The text without what these errors are about; nothing if that cannot be done.
     *
     * @param leftOut grows by what was taken out
     */
    static Optional<String> without(List<Diagnostic> errors, SourceFile text, List<LeftOut> leftOut) {
        Optional<EditableFile> opened = EditableFile.open(text, "").value();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        DraftRepair repair = new DraftRepair(opened.get(), leftOut);
        Map<ValuePath, List<Diagnostic>> found = new TreeMap<>(Comparator.comparing(repair::order).reversed());
        for (Diagnostic error : errors) {
            Optional<ValuePath> path = repair.at(error.span());
            if (path.isEmpty()) {
                return Optional.empty();
            }
            found.computeIfAbsent(path.get(), one -> new ArrayList<>()).add(error);
        }
        for (Map.Entry<ValuePath, List<Diagnostic>> one : found.entrySet()) {
            if (!repair.mend(one.getKey(), one.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(repair.file.source().text());
    }

    /** Places in the order of the file, so that the last can be taken out first. */
    private int order(ValuePath path) {
        return leaves(file.value(), new ValuePath(List.of())).toList().indexOf(path);
    }

    private Optional<ValuePath> at(Span span) {
        return leaves(file.value(), new ValuePath(List.of())).filter(path -> holds(file.span(path), span)).findFirst();
    }

    /** Of a text on lines of its own, {@code outer} is the sign above it and {@code inner} begins below that. */
    private boolean holds(Span outer, Span inner) {
        if (file.source().line(outer.line()).substring(outer.column() - 1).matches("[|>][-+0-9]*") && inner.line() == outer.line() + 1) {
            return true;
        }
        boolean after = inner.line() > outer.line() || inner.line() == outer.line() && inner.column() >= outer.column();
        boolean before = inner.line() < outer.endLine() || inner.line() == outer.endLine() && inner.column() < outer.endColumn();
        return after && before;
    }

    private static Stream<ValuePath> leaves(PlainValue value, ValuePath path) {
        if (value instanceof PlainMap map) {
            return map.entries().stream().flatMap(entry -> leaves(entry.value(), path.child(entry.key())));
        }
        return value instanceof PlainList list
                ? IntStream.range(0, list.items().size()).boxed().flatMap(i -> leaves(list.items().get(i), path.child(i)))
                : Stream.of(path);
    }

    private boolean mend(ValuePath path, List<Diagnostic> errors) {
        String text = ((PlainText) file.value(path).orElseThrow()).text();
        Message why = errors.get(0).message();
        Set<String> named = errors.stream().flatMap(error -> error.message().arguments().stream().limit(1))
                .filter(argument -> !argument.isBlank() && text.contains(argument)).collect(Collectors.toSet());
        if (path.last().equals(TITLE)) {
            leave(path, text, why);
            String title = named.stream().reduce(text, (rest, argument) -> rest.replace(argument, GAP));
            return apply(new Edit.SetValue(path, PlainValue.text(named.isEmpty() ? GAP : title))) && renamed(path.parent());
        }
        String rest = text;
        for (String argument : named) {
            for (int at = rest.indexOf(argument); at >= 0; at = rest.indexOf(argument)) {
                int from = sentenceBefore(rest, at);
                int to = sentenceAfter(rest, at + argument.length());
                leave(path, rest.substring(from, to), why);
                rest = rest.substring(0, from) + rest.substring(to);
            }
        }
        rest = EMPTY_ITEM.matcher(rest).replaceAll("").replaceAll("\\n{3,}", "\n\n").replaceAll(" {2,}", " ").strip();
        if (!named.isEmpty() && !rest.isEmpty()) {
            return apply(new Edit.SetValue(path, PlainValue.text(rest)));
        }
        if (named.isEmpty()) {
            leave(path, text, why);
        }
        return apply(new Edit.Remove(NEEDED.contains(path.last()) ? path.parent() : path));
    }

    private static int sentenceBefore(String text, int at) {
        Matcher ends = SENTENCE_END.matcher(text).region(0, at);
        int from = 0;
        while (ends.find()) {
            from = ends.end();
        }
        return from;
    }

    private static int sentenceAfter(String text, int at) {
        Matcher end = SENTENCE_END.matcher(text);
        return !end.find(at) ? text.length() : text.charAt(end.start()) == '\n' ? end.start() : end.end();
    }

    /** The address of a step must not tell what its title may not. */
    private boolean renamed(ValuePath step) {
        if (step.steps().size() != 2 || !step.parent().last().equals(STEPS)) {
            return true;
        }
        List<PlainEntry> steps = ((PlainMap) file.value(step.parent()).orElseThrow()).entries();
        Set<String> taken = steps.stream().map(PlainEntry::key).collect(Collectors.toSet());
        String id = IntStream.iterate(steps.size(), number -> number + 1).mapToObj(number -> "stap-" + number)
                .filter(one -> !taken.contains(one)).findFirst().orElseThrow();
        boolean done = apply(new Edit.Rename(step, id));
        for (PlainEntry one : steps) {
            ValuePath next = step.parent().child(one.key().equals(step.last()) ? id : one.key()).child(NEXT);
            if (file.value(next).equals(Optional.of(PlainValue.text(step.last())))) {
                done &= apply(new Edit.SetValue(next, PlainValue.text(id)));
            }
        }
        return done;
    }

    private void leave(ValuePath path, String text, Message why) {
        leftOut.add(new LeftOut(path.toString(), ESCAPED.matcher(text.strip()).replaceAll("$1"), why));
    }

    private boolean apply(Edit edit) {
        Optional<EditableFile> after = file.apply(edit).value();
        after.ifPresent(changed -> file = changed);
        return after.isPresent();
    }
}
