package nl.stapwijzer.read;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.OwnPage;
import nl.stapwijzer.model.Text;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;
import nl.stapwijzer.source.Span;

/** Reads a page of the school's own: {@code site/paginas/<name>.md}, a few keys between two lines of dashes and then Markdown. */
public final class OwnPageReader {
    private static final String FENCE = "---";

    private OwnPageReader() {}

    public static Checked<OwnPage> read(SourceFile file) {
        Findings findings = new Findings();
        if (YamlFile.isRefused(file, findings)) {
            return Checked.nothing(findings.all());
        }
        List<String> lines = file.lines().stream().map(String::stripTrailing).toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE) ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            findings.error(file.start(), Message.of("own-page-without-head"), Message.of("own-page-without-head-hint"));
            return Checked.nothing(findings.all());
        }
        SourceFile head = new SourceFile(file.name(), String.join("\n", lines.subList(0, end)) + "\n");
        Text text = text(file, end + 1);
        if (text.text().isBlank()) {
            findings.error(text.span(), Message.of("own-page-empty"), Message.of("own-page-empty-hint"));
        }
        Optional<OwnPage> page = YamlFile.open(head, "titel: Over onze school", findings).map(keys -> page(file, keys, text));
        return new Checked<>(page, findings.all());
    }

    private static OwnPage page(SourceFile file, YamlMap keys, Text text) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1, file.name().lastIndexOf('.'));
        OwnPage page = new OwnPage(new Located<>(name, file.start()), keys.text("titel"), keys.optionalText("omschrijving"), text);
        keys.reportKeys();
        return page;
    }

    /** @param from how many lines stand before it */
    private static Text text(SourceFile file, int from) {
        List<String> lines = file.lines().subList(Math.min(from, file.lines().size()), file.lines().size());
        int last = from + Math.max(1, lines.size());
        return new Text(String.join("\n", lines), new Span(file.name(), from + 1, 1, last, 1 + file.line(last).length()), List.of());
    }
}
