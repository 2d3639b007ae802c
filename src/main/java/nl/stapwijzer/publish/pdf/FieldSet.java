package nl.stapwijzer.publish.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The fields of a form as its file has them: of each the name, the kind, and what can be chosen. What is filled in is no part of it.
 *
 * @param lines one for each field, in the order of the names
 */
public record FieldSet(List<String> lines) {
    private static final int FINGERPRINT = 32;

    public FieldSet {
        lines = List.copyOf(lines);
    }

    /** The fields that a tree will have when it is printed. */
    public static FieldSet of(org.jsoup.nodes.Document tree) {
        return of(Preparation.prepare(tree));
    }

    static FieldSet of(Document dom) {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, SortedSet<String>> answers = new TreeMap<>();
        for (Element e : Elements.all(dom)) {
            FieldKind kind = FieldKind.of(e);
            if (kind != null && kind != FieldKind.DRAWING) {
                kinds.put(FormCheck.name(e), kind.inFile());
                answers.computeIfAbsent(FormCheck.name(e), name -> new TreeSet<>()).addAll(answers(kind, e));
            }
        }
        return of(kinds, answers);
    }

    /** @param answers to choose from, by the same names */
    static FieldSet of(Map<String, String> kinds, Map<String, SortedSet<String>> answers) {
        List<String> lines = new ArrayList<>();
        kinds.forEach((name, kind) -> lines.add(name + " " + kind
                + answers.get(name).stream().map(answer -> " | " + answer).collect(Collectors.joining())));
        return new FieldSet(lines);
    }

    private static List<String> answers(FieldKind kind, Element e) {
        return switch (kind) {
            case CHECKBOX -> List.of(FieldValues.TICKED);
            case RADIO -> List.of(FieldValues.value(e));
            case CHOICE -> FieldValues.choices(e).stream().map(FieldValues.Option::value).toList();
            default -> List.of();
        };
    }

    /** The same for the same fields, and for no others. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
