package nl.stapwijzer.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;

/** Rules between the protocols of one project and their files: each has a folder of its own in the publication, by its id. */
public final class ProjectCheck {
    private ProjectCheck() {}

    public static List<Diagnostic> check(List<Protocol> protocols) {
        Findings findings = new Findings();
        Map<String, Located<String>> seen = new HashMap<>();
        for (Protocol protocol : protocols) {
            Located<String> id = protocol.id();
            Located<String> other = seen.putIfAbsent(id.value(), id);
            String file = id.span().file().replaceFirst("^.*/", "").replaceFirst("\\.yaml$", "");
            if (other != null) {
                findings.error(id.span(), Message.of("protocol-twice", id.value(), other.span().file()), Message.of("choose-other-id"));
            } else if (!id.value().isEmpty() && !file.equals(id.value())) {
                findings.warning(id.span(), Message.of("file-named-otherwise", file + ".yaml", id.value()),
                        Message.of("name-alike", file, id.value()));
            }
        }
        return findings.all();
    }
}
