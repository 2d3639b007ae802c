package nl.stapwijzer.check;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import nl.stapwijzer.model.Foreign;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;

/** Every text can be printed: pictograms, for one, are in no font. */
public final class CharacterCheck {
    private static final int QUOTED = 40;

    private CharacterCheck() {}

    /**
     * @param whole a protocol or a school
     * @param printable whether a character can be shown in a PDF
     */
    public static List<Diagnostic> check(Record whole, IntPredicate printable) {
        Findings findings = new Findings();
        ModelNode.of(whole).stream().flatMap(part -> part.as(Text.class).stream()).map(ModelNode::value)
                .forEach(text -> check(text, printable, findings));
        return findings.all();
    }

    private static void check(Text text, IntPredicate printable, Findings findings) {
        String words = Foreign.plain(text.text());
        Stream.concat(Stream.of(words), text.variants().stream().map(Text.Variant::text)).flatMapToInt(String::codePoints)
                .filter(character -> !printable.test(character)).distinct().forEach(character -> findings.error(text.span(),
                        Message.of("pdf-glyph-missing", Character.toString(character), String.format(Locale.ROOT, "U+%04X", character),
                                quoted(words)),
                        Message.of("pdf-glyph-missing-hint")));
    }

    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "\"" + (line.codePointCount(0, line.length()) > QUOTED ? line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…"
                : line) + "\"";
    }
}
