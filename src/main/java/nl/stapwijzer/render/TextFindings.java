package nl.stapwijzer.render;

import java.util.List;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.Span;
import nl.stapwijzer.words.Markdown;

/** What is wrong within one text, by the offset in it. */
final class TextFindings {
    private final Findings findings = new Findings();
    private final Markdown text;

    TextFindings(Markdown text) {
        this.text = text;
    }

    void error(int offset, Message message, Message hint) {
        findings.error(at(offset), message, hint);
    }

    void warning(int offset, Message message, Message hint) {
        findings.warning(at(offset), message, hint);
    }

    List<Diagnostic> all() {
        return findings.all();
    }

    /**
     * All lines of a text start in the column of its first; a text that was folded in its file has fewer lines than it spans there, or
     * more.
     */
    Span at(int offset) {
        Span whole = text.span();
        String before = text.text().substring(0, offset);
        int line = whole.line() + (int) before.chars().filter(c -> c == '\n').count();
        int column = whole.column() + offset - (before.lastIndexOf('\n') + 1);
        return Span.at(whole.file(), Math.min(line, whole.endLine()), column);
    }
}
