package nl.stapwijzer.read.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Goes through the parts of a file one by one, before anything is built of them. Anchors make a definition hard to follow and can
 * blow up in memory, tags are how YAML loads code, and the engine has no limit to nesting of its own.
 */
final class Constructs {
    private static final int PARTS = 50_000;
    private static final int TEXT = 20_000;
    private static final int NAMED_AT_MOST = 20;

    private final Places places;
    private final Findings findings;
    private final LostText lost;
    private int depth;
    private int parts;
    private int documents;
    private int refused;

    private Constructs(Places places, Findings findings) {
        this.places = places;
        this.findings = findings;
        this.lost = new LostText(places, findings);
    }

    /** The parts of the file; nothing if there is anything among them that a definition may not have. */
    static Optional<List<Event>> of(LoadSettings settings, Places places, Findings findings) {
        Constructs constructs = new Constructs(places, findings);
        List<Event> events = new ArrayList<>();
        for (Event event : new Parse(settings).parseString(places.file().text())) {
            events.add(event);
            constructs.look(event);
            if (constructs.refused >= NAMED_AT_MOST || constructs.isTooMuch(event)) {
                break;
            }
        }
        return constructs.refused > 0 ? Optional.empty() : Optional.of(events);
    }

    private boolean isTooMuch(Event event) {
        if (depth > YamlFile.MOST_LEVELS) {
            refuse(event, Message.of("too-deep", YamlFile.MOST_LEVELS), Message.of("check-indent"));
        } else if (++parts > PARTS) {
            refuse(event, Message.of("too-many-parts", PARTS), Message.of("split-file"));
        } else if (documents > 1) {
            refuse(event, Message.of("second-document"), Message.of("one-file-each"));
        } else {
            return false;
        }
        return true;
    }

    private void look(Event event) {
        if (event instanceof CollectionStartEvent start) {
            depth++;
            start.getTag().ifPresent(tag -> refuse(event, Message.of("yaml-tag"), Message.of("quote-sign", "!")));
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            lookAtText(scalar);
        } else if (event instanceof DocumentStartEvent document) {
            documents++;
            if (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()) {
                refuse(event, Message.of("yaml-directive"), Message.of("remove-line"));
            }
        }
        lookAtAnchor(event);
    }

    private void lookAtText(ScalarEvent scalar) {
        lost.look(scalar);
        scalar.getTag().ifPresent(tag -> refuse(scalar, Message.of("yaml-tag"), Message.of("quote-sign", "!")));
        if (scalar.getValue().length() > TEXT) {
            refuse(scalar, Message.of("text-too-long", TEXT), Message.of("text-too-long-hint"));
        }
        if (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED) {
            lookAtSigns(scalar);
        }
    }

    /** A sign such as U+202E within double quotes passes the look at the bare text. */
    private void lookAtSigns(ScalarEvent scalar) {
        scalar.getValue().codePoints().filter(c -> c != '\n' && FileLimits.isHidden(c)).findFirst()
                .ifPresent(c -> refuse(scalar, FileLimits.hiddenCharacter(c), Message.of("retype-line")));
    }

    private void lookAtAnchor(Event event) {
        if (event instanceof AliasEvent) {
            refuse(event, Message.of("yaml-alias"), Message.of("quote-sign", "*"));
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            refuse(event, Message.of("yaml-anchor"), Message.of("quote-sign", "&"));
        }
    }

    private void refuse(Event event, Message message, Message hint) {
        refused++;
        findings.error(places.at(event.getStartMark().orElseThrow()), message, hint);
    }
}
