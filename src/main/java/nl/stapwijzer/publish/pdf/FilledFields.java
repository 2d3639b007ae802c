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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.stapwijzer.plan.count.CountedField;
import nl.stapwijzer.plan.count.Typed;
import nl.stapwijzer.plan.count.WrittenDate;

/** The fields of one filled form: which there are, and what is in those that may be read. */
final class FilledFields {
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
            answers.put(name, new TreeSet<>(isButton(item) ? new FilledButtons(item).answers() : choices(field)));
        });
        return FieldSet.of(kinds, answers);
    }

    private static String kind(PdfDictionary field) {
        PdfName kind = field.getAsName(PdfName.FT);
        PdfNumber flags = field.getAsNumber(PdfName.FF);
        boolean radio = flags != null && (flags.intValue() & PdfFormField.FF_RADIO) != 0;
        return kind == null ? "" : PdfName.decodeName(kind.toString()) + (PdfName.BTN.equals(kind) && radio ? " radio" : "");
    }

    private static List<String> choices(PdfDictionary field) {
        PdfArray options = field.getAsArray(PdfName.OPT);
        return options == null ? List.of() : options.getElements().stream().map(PdfReader::getPdfObject)
                .map(option -> option instanceof PdfArray pair ? pair.getPdfObject(0) : option).map(FilledFields::text).toList();
    }

    /** Whether no box is shown in one state and says that it is in another, and all text is text. */
    boolean areSound() {
        return items.values().stream()
                .noneMatch(item -> isButton(item) ? new FilledButtons(item).contradict() : isWritten(item) && !isText(value(item)));
    }

    private static boolean isWritten(AcroFields.Item item) {
        PdfName kind = item.getMerged(0).getAsName(PdfName.FT);
        return PdfName.TX.equals(kind) || PdfName.CH.equals(kind);
    }

    private static boolean isText(PdfObject value) {
        return value == null || value.isNull() || value.isString();
    }

    /** Of a field to choose in, the first of what is chosen. */
    private static PdfObject value(AcroFields.Item item) {
        PdfObject value = PdfReader.getPdfObject(item.getMerged(0).get(PdfName.V));
        return value instanceof PdfArray several ? several.isEmpty() ? null : several.getPdfObject(0) : value;
    }

    private static boolean isButton(AcroFields.Item item) {
        return PdfName.BTN.equals(item.getMerged(0).getAsName(PdfName.FT));
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
            case ONE_OF -> counted.options().contains(written) ? Integer.toString(counted.options().indexOf(written))
                    : CountedField.UNREADABLE;
        };
    }

    private static String written(AcroFields.Item item) {
        return isButton(item) ? new FilledButtons(item).value() : text(value(item)).strip();
    }

    /** Names are bytes, read as UTF-8 (ISO 32000-1, 7.3.5), of which OpenPDF makes a character each. */
    static String text(PdfObject object) {
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
            String plain = Typed.plain(mark).toLowerCase(Locale.ROOT);
            return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8))).substring(0, CODE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
