package nl.stapwijzer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.stapwijzer.check.CharacterCheck;
import nl.stapwijzer.check.Jurisdiction;
import nl.stapwijzer.check.ProtocolCheck;
import nl.stapwijzer.model.Protocol;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.publish.pdf.PdfEngine;
import nl.stapwijzer.publish.pdf.PrintableCharacters;
import nl.stapwijzer.read.FormsReader;
import nl.stapwijzer.read.OtherProtocols;
import nl.stapwijzer.read.ProtocolReader;
import nl.stapwijzer.render.Recent;
import nl.stapwijzer.render.Renderer;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Diagnostic;
import nl.stapwijzer.source.SourceFile;

/**
 * What is the same for all schools of one piece of work, made once: the protocols as they stand in their files, what is wrong with those
 * whatever the school, and the templates. What a school changes in a protocol is its own, and is made each time. Safe for use by many
 * threads.
 */
final class Shared {
    private static final String STANDARD_FORMS = "templates/form/standard.yaml";
    /** By their text: most projects have those of the program. */
    private static final Recent<Checked<StandardForms>> FORMS = new Recent<>(4);

    /** As many as memory has room for. */
    private static final int MOST_LOOKS = 4;

    private final ProjectFiles files;
    private final Supplier<Checked<StandardForms>> forms = once(this::readForms);
    private final Supplier<OtherProtocols> others = once(this::readOthers);
    private final Supplier<Renderer> renderer;
    private final Map<List<Object>, PdfEngine> engines = new ConcurrentHashMap<>();
    private final Map<String, Checked<Protocol>> protocols = new ConcurrentHashMap<>();
    private final Map<Protocol, Map<Object, List<Diagnostic>>> found = Collections.synchronizedMap(new IdentityHashMap<>());

    Shared(ProjectFiles files) {
        this.files = files;
        this.renderer = once(() -> new Renderer(files));
    }

    private static <T> Supplier<T> once(Supplier<T> making) {
        Map<Boolean, T> made = new ConcurrentHashMap<>();
        return () -> made.computeIfAbsent(true, none -> making.get());
    }

    /** The forms that no protocol has to describe. */
    Checked<StandardForms> forms() {
        return forms.get();
    }

    OtherProtocols others() {
        return others.get();
    }

    /** For all that is published, but for the concept edition. */
    Renderer renderer() {
        return renderer.get();
    }

    /** @param looks all that it prints with, besides the files of the project */
    PdfEngine engine(List<Object> looks, Supplier<PdfEngine> making) {
        if (engines.size() >= MOST_LOOKS) {
            engines.keySet().retainAll(Set.of(looks));
        }
        return engines.computeIfAbsent(looks, none -> making.get());
    }

    /** @param name of its file */
    Checked<Protocol> protocol(String name) {
        return protocols.computeIfAbsent(name, this::read);
    }

    private Checked<Protocol> read(String name) {
        Checked<SourceFile> file = files.text(name);
        return file.value().map(text -> ProtocolReader.read(text, forms().value().orElse(StandardForms.NONE), others()))
                .orElseGet(() -> Checked.nothing(file.diagnostics()));
    }

    List<Diagnostic> check(Protocol protocol, Jurisdiction jurisdiction) {
        return found(protocol, jurisdiction.home(), () -> ProtocolCheck.check(protocol, jurisdiction));
    }

    List<Diagnostic> checkCharacters(Protocol protocol, PrintableCharacters printable) {
        return found(protocol, "characters", () -> CharacterCheck.check(protocol, printable));
    }

    private List<Diagnostic> found(Protocol protocol, Object what, Supplier<List<Diagnostic>> check) {
        boolean own = protocols.values().stream().noneMatch(one -> one.value().filter(read -> read == protocol).isPresent());
        return own ? check.get() : found.computeIfAbsent(protocol, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(what, none -> check.get());
    }

    private Checked<StandardForms> readForms() {
        Checked<SourceFile> file = Utf8.decode(STANDARD_FORMS, files.find(STANDARD_FORMS).orElseThrow());
        return file.value().map(text -> FORMS.get(text.text(), () -> FormsReader.read(text)))
                .orElseGet(() -> Checked.nothing(file.diagnostics()));
    }

    private OtherProtocols readOthers() {
        try {
            return files.otherProtocols();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
