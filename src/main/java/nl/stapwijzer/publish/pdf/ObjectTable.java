package nl.stapwijzer.publish.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the objects of a file are, as its table of places says. A file to which something was added holds earlier objects as well: if the
 * last addition broke off, a reader would find a whole, older form.
 */
final class ObjectTable {
    private static final Pattern OBJECT = Pattern.compile("(?<![^\\r\\n])([0-9]{1,9})[ \\r\\n\\t]+[0-9]{1,5}[ \\r\\n\\t]+obj\\b");
    private static final Pattern END = Pattern.compile("%%EOF[\\x00\\t\\n\\f\\r ]*$");
    private static final int LONGEST_END = 1024;

    private final String file;
    private final int[] places;

    /**
     * @param file from its header on
     * @param places two numbers for each object, as OpenPDF has them: its place and 0; its index and the number of the object that it is
     * packed
     *         in; -1 and 0 for one that was removed; 0 and 0 for one of which nothing is known
     */
    ObjectTable(byte[] file, int[] places) {
        this.file = new String(file, StandardCharsets.ISO_8859_1);
        this.places = places.clone();
    }

    /** Whether nothing comes after the end, each place holds its object, and no object is later than the one that the table knows. */
    boolean isWhole() {
        boolean ends = END.matcher(file).region(Math.max(0, file.length() - LONGEST_END), file.length()).find();
        return ends && holdsItsObjects() && knowsTheLatest();
    }

    private boolean holdsItsObjects() {
        Matcher object = OBJECT.matcher(file);
        for (int number = 0; 2 * number < places.length; number++) {
            if (places[2 * number] > 0 && places[2 * number + 1] == 0) {
                boolean there = places[2 * number] < file.length() && object.region(places[2 * number], file.length()).lookingAt();
                if (!there || Integer.parseInt(object.group(1)) != number) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean knowsTheLatest() {
        return OBJECT.matcher(file).results().noneMatch(object -> object.start() > latest(Integer.parseInt(object.group(1))));
    }

    /** Where the latest object of this number is, or the one that it is packed in. */
    private int latest(int number) {
        if (2 * number >= places.length) {
            return -1;
        }
        int at = places[2 * number];
        int packedIn = places[2 * number + 1];
        if (packedIn > 0) {
            return 2 * packedIn < places.length ? places[2 * packedIn] : -1;
        }
        return at < 0 ? file.length() : at;
    }
}
