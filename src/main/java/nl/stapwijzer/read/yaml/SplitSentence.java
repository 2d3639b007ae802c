package nl.stapwijzer.read.yaml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A comma between [ and ] ends an item, also one that belongs to a sentence. */
final class SplitSentence {
    private static final Pattern BEGINS = Pattern.compile("\\p{Lu}.*[^.!?]");
    private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}.*");
    private static final Pattern ENDS = Pattern.compile(".*[.!?]");

    private SplitSentence() {}

    /** Names each run of items that begins as a sentence does, goes on in small letters and ends as a sentence does. */
    static void look(SequenceNode sequence, Reading reading) {
        List<Node> items = sequence.getValue();
        if (sequence.getFlowStyle() != FlowStyle.FLOW || !items.stream()
                .allMatch(item -> item instanceof ScalarNode scalar && scalar.isPlain())) {
            return;
        }
        List<String> texts = items.stream().map(item -> ((ScalarNode) item).getValue()).toList();
        for (int i = 0; i < texts.size(); i++) {
            int last = BEGINS.matcher(texts.get(i)).matches() ? end(texts, i) : i;
            if (last > i) {
                String whole = texts.subList(i, last + 1).stream().collect(Collectors.joining(", "));
                Span at = reading.places().of(items.get(i + 1));
                reading.warning(at, Message.of("comma-splits-item", texts.get(i), texts.get(i + 1)),
                        Message.of("comma-splits-hint", whole));
                i = last;
            }
        }
    }

    /** The item with which the sentence ends that begins at {@code begin}; {@code begin} itself if none does. */
    private static int end(List<String> texts, int begin) {
        int next = begin + 1;
        while (next < texts.size() && GOES_ON.matcher(texts.get(next)).matches()) {
            if (ENDS.matcher(texts.get(next)).matches()) {
                return next;
            }
            next++;
        }
        return begin;
    }
}
