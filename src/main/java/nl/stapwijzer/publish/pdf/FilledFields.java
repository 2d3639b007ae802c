package nl.stapwijzer.publish.pdf;

import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFormField;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stapwijzer.plan.count.CountedField;
import nl.stapwijzer.plan.count.WrittenDate;

/** The fields of one filled form: which there are, and what is in those that may be read. */
final class FilledFields {
    private static final String OFF = "Off";
    private static final int CODE = 16;
    private final Map<String, AcroFields.Item> items;
    private final byte[] salt;

    FilledFields(AcroFields fields, byte[] salt) {
        this.items = new TreeMap<>(fields.getAllFields());
        this.salt = salt;
    }

    FieldSet set() {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, SortedSet<String>> answers = new TreeMap<>();
        items.forEach((name, item) -> {
            PdfDictionary field = item.getMerged(0);
            kinds.put(name, kind(field));
            answers.put(name, new TreeSet<>(PdfName.CH.equals(field.getAsName(PdfName.FT)) ? choices(field) : widgets(item).flatMap(FilledFields::states).toList()));
        });
        return FieldSet.of(kinds, answers);
    }

    private static String kind(PdfDictionary field) {
        PdfName kind = field.getAsName(PdfName.FT);
        PdfNumber flags = field.getAsNumber(PdfName.FF);
        boolean radio = flags != null && (flags.intValue() & PdfFormField.FF_RADIO) != 0;
        return kind == null ? "" : PdfName.decodeName(kind.toString()) + (PdfName.BTN.equals(kind) && radio ? " radio" : "");
    }

    private static Stream<PdfDictionary> widgets(AcroFields.Item item) {
        return IntStream.range(0, item.size()).mapToObj(item::getMerged);
    }

    /** The states of a box to tick other than empty. */
    private static Stream<String> states(PdfDictionary widget) {
        PdfDictionary looks = widget.getAsDict(PdfName.AP);
        PdfDictionary normal = looks == null || !PdfName.BTN.equals(widget.getAsName(PdfName.FT)) ? null : looks.getAsDict(PdfName.N);
        return normal == null ? Stream.of() : normal.getKeys().stream().map(FilledFields::text).filter(state -> !state.equals(OFF));
    }

    private static List<String> choices(PdfDictionary field) {
        PdfArray options = field.getAsArray(PdfName.OPT);
        return options == null ? List.of() : options.getElements().stream().map(PdfReader::getPdfObject)
                .map(option -> option instanceof PdfArray pair ? pair.getPdfObject(0) : option).map(FilledFields::text).toList();
    }

    /** Whether a box is shown in one state and says that it is in another. */
    boolean contradict() {
        return items.values().stream().filter(item -> PdfName.BTN.equals(item.getMerged(0).getAsName(PdfName.FT))).anyMatch(item -> {
            List<String> shown = shown(item);
            return item.getMerged(0).contains(PdfName.V) && !shown.isEmpty() && !shown.equals(List.of(text(item.getMerged(0).get(PdfName.V))));
        });
    }

    private static List<String> shown(AcroFields.Item item) {
        return widgets(item).map(widget -> text(widget.get(PdfName.AS))).filter(state -> !state.isEmpty() && !state.equals(OFF)).distinct().toList();
    }

    /** As {@link CountedField} says. */
    String value(CountedField counted) {
        String written = written(items.get(counted.name()));
        if (written.isEmpty()) {
            return CountedField.EMPTY;
        }
        return switch (counted.kind()) {
            case MARK -> code(written);
            case DATE -> WrittenDate.of(written).map(Object::toString).orElse(CountedField.UNREADABLE);
            case TICK -> CountedField.TICKED;
            case ONE_OF -> counted.options().contains(written) ? Integer.toString(counted.options().indexOf(written)) : CountedField.UNREADABLE;
        };
    }

    private static String written(AcroFields.Item item) {
        PdfObject value = PdfReader.getPdfObject(item.getMerged(0).get(PdfName.V));
        PdfObject first = value instanceof PdfArray several && !several.isEmpty() ? several.getPdfObject(0) : value;
        String text = text(first).strip();
        boolean ticked = PdfName.BTN.equals(item.getMerged(0).getAsName(PdfName.FT));
        if (ticked && first == null) {
            return String.join("", shown(item));
        }
        return ticked && text.equals(OFF) ? "" : text;
    }

    /** Names are bytes, read as UTF-8 (ISO 32000-1, 7.3.5), of which OpenPDF makes a character each. */
    private static String text(PdfObject object) {
        PdfObject value = PdfReader.getPdfObject(object);
        if (value instanceof PdfName name) {
            return new String(PdfName.decodeName(name.toString()).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
        return value instanceof PdfString string ? string.toUnicodeString() : "";
    }

    private String code(String mark) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            String plain = Normalizer.normalize(mark, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8))).substring(0, CODE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
