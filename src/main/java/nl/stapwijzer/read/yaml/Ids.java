package nl.stapwijzer.read.yaml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** The names that parts of a definition have for each other. They become file names, so what no system takes as one is refused. */
final class Ids {
    /** Small letters, digits and single hyphens; no word that YAML or a definition has a use for, and no device of Windows. */
    static final Pattern ID = Pattern.compile("(?!(?:onbekend|true|false|null|con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z](?:-?[a-z0-9]){0,59}");
    private static final Pattern SEVERAL = Pattern.compile(",| en | of |/");

    private Ids() {}

    /** The name that a thing is given. */
    static void check(Located<String> id, Findings findings) {
        if (!ID.matcher(id.value()).matches()) {
            findings.error(id.span(), Message.of("bad-id", id.value()), hints(id.value()).toArray(Message[]::new));
        }
    }

    /** The name by which one thing points at another. */
    static Located<String> checkReference(Located<String> id, Findings findings) {
        if (!ID.matcher(id.value()).matches() && SEVERAL.matcher(id.value()).find()) {
            findings.error(id.span(), Message.of("bad-id", id.value()), Message.of("several-ids"));
        } else {
            check(id, findings);
        }
        return id;
    }

    private static List<Message> hints(String written) {
        List<Message> hints = new ArrayList<>();
        String likely = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        if (ID.matcher(likely).matches()) {
            hints.add(Message.of("did-you-mean", likely));
        }
        hints.add(Message.of("bad-id-hint"));
        return hints;
    }
}
