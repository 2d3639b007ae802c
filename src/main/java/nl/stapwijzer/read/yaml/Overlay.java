package nl.stapwijzer.read.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stapwijzer.model.Deviation;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.source.Suggestion;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a school says, laid over what its board says by the same keys: its own value stands in place of the board's, and the rest shows
 * through. Keys are gone into; a text or a list stands in place of a whole one. Its own words: {@code vervalt} for what is left out,
 * {@code wordt} with {@code was} for who wants to hear when the board changes it too, and {@code na} for where something new comes.
 */
final class Overlay {
    private static final String GONE = "vervalt";
    private static final String BECOMES = "wordt";
    private static final String WAS = "was";
    private static final String AFTER = "na";
    private static final String FIRST = "begin";
    /** Keys of something that has a name and more: a name alone would lose the rest. */
    private static final Set<String> NAMES = Set.of("naam", "titel");
    private static final int QUOTED = 60;

    private final Reading reading;
    private final boolean tells;
    private final List<Deviation> deviations = new ArrayList<>();

    /**
     * @param reading of both files
     * @param tells whether what is otherwise is told; else it is what a school fills in by itself, such as its telephone number
     */
    Overlay(Reading reading, boolean tells) {
        this.reading = reading;
        this.tells = tells;
    }

    List<Deviation> deviations() {
        return deviations;
    }

    /** @param above of the school */
    MappingNode merged(MappingNode below, MappingNode above) {
        return merged(below, above, List.of());
    }

    private MappingNode merged(MappingNode below, MappingNode above, List<String> path) {
        Map<String, NodeTuple> all = new LinkedHashMap<>();
        List<NodeTuple> odd = new ArrayList<>();
        below.getValue().forEach(tuple -> name(tuple).filter(name -> !all.containsKey(name)).ifPresentOrElse(
                name -> all.put(name, tuple), () -> odd.add(tuple)));
        List<String> order = new ArrayList<>(all.keySet());
        Set<String> known = Set.copyOf(order);
        Map<String, Span> seen = new HashMap<>();
        for (NodeTuple tuple : above.getValue()) {
            Optional<String> name = name(tuple);
            Span at = reading.places().of(tuple.getKeyNode());
            Span earlier = name.map(key -> seen.putIfAbsent(key, at)).orElse(null);
            if (earlier != null) {
                reading.error(at, Message.of("duplicate-key", name.get()), Message.of("first-on-line", earlier.line()));
            } else if (name.isEmpty()) {
                odd.add(tuple);
            } else if (known.contains(name.get())) {
                changed(all, name.get(), tuple, append(path, name.get()));
            } else {
                added(all, order, name.get(), tuple, append(path, name.get()));
            }
        }
        List<NodeTuple> tuples = Stream.concat(order.stream().filter(all::containsKey).map(all::get), odd.stream()).toList();
        return new MappingNode(below.getTag(), true, tuples, below.getFlowStyle(), below.getStartMark(), below.getEndMark());
    }

    private void changed(Map<String, NodeTuple> all, String name, NodeTuple tuple, List<String> path) {
        NodeTuple board = all.get(name);
        Node own = tuple.getValueNode();
        Optional<Node> becomes = value(own, BECOMES);
        value(own, WAS).filter(was -> becomes.isPresent() && !agrees(was, board.getValueNode())).ifPresent(was ->
                reading.warning(span(own), Message.of("board-changed-too", spelled(path)),
                        Message.of("board-says-now", brief(board.getValueNode())), Message.of("keep-or-drop-deviation")));
        Node wanted = becomes.orElse(own);
        if (isGone(wanted)) {
            all.remove(name);
            deviates(path, span(wanted), true, Message.of("deviates-left-out", spelled(path)));
        } else if (becomes.isEmpty() && board.getValueNode() instanceof MappingNode below && own instanceof MappingNode above) {
            all.put(name, new NodeTuple(board.getKeyNode(), merged(below, above, path)));
        } else if (tells && wanted instanceof ScalarNode && hasName(board.getValueNode())) {
            reading.error(span(wanted), Message.of("change-loses-keys", name, keys(board.getValueNode())),
                    Message.of("change-by-key", name + ": {" + named(board.getValueNode()) + ": " + brief(wanted) + "}"));
        } else {
            all.put(name, new NodeTuple(board.getKeyNode(), wanted));
            if (tells && same(wanted, board.getValueNode())) {
                reading.warning(span(wanted), Message.of("same-as-board", spelled(path)), Message.of("take-it-out"));
            } else {
                deviates(path, span(wanted), false, Message.of("deviates-changed", spelled(path), brief(wanted),
                        brief(board.getValueNode())), hints(name, own, becomes.isPresent(), board.getValueNode()));
            }
        }
    }

    private static Message[] hints(String name, Node own, boolean long_, Node board) {
        return long_ || !(own instanceof ScalarNode) || !(board instanceof ScalarNode) ? new Message[0]
                : new Message[] {Message.of("hear-of-board", name + ": {wordt: " + brief(own) + ", was: " + brief(board) + "}")};
    }

