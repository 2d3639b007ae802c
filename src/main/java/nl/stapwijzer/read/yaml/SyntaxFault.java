package nl.stapwijzer.read.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the author did when the engine says that a file is no YAML: its words are about grammar, and English. */
final class SyntaxFault {
    /**
     * What the engine says, and what it comes down to.
     *
     * @param said stands in its problem or its context
     * @param atStart whether to point at where the faulty construct begins rather than at where the engine gave up
     */
    private record Cause(String said, String message, String hint, boolean atStart) {}

    /** How far each level stands to the right of the one above it. */
    private static final int STEP = 2;
    private static final List<Cause> CAUSES = List.of(
            new Cause("(TAB)", "yaml-tab", "yaml-tab-hint", false),
            new Cause("cannot start any token", "yaml-sign", "quote-value", false),
            new Cause("could not find expected ':'", "yaml-no-colon", "yaml-no-colon-hint", true),
            new Cause("found unexpected end of stream", "yaml-quote-open", "yaml-quote-open-hint", true),
            new Cause("escape", "yaml-escape", "yaml-escape-hint", false),
            new Cause("while scanning an alias", "yaml-alias", "quote-value", true),
            new Cause("undefined alias", "yaml-alias", "quote-value", false),
            new Cause("while scanning an anchor", "yaml-anchor", "quote-value", true),
            new Cause("while scanning a tag", "yaml-tag", "quote-value", true),
            new Cause("directive", "yaml-directive", "remove-line", true),
            new Cause("<document start>", "second-document", "one-file-each", false),
            new Cause("another document", "second-document", "one-file-each", false),
            new Cause("while scanning a block scalar", "yaml-block-sign", "yaml-block-sign-hint", false),
            new Cause("sequence entries are not allowed", "yaml-dash", "yaml-dash-hint", false),
            new Cause("expected ',' or", "yaml-bracket-open", "yaml-bracket-hint", true),
            new Cause("<stream end>", "yaml-bracket-open", "yaml-bracket-hint", true),
            new Cause("expected the node content", "yaml-sign", "quote-value", false),
            new Cause("<block end>, but found ']'", "yaml-bracket-extra", "yaml-bracket-extra-hint", false),
            new Cause("<block end>, but found '}'", "yaml-bracket-extra", "yaml-bracket-extra-hint", false),
            new Cause("<block end>", "yaml-indent", "check-indent", false),
            new Cause("mapping values are not allowed", "yaml-colon", "quote-value", false));

    private static final Pattern APOSTROPHE_FIRST = Pattern.compile(
            "^ *(?:- +)?(?:[\\w-]+: +)?(?:('[mnst] .*)|[{\\[].*?[:,{\\[] *('[mnst] [^,}\\]]*))");
    private static final Pattern CURLY_VALUE = Pattern.compile("(?:: +|- +)([“„‘]([^”’]*)[”’“]?)");
    private static final Pattern COLON_WITHOUT_SPACE = Pattern.compile("[\\s-]*[\\w-]+:[^\\s/].*");

    private final SourceFile file;
    private final Places places;
    private final Findings findings;

    private SyntaxFault(Places places, Findings findings) {
        this.file = places.file();
        this.places = places;
        this.findings = findings;
    }

    static void report(YamlEngineException fault, Places places, Findings findings) {
        if (fault instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
            new SyntaxFault(places, findings).report(marked);
        } else {
            findings.error(places.file().start(), Message.of("yaml-other"), Message.of("check-indent"));
        }
    }

    private void report(MarkedYamlEngineException fault) {
        String said = fault.getProblem() + " " + fault.getContext();
        Span at = places.at(fault.getProblemMark().orElseThrow());
        Span construct = fault.getContextMark().map((Mark mark) -> places.at(mark)).orElse(at);
        boolean isQuote = sign(construct).equals("'") || followsQuote(at);
        if (isQuote && reportApostrophe(sign(construct).equals("'") ? construct : at) || reportSign(construct) || reportSign(at)) {
            return;
        }
        Optional<Cause> cause = CAUSES.stream().filter(c -> said.contains(c.said())).findFirst();
        if (cause.isEmpty()) {
            findings.error(at, Message.of("yaml-other"), Message.of("check-indent"));
        } else if (cause.get().message().equals("yaml-colon")) {
            reportColon(at);
        } else if (cause.get().message().equals("yaml-tab")) {
            findings.error(Span.at(file.name(), at.line(), file.line(at.line()).indexOf('\t') + 1), Message.of("yaml-tab"),
                    Message.of("yaml-tab-hint"));
        } else if (cause.get().message().equals("yaml-indent") && followsQuote(at)) {
            findings.error(at, Message.of("yaml-after-quote"), Message.of("yaml-after-quote-hint"));
        } else if (cause.get().message().equals("yaml-indent") && itemTooFarRight(at) > 0) {
            int first = itemTooFarRight(at);
            boolean isRight = indent(first) == indent(lineBefore(first)) + STEP;
            findings.error(isRight ? at : Span.at(file.name(), first, indent(first) + 1), Message.of("yaml-indent"),
                    isRight ? Message.of("dash-below", first) : Message.of("dash-above", at.line()));
        } else if (cause.get().message().equals("yaml-indent") && lineTooFarLeft(at) > 0) {
            findings.error(at, Message.of("yaml-indent"), Message.of("too-far-left", lineTooFarLeft(at)));
        } else {
            Span start = fault.getContextMark().filter(mark -> cause.get().atStart()).map((Mark mark) -> places.at(mark)).orElse(at);
            findings.error(start, Message.of(cause.get().message(), sign(start)), Message.of(cause.get().hint(), sign(start)));
        }
    }

