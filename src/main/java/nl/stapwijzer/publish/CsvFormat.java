package nl.stapwijzer.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The tables of a page for a spreadsheet, each below its headings and caption, and what is of class {@code in-rekenblad}: semicolons
 * between cells and a byte order mark, as the Dutch Excel wants them, and nothing that a spreadsheet takes for a formula.
 */
final class CsvFormat implements Format {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    /**
     * At the beginning of a cell, whatever is not seen before it; or of what a spreadsheet of another country makes a cell of. Also the
     * wide signs of Chinese and Japanese keyboards.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[;,\t\r\n])([\\s\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    @Override
    public Checked<byte[]> encode(Page page, String path) {
        Document tree = Medium.PAPER.show(page);
        String lines = tree.select("h1, h2, h3, .in-spreadsheet, caption, tr").stream().map(CsvFormat::line).collect(Collectors.joining());
        return Checked.of((MARK + lines).getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static String line(Element part) {
        if (part.normalName().equals("tr")) {
            return part.select("th, td").stream().map(cell -> cell(cell.text())).collect(Collectors.joining(";")) + END;
        }
        return END + cell(part.text()) + END;
    }

    static String cell(String text) {
        String harmless = FORMULA.matcher(text).replaceAll("$1'$2");
        return harmless.matches("(?s).*[;,\"\t\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
