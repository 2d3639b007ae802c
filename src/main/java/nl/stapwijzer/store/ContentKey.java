package nl.stapwijzer.store;

import java.nio.ByteBuffer;

/** The digest of what something is made of. Two that differ in anything differ in this. */
public record ContentKey(long a, long b, long c, long d) {
    /** Of nothing. */
    public static final ContentKey NONE = new ContentKey(0, 0, 0, 0);
    static final int LENGTH = 32;

    static ContentKey of(byte[] digest) {
        return read(ByteBuffer.wrap(digest));
    }

    static ContentKey read(ByteBuffer in) {
        return new ContentKey(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    void write(ByteBuffer out) {
        out.putLong(a).putLong(b).putLong(c).putLong(d);
    }
}
