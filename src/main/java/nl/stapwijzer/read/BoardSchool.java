package nl.stapwijzer.read;

import java.util.List;
import java.util.Optional;
import nl.stapwijzer.model.School;
import nl.stapwijzer.source.Located;

/**
 * A school of a board, as its own file and that of the board make it together.
 *
 * @param protocols the ids of those that it uses; all of the board if it does not say
 */
public record BoardSchool(School school, Optional<List<Located<String>>> protocols, List<ProtocolChange> changes) {
    public BoardSchool {
        protocols = protocols.map(List::copyOf);
        changes = List.copyOf(changes);
    }
}
