package nl.stapwijzer.build;

import java.util.Optional;
import nl.stapwijzer.model.School;
import nl.stapwijzer.plan.Output;
import nl.stapwijzer.plan.SiteColours;
import nl.stapwijzer.publish.Formats;
import nl.stapwijzer.publish.Palette;
import nl.stapwijzer.publish.SiteAddress;
import nl.stapwijzer.render.Page;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;

/** Makes one document that stands alone, without a site around it. */
final class SingleDocument {
    private SingleDocument() {}

    /** In the format of its first path. */
    static Checked<byte[]> make(Work work, Definitions definitions, Output output) {
        School school = definitions.school().orElseThrow();
        Findings findings = new Findings();
        Checked<Page> page = work.during(Stage.RENDER, () -> work.shared().renderer().render(output));
        findings.addAll(page.diagnostics());
        Formats formats = Formats.together(new Palette(work.files(), SiteColours.of(school), school.looks().letters()),
                definitions.changed(), new SiteAddress(school.site().address().orElse("")), school.looks().logo().map(Located::value));
        Optional<Checked<byte[]>> made = page.value().map(one -> work.during(Stage.WRITE, () -> formats.encode(one,
                output.paths().get(0))));
        made.ifPresent(one -> findings.addAll(one.diagnostics()));
        return new Checked<>(made.flatMap(Checked::value), findings.all());
    }
}
