package nl.stapwijzer.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.edit.EditableFile;
import nl.stapwijzer.edit.PlainValue;
import nl.stapwijzer.edit.PlainValue.PlainEntry;
import nl.stapwijzer.edit.PlainValue.PlainList;
import nl.stapwijzer.edit.PlainValue.PlainMap;
import nl.stapwijzer.edit.PlainValue.PlainText;
import nl.stapwijzer.edit.ValuePath;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.SourceFile;

/**
 * What fits where somebody types in the text of a definition: keys that the schema has there, its choices, and names that are known. Which
 * place that is the reader of files says: a word of our own is put there, as a value and, where it may be one, as a key.
 *
 * @param names that can be named in a file
 */
record Completion(Schema schema, Function<EditableFile, NamesThere> names) {
    private static final String HERE = "hier-typt-iemand";

    /** @param says what it is called */
    record Offer(String word, String says) {}

    /** Where the word of our own stands, and in which text; none if it is a key of the map there. */
    private record Caret(ValuePath path, Optional<String> text) {}

    /**
     * Nothing, with the reason, if the text up to here cannot be read.
     *
     * @param at in signs from the begin of the text
     */
    Checked<List<Offer>> at(SourceFile source, int at) {
        String text = source.text();
        int begin = IntStream.iterate(at, i -> i - 1).filter(i -> i == 0 || !isOfName(text.charAt(i - 1))).findFirst().orElseThrow();
        int end = IntStream.iterate(at, i -> i + 1).filter(i -> i == text.length() || !isOfName(text.charAt(i))).findFirst().orElseThrow();
        int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        String behind = text.substring(end, lineEnd);
        boolean beginsLine = behind.isBlank() && text.substring(text.lastIndexOf('\n', begin - 1) + 1, begin).matches(" *(- +)*");
        List<Offer> offers = new ArrayList<>();
        boolean readable = false;
        Checked<EditableFile> read = Checked.nothing(List.of());
        for (String way : beginsLine ? List.of("", ": x") : List.of("")) {
            String line = text.substring(0, begin) + HERE + way + behind;
            read = read(source, line + text.substring(lineEnd));
            // what stands below may be what somebody is about to mend
            read = read.value().isPresent() ? read : read(source, line);
            readable |= read.value().isPresent();
            read.value().ifPresent(file -> find(file.value(), new ValuePath(List.of()))
                    .ifPresent(typed -> offers.addAll(fitting(file, typed, beginsLine))));
        }
        String begun = text.substring(begin, at);
        return !readable ? Checked.nothing(read.diagnostics()) : Checked.of(offers.stream().distinct()
                .filter(offer -> offer.word().startsWith(begun) && !offer.word().contains(HERE)).toList(), List.of());
    }

    private static boolean isOfName(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-';
    }

    private static Checked<EditableFile> read(SourceFile source, String text) {
        return OpenFiles.read(new SourceFile(source.name(), text));
    }

    private static Optional<Caret> find(PlainValue value, ValuePath path) {
        if (value instanceof PlainText text) {
            return text.text().contains(HERE) ? Optional.of(new Caret(path, Optional.of(text.text()))) : Optional.empty();
        } else if (value instanceof PlainList list) {
            return IntStream.range(0, list.items().size()).mapToObj(i -> find(list.items().get(i), path.child(i)))
                    .flatMap(Optional::stream).findFirst();
        }
        List<PlainEntry> entries = ((PlainMap) value).entries();
        return entries.stream().anyMatch(entry -> entry.key().equals(HERE)) ? Optional.of(new Caret(path, Optional.empty()))
                : entries.stream().flatMap(entry -> find(entry.value(), path.child(entry.key())).stream()).findFirst();
    }

    private List<Offer> fitting(EditableFile file, Caret typed, boolean beginsLine) {
        Optional<Schema.Spec> rule = schema.at(file.source().name(), typed.path());
        if (rule.isEmpty()) {
            return List.of();
        } else if (typed.text().isEmpty()) {
            return keys(rule.get(), file, typed.path());
        }
        String before = typed.text().get().substring(0, typed.text().get().indexOf(HERE)).strip();
        List<Offer> offers = new ArrayList<>();
        if (!rule.get().parts().isEmpty()) {
            offers.addAll(ofDeadline(rule.get(), before, file));
        }
        if (typed.text().get().equals(HERE)) {
            boolean isItem = !typed.path().isRoot() && file.value(typed.path().parent()).filter(PlainList.class::isInstance).isPresent();
            Optional<Schema.Spec> list = isItem ? schema.at(file.source().name(), typed.path().parent()) : Optional.empty();
            rule.get().choices().forEach(choice -> offers.add(new Offer(choice,
                    rule.get().called(choice).equals(choice) ? "" : rule.get().called(choice))));
            Stream.of(rule, list).flatMap(Optional::stream).flatMap(one -> named(one.names(), file)).forEach(offers::add);
            if (rule.get().mayBeUnknown()) {
                offers.add(new Offer(FormPost.ONBEKEND, ""));
            }
            if (beginsLine) {
                offers.addAll(keys(rule.get(), file, typed.path()));
            }
        }
        return offers;
    }

    private Stream<Offer> named(List<String> kinds, EditableFile file) {
        return names.apply(file).below(kinds).stream().map(option -> new Offer(option.value(), option.label()));
    }

    /** Those that are not there yet. */
    private List<Offer> keys(Schema.Spec rule, EditableFile file, ValuePath path) {
        List<String> there = file.value(path).filter(PlainMap.class::isInstance).map(map -> ((PlainMap) map).entries()).orElse(List.of())
                .stream().map(PlainEntry::key).toList();
        Stream<Offer> known = rule.keys().stream().map(key -> new Offer(key, rule.child(key).orElseThrow().text("title")));
        return Stream.concat(known, named(rule.namesOfKeys(), file)).filter(offer -> !there.contains(offer.word()))
                .map(offer -> new Offer(offer.word() + (rule.child(offer.word()).filter(Completion::isOneValue).isPresent() ? ": " : ":"),
                        offer.says())).toList();
    }

    private static boolean isOneValue(Schema.Spec rule) {
        return rule.mayBeText() || rule.mayBeUnknown() || !rule.choices().isEmpty();
    }

    /** The words that can go on a deadline. */
    private List<Offer> ofDeadline(Schema.Spec rule, String before, EditableFile file) {
        Map<String, List<String>> parts = rule.parts();
        String last = before.substring(before.lastIndexOf(' ') + 1);
        if (last.equals("vanaf")) {
            List<String> from = parts.get("from").stream().map(word -> word.split("/")[0]).toList();
            return Stream.concat(words(from), named(List.of("stappen"), file)).toList();
        } else if (last.matches("[0-9]+")) {
            return words(parts.get("units").stream().map(unit -> unit.split("/")).map(unit -> unit[last.equals("1") ? unit.length - 1 : 0])
                    .toList()).toList();
        } else if (before.isEmpty() || parts.get("manners").contains(before)) {
            return Stream.of(before.isEmpty() ? parts.get("manners") : List.<String>of(), parts.get("kinds"), parts.get("phrases"))
                    .flatMap(Completion::words).toList();
        }
        return parts.get("kinds").contains(last) ? List.of() : List.of(new Offer("vanaf ", ""));
    }

    private static Stream<Offer> words(List<String> words) {
        return words.stream().map(word -> new Offer(word, ""));
    }
}
