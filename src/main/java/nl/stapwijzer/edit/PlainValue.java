package nl.stapwijzer.edit;

import java.util.List;
import java.util.stream.Stream;

/** A value of a definition without the way it is written. Values are equal if a reader cannot tell them apart; keys have an order. */
public sealed interface PlainValue {
    /** A text, a number or a word such as {@code ja}; line ends are {@code \n}, and those at its end are not part of it. */
    record PlainText(String text) implements PlainValue {
        public PlainText {
            String lines = text.replace("\r\n", "\n").replace('\r', '\n');
            int end = lines.length();
            while (end > 0 && lines.charAt(end - 1) == '\n') {
                end--;
            }
            text = lines.substring(0, end);
        }
    }

    record PlainList(List<PlainValue> items) implements PlainValue {
        public PlainList {
            items = List.copyOf(items);
        }
    }

    record PlainMap(List<PlainEntry> entries) implements PlainValue {
        public PlainMap {
            entries = List.copyOf(entries);
        }
    }

    record PlainEntry(String key, PlainValue value) {}

    static PlainValue text(String text) {
        return new PlainText(text);
    }

    static PlainValue list(PlainValue... items) {
        return new PlainList(List.of(items));
    }

    static PlainValue texts(String... items) {
        return new PlainList(Stream.of(items).map(PlainValue::text).toList());
    }

    static PlainValue map(PlainEntry... entries) {
        return new PlainMap(List.of(entries));
    }

    static PlainEntry entry(String key, PlainValue value) {
        return new PlainEntry(key, value);
    }
}