    /** A value that begins with an apostrophe, such as 's ochtends, is taken for one in quotes; the fault shows on its line or later. */
    private boolean reportApostrophe(Span at) {
        for (int line = at.line(); line > 0; line--) {
            Matcher found = APOSTROPHE_FIRST.matcher(file.line(line));
            if (found.find()) {
                int group = found.group(1) == null ? 2 : 1;
                Diagnostic fault = Diagnostic.error(Span.at(file.name(), line, found.start(group) + 1), Message.of("apostrophe-first"),
                        Message.of("apostrophe-first-hint", found.group(group).strip()));
                if (!findings.all().contains(fault)) {
                    findings.addAll(List.of(fault));
                }
                return true;
            }
        }
        return false;
    }

    /** Another sign than a dash with a space before an item of a list, or quotes from a word processor. */
    private boolean reportSign(Span at) {
        String line = file.line(at.line()).strip();
        Span start = Span.at(file.name(), at.line(), indent(at.line()) + 1);
        Optional<Message> sign = PastedSigns.beforeItemOfList(line);
        sign.ifPresent(message -> findings.error(start, message, Message.of("write-item", line.replaceFirst("^-(?=\\S)|^\\S+\\s+", ""))));
        Matcher curly = CURLY_VALUE.matcher(file.line(at.line()));
        if (sign.isEmpty() && curly.find()) {
            findings.error(Span.at(file.name(), at.line(), curly.start(1) + 1), Message.of("curly-quotes"),
                    Message.of("curly-quotes-hint", curly.group(2)));
            return true;
        }
        return sign.isPresent();
    }

    /** A colon where none can stand: a second one on its line, a line too far to the right, or none on the line before. */
    private void reportColon(Span colon) {
        String before = file.line(colon.line()).substring(0, colon.column() - 1);
        int earlier = lineBefore(colon.line());
        if (before.contains(": ") || earlier == 0) {
            findings.error(colon, Message.of("yaml-colon"), Message.of("quote-value"));
        } else if (COLON_WITHOUT_SPACE.matcher(file.line(earlier)).matches()) {
            findings.error(Span.at(file.name(), earlier, file.line(earlier).indexOf(':') + 1), Message.of("yaml-no-space"),
                    Message.of("yaml-no-space-hint"));
        } else if (indent(colon.line()) > indent(earlier) || file.line(earlier).contains(":")) {
            findings.error(Span.at(file.name(), colon.line(), indent(colon.line()) + 1), Message.of("yaml-indent"),
                    Message.of("compare-line", earlier));
        } else {
            findings.error(Span.at(file.name(), earlier, indent(earlier) + 1), Message.of("yaml-no-colon"),
                    Message.of("yaml-no-colon-hint"));
        }
    }

    private boolean followsQuote(Span at) {
        String before = file.line(at.line()).substring(0, at.column() - 1).strip();
        return before.endsWith("\"") || before.endsWith("'");
    }

    /** The line that ended the block in which the faulty line would have stood in its place; 0 if there is none. */
    private int lineTooFarLeft(Span at) {
        int line = lineBefore(at.line());
        int left = 0;
        while (line > 0 && indent(line) != at.column() - 1) {
            left = indent(line) < at.column() - 1 ? line : left;
            line = lineBefore(line);
        }
        return line > 0 ? left : 0;
    }

    /** Of an item that does not fit, the line of the first of its list where that stands further to the right; 0 if there is none. */
    private int itemTooFarRight(Span at) {
        int first = 0;
        for (int line = lineBefore(at.line()); line > 0 && indent(line) >= at.column(); line = lineBefore(line)) {
            first = line;
        }
        return first > 0 && sign(at).equals("-") && file.line(first).stripLeading().startsWith("- ") ? first : 0;
    }

    private String sign(Span at) {
        String line = file.line(at.line());
        return at.column() <= line.length() ? line.substring(at.column() - 1, at.column()) : "";
    }

    private int lineBefore(int line) {
        int earlier = line - 1;
        while (earlier > 0 && (file.line(earlier).isBlank() || file.line(earlier).stripLeading().startsWith("#"))) {
            earlier--;
        }
        return earlier;
    }

    private int indent(int line) {
        return (int) file.line(line).chars().takeWhile(c -> c == ' ').count();
    }
}
