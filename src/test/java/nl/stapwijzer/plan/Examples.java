package nl.stapwijzer.plan;

import nl.stapwijzer.model.School;
import nl.stapwijzer.read.SchoolReader;
import nl.stapwijzer.source.SourceFile;

/** What several tests begin with. */
final class Examples {
    private Examples() {}

    /** A school with nothing but a name. */
    static School school() {
        return SchoolReader.read(new SourceFile("site/school.yaml", "naam: Voorbeeldschool\n")).value().orElseThrow();
    }
}
