package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A box to tick, or the buttons of one question, in a filled form. Their states are numbers, with the words in {@code /Opt}; a box alone,
 * and the buttons of an earlier form, have the word itself for a name.
 */
final class FilledButtons {
    private static final PdfName OFF = new PdfName("Off");
    private final AcroFields.Item item;
    private final List<String> words;

    FilledButtons(AcroFields.Item item) {
        this.item = item;
        PdfDictionary question = item.getMerged(0).getAsDict(PdfName.PARENT); // OpenPDF merges only some of its entries
        PdfArray options = question == null ? null : question.getAsArray(PdfName.OPT);
        words = options == null ? List.of() : options.getElements().stream().map(FilledFields::text).toList();
    }

    /** What each of them stands for. */
    Set<String> answers() {
        return widgets().flatMap(widget -> states(widget).stream()).map(this::word).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether what is seen to be chosen is more than one, or other than what the field says. */
    boolean contradict() {
        Set<String> shown = shown();
        return shown.size() > 1 || said().filter(value -> !shown.equals(value.isEmpty() ? Set.of() : Set.of(value))).isPresent();
    }

    /** What is chosen; empty if nothing is. */
    String value() {
        return said().orElseGet(() -> String.join("", shown()));
    }

    private Optional<String> said() {
        return Optional.ofNullable(PdfReader.getPdfObject(item.getMerged(0).get(PdfName.V))).map(this::meant);
    }

    private Set<String> shown() {
        return widgets().map(widget -> widget.getAsName(PdfName.AS)).filter(state -> state != null).map(this::meant)
                .filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String meant(PdfObject value) {
        return OFF.equals(value) ? "" : value instanceof PdfName state ? word(state) : FilledFields.text(value);
    }

    private String word(PdfName state) {
        String name = FilledFields.text(state);
        return IntStream.range(0, words.size()).filter(i -> name.equals(Integer.toString(i))).mapToObj(words::get).findFirst().orElse(name);
    }

    private Stream<PdfDictionary> widgets() {
        return IntStream.range(0, item.size()).mapToObj(item::getMerged);
    }

    /** Other than empty. */
    private static Set<PdfName> states(PdfDictionary widget) {
        PdfDictionary looks = widget.getAsDict(PdfName.AP);
        PdfDictionary normal = looks == null ? null : looks.getAsDict(PdfName.N);
        return normal == null ? Set.of() : normal.getKeys().stream().filter(state -> !OFF.equals(state)).collect(Collectors.toSet());
    }
}
