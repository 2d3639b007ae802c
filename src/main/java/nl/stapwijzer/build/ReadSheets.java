package nl.stapwijzer.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stapwijzer.build.forms.GuardedForms;
import nl.stapwijzer.plan.count.CountedForm;
import nl.stapwijzer.plan.count.Sheet;
import nl.stapwijzer.publish.pdf.FilledForms.Outcome;
import nl.stapwijzer.source.Message;

/** The filled forms of some folders, read; and every file that was not, told to the user with the reason. */
final class ReadSheets {
    /** Many times what a filled form takes. */
    private static final int LARGEST = 8 << 20;

    private final Listener listener;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<UUID, String> seen = new HashMap<>();
    private int leftOut;
    private int silent;

    private ReadSheets(Listener listener) {
        this.listener = listener;
    }

    static ReadSheets of(List<FilledFiles.Found> files, CountableForms forms, Listener listener) throws IOException {
        ReadSheets read = new ReadSheets(listener);
        try (GuardedForms guarded = new GuardedForms(forms.known())) {
            for (FilledFiles.Found file : files) {
                read.add(file, forms, guarded);
            }
        }
        return read;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    int leftOut() {
        return leftOut;
    }

    /** How many were read, and have nothing that could be counted. */
    int silent() {
        return silent;
    }

    void leaveOut(String file, Message why) {
        leftOut++;
        listener.leftOut(file, why);
    }

    private void add(FilledFiles.Found file, CountableForms forms, GuardedForms guarded) throws IOException {
        byte[] content = file.why().isEmpty() ? content(file.file()) : new byte[0];
        if (!file.why().isEmpty() || content == null) {
            leaveOut(file.name(), Message.of(file.why().isEmpty() ? "form-not-readable" : file.why()));
        } else if (content.length > LARGEST) {
            leaveOut(file.name(), Message.of("form-too-large", LARGEST >> 20));
        } else {
            add(file.name(), content, guarded.read(content), forms);
        }
    }

    /** One byte more than it may have, if it has more; null if it cannot be read. */
    private static byte[] content(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            return null;
        }
    }

    private void add(String file, byte[] content, Outcome reading, CountableForms forms) {
        if (!reading.refusal().isEmpty()) {
            leaveOut(file, Message.of(reading.refusal(), reading.detail()));
            return;
        }
        CountedForm form = forms.named(reading.form());
        Sheet sheet = Sheet.of(file, form, reading.values());
        if (form.questions().isEmpty() || form.mark().isEmpty() && !sheet.isAnswered()) {
            silent++;
        } else if (sheet.lacksMark()) {
            leaveOut(file, Message.of("form-without-mark"));
        } else {
            add(sheet, content);
        }
        sheet.unreadable().forEach(label -> listener.remark(Message.of("form-answer-unreadable", file, label)));
    }

    /** A copy of a sheet is no second one. */
    private void add(Sheet sheet, byte[] content) {
        String same = seen.putIfAbsent(UUID.nameUUIDFromBytes(content), sheet.file());
        if (same == null) {
            sheets.add(sheet);
        } else {
            leaveOut(sheet.file(), Message.of("form-twice", same));
        }
    }
}
