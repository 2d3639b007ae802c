package nl.stapwijzer.publish;

import java.io.IOException;
import nl.stapwijzer.source.Message;

/** Says why nothing is published at this place, and what to do about it. Nothing has been touched. */
public final class PublicationRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final transient Message hint;

    PublicationRefused(Message reason, Message hint) {
        super(reason.key());
        this.reason = reason;
        this.hint = hint;
    }

    public Message reason() {
        return reason;
    }

    public Message hint() {
        return hint;
    }
}
