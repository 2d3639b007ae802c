package nl.stapwijzer.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.stapwijzer.source.SourceFile;

/** The files of a school's other protocols, from which one can take something over. */
public interface OtherProtocols {
    /** Of a protocol that is alone. */
    OtherProtocols NONE = new OtherProtocols() {
        @Override
        public Collection<String> ids() {
            return List.of();
        }

        @Override
        public Optional<SourceFile> file(String id) {
            return Optional.empty();
        }
    };

    Collection<String> ids();

    /** The file of the protocol with this id. */
    Optional<SourceFile> file(String id);
}
