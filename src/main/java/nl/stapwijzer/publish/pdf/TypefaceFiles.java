package nl.stapwijzer.publish.pdf;

import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.source.Resources;

/**
 * The bytes of the fonts of {@code site/lettertypen}: what can be shared between threads. The first family is what documents are set in.
 */
record TypefaceFiles(List<File> files) {
    static final String MAIN = "Stapletter";
    /** For those who learn to read. */
    private static final String YOUNG = "Stapletter Jong";
    private static final String FOLDER = "site/lettertypen/";

    record File(String family, boolean bold, boolean italic, String name, byte[] bytes) {}

    /** @throws IllegalStateException if one is missing */
    static TypefaceFiles from(Resources resources) {
        List<File> files = new ArrayList<>();
        add(files, resources, MAIN, false, false, "Stapletter-Regular.ttf");
        add(files, resources, MAIN, false, true, "Stapletter-Italic.ttf");
        add(files, resources, MAIN, true, false, "Stapletter-Bold.ttf");
        add(files, resources, YOUNG, false, false, "StapletterJong-Regular.ttf");
        add(files, resources, YOUNG, true, false, "StapletterJong-Bold.ttf");
        add(files, resources, "Noto Sans", false, false, "NotoSans-Regular.ttf");
        add(files, resources, "Noto Sans", true, false, "NotoSans-Bold.ttf");
        add(files, resources, "Noto Naskh Arabic", false, false, "NotoNaskhArabic-Regular.ttf");
        return new TypefaceFiles(List.copyOf(files));
    }

    private static void add(List<File> files, Resources resources, String family, boolean bold, boolean italic, String name) {
        byte[] bytes = resources.find(FOLDER + name).orElseThrow(() -> new IllegalStateException("no font " + FOLDER + name));
        files.add(new File(family, bold, italic, name, bytes));
    }

    /** A set for one thread; OpenPDF's fonts cannot be shared. */
    Typefaces parse() {
        return new Typefaces(files);
    }
}
