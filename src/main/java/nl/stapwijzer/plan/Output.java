package nl.stapwijzer.plan;

import java.util.List;
import java.util.Locale;

/**
 * One document that will be published, in one or more formats.
 *
 * @param kind which template makes it
 * @param language of its text, such as nl-BE
 * @param paths where it goes, below the root of the publication, with forward slashes; the extension names the format
 * @param view what its template sees; no Optional and no null within
 */
public record Output(DocumentKind kind, Locale language, List<String> paths, Record view) {
    public Output {
        paths = List.copyOf(paths);
    }
}
