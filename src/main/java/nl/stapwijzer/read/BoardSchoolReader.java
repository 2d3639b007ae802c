package nl.stapwijzer.read;

import java.util.Optional;
import nl.stapwijzer.model.School;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;
import nl.stapwijzer.source.Checked;
import nl.stapwijzer.source.Findings;
import nl.stapwijzer.source.Located;
import nl.stapwijzer.source.Message;
import nl.stapwijzer.source.SourceFile;

/** Reads a school of a board: {@code site/scholen/<school>.yaml}, over what {@code site/school.yaml} says for all schools. */
public final class BoardSchoolReader {
    private static final String NAME = "naam";
    private static final String ADDRESS = "adres";
    private static final String CHANGES = "wijzigingen";

    private BoardSchoolReader() {}

    /** @param key of the school: the folder of its site, if it does not say where that stands */
    public static Checked<BoardSchool> read(String key, SourceFile own, SourceFile board) {
        Findings findings = new Findings();
        Optional<YamlMap> above = SchoolReader.open(own, findings);
        Optional<BoardSchool> school = above.flatMap(file -> SchoolReader.open(board, findings).map(below -> school(key, file, below)));
        return new Checked<>(school, findings.all());
    }

    private static BoardSchool school(String key, YamlMap own, YamlMap board) {
        if (!own.has(NAME)) {
            own.error(own.span(), Message.of("missing-key", NAME), Message.of("missing-key-hint", NAME));
        }
        YamlMap map = Languages.in(board.under(own));
        School school = SchoolReader.school(map);
        Optional<String> address = school.site().address().map(written -> own.has(ADDRESS) ? written : written + "/" + key);
        BoardSchool read = new BoardSchool(school.member(key, address),
                map.optional("protocollen", ids -> Optional.of(ids.list(YamlValue::id))),
                map.named(CHANGES, BoardSchoolReader::change));
        map.reportKeys();
        return read;
    }

    private static Optional<ProtocolChange> change(Located<String> protocol, YamlValue value) {
        return value.unread().map(keys -> {
            if (keys.has("protocol")) {
                keys.error(keys.spanOf("protocol"), Message.of("change-of-protocol-id"), Message.of("take-it-out"));
            }
            return new ProtocolChange(protocol, keys);
        });
    }
}
