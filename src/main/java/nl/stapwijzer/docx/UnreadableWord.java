package nl.stapwijzer.docx;

/** Why a file gives no text; said by {@link WordFile} as a message. */
final class UnreadableWord extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param key of the sentence that says so */
    UnreadableWord(String key) {
        super(key);
    }
}