    private void added(Map<String, NodeTuple> all, List<String> order, String name, NodeTuple tuple, List<String> path) {
        Node own = tuple.getValueNode();
        if (isGone(value(own, BECOMES).orElse(own))) {
            reading.error(reading.places().of(tuple.getKeyNode()), Message.of("nothing-to-leave-out", name), Suggestion.among(name, order));
            return;
        }
        Optional<Node> after = value(own, AFTER);
        if (after.isPresent()) {
            place(order, name, after.get());
            own = without((MappingNode) own, AFTER);
        } else {
            order.add(name);
            if (tells) {
                reading.unplaced().put(reading.places().of(tuple.getKeyNode()), List.copyOf(all.keySet()));
            }
        }
        all.put(name, new NodeTuple(tuple.getKeyNode(), value(own, BECOMES).orElse(own)));
        deviates(path, reading.places().of(tuple.getKeyNode()), false, Message.of("deviates-added", spelled(path), brief(own)));
    }

    private void place(List<String> order, String name, Node after) {
        String written = after instanceof ScalarNode scalar ? scalar.getValue() : "";
        int at = order.indexOf(written);
        if (at < 0 && !written.equals(FIRST)) {
            reading.error(span(after), Message.of("place-unknown", written), Suggestion.among(written, order), Message.of("place-first"));
        }
        order.add(at < 0 && !written.equals(FIRST) ? order.size() : at + 1, name);
    }

    private void deviates(List<String> path, Span at, boolean leftOut, Message message, Message... hints) {
        if (tells) {
            deviations.add(new Deviation(path, at, leftOut));
            reading.note(at, message, hints);
        }
    }

    // --- nodes

    private Span span(Node node) {
        return reading.places().of(node);
    }

    private static Optional<String> name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? Optional.of(YamlValue.plain(scalar.getValue())) : Optional.empty();
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode map ? map.getValue().stream().filter(tuple -> name(tuple).filter(key::equals).isPresent())
                .map(NodeTuple::getValueNode).findFirst() : Optional.empty();
    }

    private static MappingNode without(MappingNode map, String key) {
        return new MappingNode(map.getTag(), true, map.getValue().stream().filter(tuple -> name(tuple).filter(key::equals).isEmpty())
                .toList(), map.getFlowStyle(), map.getStartMark(), map.getEndMark());
    }

    private static boolean isGone(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(GONE);
    }

    private static boolean hasName(Node node) {
        return NAMES.stream().anyMatch(key -> value(node, key).isPresent());
    }

    private static String named(Node node) {
        return NAMES.stream().sorted().filter(key -> value(node, key).isPresent()).findFirst().orElseThrow();
    }

    private static String keys(Node node) {
        return ((MappingNode) node).getValue().stream().flatMap(tuple -> name(tuple).stream()).collect(Collectors.joining(", "));
    }

    /** Whether what the board said then is what it says now; of keys, those that were kept. */
    private static boolean agrees(Node was, Node now) {
        return was instanceof MappingNode map && now instanceof MappingNode
                ? map.getValue().stream().allMatch(tuple -> name(tuple).flatMap(key -> value(now, key))
                        .filter(value -> agrees(tuple.getValueNode(), value)).isPresent())
                : same(was, now);
    }

    private static boolean same(Node one, Node other) {
        if (one instanceof ScalarNode text && other instanceof ScalarNode second) {
            return words(text).equals(words(second));
        } else if (one instanceof SequenceNode list && other instanceof SequenceNode second) {
            return list.getValue().size() == second.getValue().size() && Stream.iterate(0, i -> i < list.getValue().size(), i -> i + 1)
                    .allMatch(i -> same(list.getValue().get(i), second.getValue().get(i)));
        }
        return one instanceof MappingNode map && other instanceof MappingNode second && map.getValue().size() == second.getValue().size()
                && agrees(map, second);
    }

    /** However its lines are broken. */
    private static String words(ScalarNode text) {
        return YamlValue.plain(text.getValue()).strip().replaceAll("\\s+", " ");
    }

    /** What it says, in a few words. */
    private static String brief(Node node) {
        String all = node instanceof ScalarNode scalar ? words(scalar)
                : node instanceof SequenceNode list ? list.getValue().stream().map(Overlay::brief).collect(Collectors.joining(", "))
                : Stream.concat(NAMES.stream().sorted(), Stream.of("tekst")).flatMap(key -> value(node, key).stream()).findFirst()
                        .map(Overlay::brief).orElseGet(() -> parts((MappingNode) node));
        return all.codePointCount(0, all.length()) <= QUOTED ? all : all.substring(0, all.offsetByCodePoints(0, QUOTED - 1)).strip() + "…";
    }

    private static String parts(MappingNode map) {
        return map.getValue().stream().map(tuple -> name(tuple).orElse("") + ": " + brief(tuple.getValueNode()))
                .collect(Collectors.joining(", "));
    }

    private static String spelled(Collection<String> path) {
        return String.join(" › ", path);
    }

    private static List<String> append(List<String> path, String last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }
}
