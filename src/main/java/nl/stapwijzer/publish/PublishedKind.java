package nl.stapwijzer.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stapwijzer.source.Message;

/** What a folder of ours holds. Its marker says so; none takes the place of another. */
public enum PublishedKind {
    SITE(""),
    /** The edition for the school's own staff. */
    INTERNAL_SITE("""
            Deze uitgave is alleen voor het personeel: zet haar niet op de openbare site.
            This edition is for the staff only: do not put it on the public site.
            """),
    /** The edition for who fills in what is not laid down yet. */
    CONCEPT_SITE("""
            Dit is een concept met open plekken: zet het niet op de openbare site.
            This is a concept with gaps: do not put it on the public site.
            """),
    /** Of a year. */
    FIGURES("""
            Dit zijn de cijfers van een jaar.
            These are the figures of a year.
            """),
    /** What changed between two versions. */
    CHANGES("""
            Dit is wat er veranderde tussen twee versies.
            This is what changed between two versions.
            """);

    /** A publication of an earlier version is known by it. */
    private static final String MARK = """
            Stapwijzer vervangt deze map in haar geheel bij elke bouw: bewaar hier niets anders.
            Stapwijzer replaces this folder as a whole at every build: keep nothing else here.
            """;
    private static final long LONGEST = 4096;

    private final String more;

    PublishedKind(String more) {
        this.more = more;
    }

    /** The content of the marker. */
    String mark() {
        return MARK + more;
    }

    /** Of a folder; none if it has no marker, or one that we did not write. */
    static Optional<PublishedKind> in(Path folder) throws IOException {
        Path marker = folder.resolve(Target.MARKER);
        if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS) || Files.size(marker) > LONGEST) {
            return Optional.empty();
        }
        String written = Files.readString(marker).replace("\r\n", "\n"); // as Git may have written it
        return Stream.of(values()).filter(kind -> kind.mark().equals(written)).findFirst();
    }

    /** Why a folder of this kind is not replaced by one of another. */
    Message refusal(PublishedKind wanted, Path name) {
        if (this == FIGURES || this == CHANGES) {
            return Message.of(this == FIGURES ? "out-has-figures" : "out-has-changes", name);
        }
        return Message.of(wanted == FIGURES || wanted == CHANGES ? "out-has-site"
                : this == SITE ? "out-is-public-edition" : this == CONCEPT_SITE ? "out-is-concept" : "out-is-internal-edition", name);
    }
}
