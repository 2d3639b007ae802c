package nl.stapwijzer.source;

import java.util.List;

/**
 * A sentence of the message catalogue, not yet in any language.
 *
 * @param key names the sentence; for a diagnostic also its stable code
 * @param arguments what stands at {0}, {1}, …
 */
public record Message(String key, List<String> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
