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
import nl.stapwijzer.source.Span;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds where each value of a file is written. The engine's own end of a list, map or block text lies beyond the blank lines below it. */
final class WrittenValues {
    private final Places places;
    private final String text;
    private final Findings findings;
    private boolean refused;

    private WrittenValues(Places places, Findings findings) {
        this.places = places;
        this.text = places.file().text();
        this.findings = findings;
    }

    static Optional<WrittenValue> of(MappingNode root, Places places, Findings findings) {
        WrittenValues values = new WrittenValues(places, findings);
        WrittenValue written = values.value(root);
        return values.refused ? Optional.empty() : Optional.of(written);
    }

    private WrittenValue value(Node node) {
        int start = places.offset(node.getStartMark().orElseThrow());
        int end = places.offset(node.getEndMark().orElseThrow());
        if (node instanceof ScalarNode scalar) {
            return text(scalar, start, end);
        }
        boolean bracketed = ((CollectionNode<?>) node).getFlowStyle() == FlowStyle.FLOW;
        boolean list = node instanceof SequenceNode;
        List<Entry> entries = list ? items((SequenceNode) node, start, bracketed) : keys((MappingNode) node);
        Style style = list ? bracketed ? Style.BRACKETED_LIST : Style.LIST : bracketed ? Style.BRACKETED_MAP : Style.MAP;
        return new WrittenValue(style, "", start, bracketed || entries.isEmpty() ? end : entries.get(entries.size() - 1).end(), entries);
    }

    private List<Entry> items(SequenceNode list, int start, boolean bracketed) {
        List<Entry> items = new ArrayList<>();
        int from = start;
        for (Node item : list.getValue()) {
            WrittenValue value = value(item);
            int dash = bracketed ? value.start() : pastComments(from);
            items.add(new Entry(dash, Optional.empty(), bracketed ? dash : dash + 1, value));
            from = Math.max(value.end(), dash + 1);
        }
        return items;
    }

    private List<Entry> keys(MappingNode map) {
        List<Entry> keys = new ArrayList<>();
        Map<String, Span> known = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            WrittenValue key = value(tuple.getKeyNode());
            int colon = key.end();
            while (colon < text.length() && text.charAt(colon) == ' ') {
                colon++;
            }
            boolean hasColon = colon < text.length() && text.charAt(colon) == ':';
            Span at = places.of(tuple.getKeyNode());
            boolean mayLackColon = map.getFlowStyle() == FlowStyle.FLOW;
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar) || scalar.getValue().isBlank() || !hasColon && !mayLackColon) {
                refuse(at, Message.of("key-not-a-word"), Message.of("key-not-a-word-hint"));
                continue;
            }
            Span earlier = known.putIfAbsent(key.text(), at);
            if (earlier != null) {
                refuse(at, Message.of("duplicate-key", key.text()), Message.of("first-on-line", earlier.line()));
            }
            keys.add(new Entry(key.start(), Optional.of(key), hasColon ? colon + 1 : key.end(), value(tuple.getValueNode())));
        }
        return keys;
    }

    private void refuse(Span at, Message message, Message hint) {
        refused = true;
        findings.error(at, message, hint);
    }

    private WrittenValue text(ScalarNode scalar, int start, int end) {
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
