package nl.stapwijzer.store;

import java.util.Optional;

/**
 * What was made before, by what it was made of. Whatever is in it can be lost between any two calls, and is then made again: no
 * result may depend on it. Safe for use by many threads.
 */
public interface Store {
    /** Remembers nothing. */
    Store NONE = new Store() {
        @Override
        public Optional<byte[]> find(ContentKey key) {
            return Optional.empty();
        }

        @Override
        public void keep(ContentKey key, byte[] content) {
            // every time anew
        }

        @Override
        public void forgetUnused() {
            // nothing is there
        }
    };

    /** Exactly what was kept under this key, or nothing. */
    Optional<byte[]> find(ContentKey key);

    /** @param key of everything that the content depends on, but for the program itself */
    void keep(ContentKey key, byte[] content);

    /** Lets go of what was neither found nor kept since it was opened. */
    void forgetUnused();
}
