package nl.stapwijzer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.read.yaml.WrittenValue;
import nl.stapwijzer.read.yaml.WrittenValue.Entry;

/** The entries of a list or map between brackets, and how they go in and out; the brackets stay. */
record BracketedEntries(WrittenFile in, WrittenValue parent) {
    /** The texts in which a new entry has this place, the best first. */
    List<String> withNew(int place, Optional<String> key, PlainValue value) {
        String lead = key.map(name -> Spelling.key(name) + ": ").orElse("");
        return Stream.of(Spelling.values()).map(spelling -> with(place, lead + spelling.onOneLine(value, true))).toList();
    }

    private String with(int place, String written) {
        List<Entry> all = parent.entries();
        if (all.isEmpty()) {
            return in.replaced(parent.start() + 1, parent.end() - 1, written);
        }
        String between = all.size() < 2 ? ", " : in.text().substring(all.get(0).end(), all.get(1).start());
        String comma = between.matches("\\s*,\\s*") ? between : ", ";
        int at = place < all.size() ? all.get(place).start() : all.get(place - 1).end();
        return in.replaced(at, at, place < all.size() ? written + comma : comma + written);
    }

    /** The text without an entry that is not the only one. */
    String without(int place) {
        List<Entry> all = parent.entries();
        boolean last = place + 1 == all.size();
        return last ? in.replaced(all.get(place - 1).end(), all.get(place).end(), "")
                : in.replaced(all.get(place).start(), all.get(place + 1).start(), "");
    }

    /** The text in which an entry has another place; commas and line ends stay where they are. */
    String moved(int from, int to) {
        List<Entry> all = parent.entries();
        List<Entry> order = new ArrayList<>(all);
        order.add(to, order.remove(from));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            out.append(in.text(), order.get(i).start(), order.get(i).end());
            out.append(in.text(), all.get(i).end(), i + 1 < all.size() ? all.get(i + 1).start() : all.get(i).end());
        }
        return in.replaced(all.get(0).start(), all.get(all.size() - 1).end(), out.toString());
    }
}
