package nl.stapwijzer.build.forms;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nl.stapwijzer.plan.count.CountedField;
import nl.stapwijzer.publish.pdf.FieldSet;
import nl.stapwijzer.publish.pdf.FilledForms;
import nl.stapwijzer.publish.pdf.FilledForms.Known;
import nl.stapwijzer.publish.pdf.FilledForms.Outcome;

/**
 * The process that reads filled forms, which may be lost without loss: it knows no files and writes nothing down. Forms and then files come
 * in on its input, one reading for each file goes out.
 */
final class FormProcess {
    private FormProcess() {}

    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        byte[] salt = in.readNBytes(in.readInt());
        FilledForms forms = new FilledForms(each(in, FormProcess::form), salt);
        try {
            while (true) {
                write(out, forms.read(in.readNBytes(in.readInt())));
            }
        } catch (EOFException e) {
            // no more files
        }
    }

    interface Decoder<T> {
        T read(DataInputStream in) throws IOException;
    }

    interface Encoder<T> {
        void write(DataOutputStream out, T part) throws IOException;
    }

    private static <T> List<T> each(DataInputStream in, Decoder<T> part) throws IOException {
        List<T> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(part.read(in));
        }
        return parts;
    }

    private static <T> void each(DataOutputStream out, List<T> parts, Encoder<T> writing) throws IOException {
        out.writeInt(parts.size());
        for (T part : parts) {
            writing.write(out, part);
        }
    }

    private static Known form(DataInputStream in) throws IOException {
        return new Known(in.readUTF(), each(in, fields -> new FieldSet(each(fields, from -> from.readUTF()))), each(in, field ->
                new CountedField(field.readUTF(), CountedField.Kind.valueOf(field.readUTF()), each(field, from -> from.readUTF()))));
    }

    /** What the process is told first. */
    static void begin(DataOutputStream out, byte[] salt, List<Known> forms) throws IOException {
        out.writeInt(salt.length);
        out.write(salt);
        each(out, forms, (to, form) -> {
            to.writeUTF(form.name());
            each(to, form.editions(), (fields, edition) -> each(fields, edition.lines(), DataOutputStream::writeUTF));
            each(to, form.counted(), (field, counted) -> {
                field.writeUTF(counted.name());
                field.writeUTF(counted.kind().name());
                each(field, counted.options(), DataOutputStream::writeUTF);
            });
        });
        out.flush();
    }

    static void ask(DataOutputStream out, byte[] file) throws IOException {
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    private static void write(DataOutputStream out, Outcome reading) throws IOException {
        out.writeUTF(reading.refusal());
        out.writeUTF(reading.detail());
        out.writeUTF(reading.form());
        each(out, reading.values(), DataOutputStream::writeUTF);
        out.flush();
    }

    static Outcome answer(DataInputStream in) throws IOException {
        return new Outcome(in.readUTF(), in.readUTF(), in.readUTF(), each(in, from -> from.readUTF()));
    }
}
