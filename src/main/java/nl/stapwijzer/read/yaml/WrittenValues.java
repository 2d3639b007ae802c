package nl.stapwijzer.read.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stapwijzer.read.yaml.WrittenValue.Entry;
import nl.stapwijzer.read.yaml.WrittenValue.Style;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Finds where each value of a file is written. The engine's own end of a list, map or block text lies beyond the blank lines below it. */
final class WrittenValues {
    /** The begin of the stream and that of its document. */
    private static final int BEFORE_ROOT = 2;

    private final Places places;
    private final String text;
    private final List<Event> events;
    private final Findings findings;
    private int next = BEFORE_ROOT;
    private boolean refused;

    private WrittenValues(List<Event> events, Places places, Findings findings) {
        this.events = events;
        this.places = places;
        this.text = places.file().text();
        this.findings = findings;
    }

    static Optional<WrittenValue> of(List<Event> events, Places places, Findings findings) {
        WrittenValues values = new WrittenValues(events, places, findings);
        WrittenValue written = values.value();
        return values.refused ? Optional.empty() : Optional.of(written);
    }

    private WrittenValue value() {
        Event event = events.get(next++);
        int start = places.offset(event.getStartMark().orElseThrow());
        if (event instanceof ScalarEvent scalar) {
            return text(scalar, start, places.offset(event.getEndMark().orElseThrow()));
        }
        boolean bracketed = ((CollectionStartEvent) event).isFlow();
        boolean list = event instanceof SequenceStartEvent;
        List<Entry> entries = list ? items(start, bracketed) : keys(bracketed);
        int end = places.offset(events.get(next++).getEndMark().orElseThrow());
        Style style = list ? bracketed ? Style.BRACKETED_LIST : Style.LIST : bracketed ? Style.BRACKETED_MAP : Style.MAP;
        return new WrittenValue(style, "", start, bracketed || entries.isEmpty() ? end : entries.get(entries.size() - 1).end(), entries);
    }

    private boolean hasMore() {
        return !(events.get(next) instanceof CollectionEndEvent);
    }

    private List<Entry> items(int start, boolean bracketed) {
        List<Entry> items = new ArrayList<>();
        int from = start;
        while (hasMore()) {
            WrittenValue value = value();
            int dash = bracketed ? value.start() : pastComments(from);
            items.add(new Entry(dash, Optional.empty(), bracketed ? dash : dash + 1, value));
            from = Math.max(value.end(), dash + 1);
        }
        return items;
    }

    private List<Entry> keys(boolean bracketed) {
        List<Entry> keys = new ArrayList<>();
        Map<String, WrittenValue> known = new HashMap<>();
        while (hasMore()) {
            boolean isWord = events.get(next) instanceof ScalarEvent word && !word.getValue().isBlank();
            WrittenValue key = value();
            int colon = key.end();
            while (colon < text.length() && text.charAt(colon) == ' ') {
                colon++;
            }
            boolean hasColon = colon < text.length() && text.charAt(colon) == ':';
            WrittenValue earlier = known.putIfAbsent(key.text(), key);
            if (!isWord || !hasColon && !bracketed) {
                refuse(key, Message.of("key-not-a-word"), Message.of("key-not-a-word-hint"));
            } else if (earlier != null) {
                refuse(key, Message.of("duplicate-key", key.text()), Message.of("first-on-line", places.of(earlier).line()));
            }
            keys.add(new Entry(key.start(), Optional.of(key), hasColon ? colon + 1 : key.end(), value()));
        }
        return keys;
    }

    private void refuse(WrittenValue key, Message message, Message hint) {
        refused = true;
        findings.error(places.of(key), message, hint);
    }

    private WrittenValue text(ScalarEvent scalar, int start, int end) {
        Style style = switch (scalar.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            default -> Style.PLAIN;
        };
        boolean isNothing = style == Style.PLAIN && YamlValue.NOTHING.contains(scalar.getValue());
        boolean isBlock = style == Style.LITERAL || style == Style.FOLDED;
        String value = isNothing ? "" : withoutLineEnds(scalar.getValue());
        return new WrittenValue(style, value, start, isBlock ? endOfBlock(start, end) : end, List.of());
    }

    /** The reader strips every text. */
    private static String withoutLineEnds(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '\n') {
            end--;
        }
        return value.substring(0, end);
    }

    private int endOfBlock(int start, int beyond) {
        int header = lineEnd(start);
        int end = beyond;
        while (end > header && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end > header ? lineEnd(end) : header;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int pastComments(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
        return at;
    }
}
