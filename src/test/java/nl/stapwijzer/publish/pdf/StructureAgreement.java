package nl.stapwijzer.publish.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What validators do not look at: that the structure tree and the parent tree agree, both ways, on all marked content and annotations. */
public final class StructureAgreement {
    private record Mark(COSDictionary page, int number) {}

    private final Map<Mark, COSDictionary> marks = new HashMap<>();
    private final Map<COSDictionary, COSDictionary> objects = new HashMap<>();
    private final Set<COSDictionary> elements = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private StructureAgreement() {}

    /** Empty if they agree. */
    public static List<String> faults(byte[] pdf) throws IOException {
        StructureAgreement check = new StructureAgreement();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            check.walk(root);
            Map<Integer, COSBase> parents = numbers(root.getCOSDictionary(COSName.getPDFName("ParentTree")));
            for (PDPage page : document.getPages()) {
                check.marks(page, parents);
                check.annotations(page, parents);
            }
        }
        return check.faults;
    }

    private static Map<Integer, COSBase> numbers(COSDictionary node) throws IOException {
        Map<Integer, COSBase> found = new HashMap<>();
        COSArray nums = node.getCOSArray(COSName.NUMS);
        for (int i = 0; nums != null && i < nums.size(); i += 2) {
            found.put(nums.getInt(i), nums.getObject(i + 1));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            found.putAll(numbers((COSDictionary) kids.getObject(i)));
        }
        return found;
    }

    private void walk(COSDictionary parent) {
        COSBase k = parent.getDictionaryObject(COSName.K);
        COSArray kids = k instanceof COSArray several ? several : new COSArray();
        if (k != null && !(k instanceof COSArray)) {
            kids.add(k);
        }
        for (int i = 0; i < kids.size(); i++) {
            COSDictionary kid = (COSDictionary) kids.getObject(i);
            String type = kid.getNameAsString(COSName.TYPE);
            if ("MCR".equals(type)) {
                marks.put(new Mark(kid.getCOSDictionary(COSName.PG), kid.getInt(COSName.MCID)), parent);
            } else if ("OBJR".equals(type)) {
                objects.put(kid.getCOSDictionary(COSName.OBJ), parent);
            } else {
                if (!elements.add(kid)) {
                    faults.add("an element stands in the tree twice");
                }
                if (kid.getCOSDictionary(COSName.P) != parent) {
                    faults.add(kid.getNameAsString(COSName.S) + " names another parent");
                }
                walk(kid);
            }
        }
    }

    private void marks(PDPage page, Map<Integer, COSBase> parents) throws IOException {
        COSArray owners = (COSArray) parents.get(page.getStructParents());
        List<Integer> numbers = numbersOf(page);
        if (owners.size() != numbers.size()) {
            faults.add("a page has " + numbers.size() + " marks, the parent tree " + owners.size());
        }
        for (int i = 0; i < numbers.size(); i++) {
            COSDictionary owner = marks.get(new Mark(page.getCOSObject(), numbers.get(i)));
            if (numbers.get(i) != i || owner == null || owner != owners.getObject(i)) {
                faults.add("mark " + i + " of a page belongs to different elements");
            }
        }
    }

    private List<Integer> numbersOf(PDPage page) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        int open = 0;
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token : parser.parse()) {
            if (token instanceof COSDictionary properties && properties.containsKey(COSName.MCID)) {
                numbers.add(((COSInteger) properties.getDictionaryObject(COSName.MCID)).intValue());
            } else if (token instanceof Operator operator) {
                open += switch (operator.getName()) {
                    case "BDC", "BMC" -> 1;
                    case "EMC" -> -1;
                    default -> 0;
                };
            }
        }
        if (open != 0) {
            faults.add("marked content is opened and not closed");
        }
        return numbers;
    }

    private void annotations(PDPage page, Map<Integer, COSBase> parents) throws IOException {
        for (var annotation : page.getAnnotations()) {
            COSDictionary entries = annotation.getCOSObject();
            COSDictionary owner = objects.get(entries);
            if (owner == null || parents.get(entries.getInt("StructParent")) != owner) {
                faults.add("an annotation belongs to different elements");
            }
        }
    }
}
