package nl.stapwijzer.read.yaml;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stapwijzer.model.ReservedNames;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.PlainName;

/** The names that parts of a definition have for each other. They become file names, so what no system takes as one is refused. */
final class Ids {
    /** Small letters, digits and single hyphens. */
    private static final Pattern PLAIN = Pattern.compile("[a-z](?:-?[a-z0-9]){0,59}");
    private static final Pattern SEVERAL = Pattern.compile(",| en | of |\\w/\\w");

    private Ids() {}

    /** The name that a thing is given. */
    static void check(Located<String> id, Reading reading) {
        if (ReservedNames.has(id.value())) {
            reading.error(id.span(), Message.of("reserved-id", id.value()), Message.of("reserved-id-hint"));
        } else if (!PLAIN.matcher(id.value()).matches()) {
            reading.error(id.span(), Message.of("bad-id", id.value()), hints(id.value()));
        }
    }

    /** The name by which one thing points at another. */
    static Located<String> checkReference(Located<String> id, Reading reading) {
        if (!PLAIN.matcher(id.value()).matches() && SEVERAL.matcher(id.value()).find()) {
            reading.error(id.span(), Message.of("bad-id", id.value()), Message.of("several-ids"));
        } else if (id.value().contains(" ")) {
            String[] words = id.value().split(" ");
            boolean areTwo = words.length == 2 && Stream.of(words).allMatch(Ids::isName);
            reading.error(id.span(), Message.of("bad-id", id.value()), Stream.concat(
                    areTwo ? Stream.of(Message.of("comma-between", String.join(", ", words))) : Stream.of(),
                    Stream.of(Message.of("name-as-there"))).toArray(Message[]::new));
        } else {
            check(id, reading);
        }
        return id;
    }

    private static boolean isName(String written) {
        return PLAIN.matcher(written).matches() && !ReservedNames.has(written);
    }

    private static Message[] hints(String written) {
        String likely = PlainName.of(written);
        Stream<Message> meant = likely.length() > 1 && isName(likely) ? Stream.of(Message.of("did-you-mean", likely)) : Stream.of();
        return Stream.concat(meant, Stream.of(Message.of("bad-id-hint"))).toArray(Message[]::new);
    }
}
