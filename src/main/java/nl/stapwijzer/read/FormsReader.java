package nl.stapwijzer.read;

import java.util.List;
import nl.stapwijzer.model.Form;
import nl.stapwijzer.model.StandardForms;
import nl.stapwijzer.read.yaml.YamlFile;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.SourceFile;

/** Reads the forms that come with the program: {@code formulieren}, written as in a protocol. */
public final class FormsReader {
    private FormsReader() {}

    public static Checked<StandardForms> read(SourceFile file) {
        Findings findings = new Findings();
        StandardForms forms = YamlFile.open(file, "formulieren:", findings).map(FormsReader::forms).orElse(StandardForms.NONE);
        return Checked.of(forms, findings.all());
    }

    private static StandardForms forms(YamlMap opened) {
        YamlMap map = Languages.in(opened);
        map.require("formulieren");
        List<Form> forms = map.named("formulieren", new FormReader(List.of())::form);
        map.reportKeys();
        return new StandardForms(Languages.of(map), forms);
    }
}
