package nl.stapwijzer.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * A store in one file, which only this user can read. What this run keeps goes to a new file, which takes the place of the old one at the
 * end, in one step. What is damaged, of another program, or in the way counts as not there; when nothing can be written, nothing is kept.
 *
 * <p>The file: a line that names the program; what is kept, one after the other; where each begins, how long it is and its checksum; the
 * checksum and the place of that list.
 */
public final class StoreFile implements Store, AutoCloseable {
    private static final String HEADER = "stapwijzer-voorraad 1 ";
    private static final int ENTRY = ContentKey.LENGTH + Long.BYTES + 2 * Integer.BYTES;
    private static final int TRAILER = Integer.BYTES + Long.BYTES;
    /** Far above what the documents of a thousand schools take. */
    private static final int MOST_ENTRIES = 4_000_000;

    private final Path place;
    private final Path fresh;
    private final byte[] header;
    private final Map<ContentKey, Stretch> old;
    private final Optional<FileChannel> before;
    private final Map<ContentKey, Stretch> added = new ConcurrentHashMap<>();
    private final Set<ContentKey> used = ConcurrentHashMap.newKeySet();
    private FileChannel after;
    private long end;
    private boolean forgets;
    private boolean failed;

    private record Stretch(long offset, int length, int checksum) {}

    private StoreFile(Path place, byte[] header, Optional<FileChannel> before, Map<ContentKey, Stretch> old) {
        this.place = place;
        this.fresh = place.resolveSibling(place.getFileName() + "-nieuw");
        this.header = header;
        this.before = before;
        this.old = old;
    }

    /**
     * @param place of the file, in a folder that exists; nobody else works with it meanwhile
     * @param program what is of another is not found
     */
    public static StoreFile open(Path place, ContentKey program) {
        byte[] header = (HEADER + program + "\n").getBytes(StandardCharsets.UTF_8);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(place, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            return new StoreFile(place, header, Optional.of(channel), index(channel, header));
        } catch (IOException e) {
            close(channel);
            return new StoreFile(place, header, Optional.empty(), Map.of());
        }
    }

    @Override
    public Optional<byte[]> find(ContentKey key) {
        Stretch slot = added.get(key);
        Optional<byte[]> found = slot != null ? read(after, slot)
                : Optional.ofNullable(old.get(key)).flatMap(there -> read(before.orElseThrow(), there));
        found.ifPresent(content -> used.add(key));
        return found;
    }

    @Override
    public synchronized void keep(ContentKey key, byte[] content) {
        if (failed || added.containsKey(key)) {
            return;
        }
        try {
            if (after == null) {
                start();
            }
            Stretch slot = new Stretch(end, content.length, checksum(content));
            append(ByteBuffer.wrap(content));
            added.put(key, slot);
            used.add(key);
        } catch (IOException e) {
            fail();
        }
    }

    @Override
    public void forgetUnused() {
        forgets = true;
    }

    /** Whether something was to be kept and could not be. */
    public boolean isUnwritable() {
        return failed;
    }

    /** Puts what is kept in the place of what was there, if anything changed. */
    @Override
    public synchronized void close() {
        boolean changed = !added.isEmpty() || forgets && !used.containsAll(old.keySet());
        try {
            if (changed && !failed) {
                if (after == null) {
                    start();
                }
                finish();
            }
        } catch (IOException e) {
            fail();
        }
        close(after);
        before.ifPresent(StoreFile::close);
        if (changed && !failed) {
            try {
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                fail();
            }
        }
    }

    private void start() throws IOException {
        Files.deleteIfExists(fresh);
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        after = FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ), own);
        append(ByteBuffer.wrap(header));
    }

    private void append(ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            end += after.write(content, end);
        }
    }

    /** What stays of the old file, and the list of all. */
    private void finish() throws IOException {
        Map<ContentKey, Stretch> all = new HashMap<>(added);
        for (Map.Entry<ContentKey, Stretch> one : old.entrySet()) {
            if (!all.containsKey(one.getKey()) && (!forgets || used.contains(one.getKey()))) {
                all.put(one.getKey(), copy(one.getValue()));
            }
        }
        ByteBuffer index = ByteBuffer.allocate(Integer.BYTES + all.size() * ENTRY + TRAILER).putInt(all.size());
        all.forEach((key, slot) -> {
            key.write(index);
            index.putLong(slot.offset()).putInt(slot.length()).putInt(slot.checksum());
        });
        index.putInt(checksum(index.array(), index.position())).putLong(end);
        append(index.flip());
    }

    private Stretch copy(Stretch slot) throws IOException {
        Stretch there = new Stretch(end, slot.length(), slot.checksum());
        after.position(end);
        for (long done = 0; done < slot.length();) {
            long more = before.orElseThrow().transferTo(slot.offset() + done, slot.length() - done, after);
            if (more <= 0) {
                throw new IOException("cut short");
            }
            done += more;
        }
        end += slot.length();
        return there;
    }

    private void fail() {
        failed = true;
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            return; // the next run does
        }
    }

    private static Optional<byte[]> read(FileChannel from, Stretch slot) {
        try {
            byte[] content = bytes(from, slot.offset(), slot.length());
            return checksum(content) == slot.checksum() ? Optional.of(content) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<ContentKey, Stretch> index(FileChannel channel, byte[] header) throws IOException {
        long size = channel.size();
        ByteBuffer trailer = ByteBuffer.wrap(bytes(channel, Math.max(0, size - TRAILER), TRAILER));
        int checksum = trailer.getInt();
        long from = trailer.getLong();
        long length = size - TRAILER - from;
        if (!Arrays.equals(bytes(channel, 0, header.length), header) || from < header.length || length < Integer.BYTES
                || length > Integer.BYTES + (long) MOST_ENTRIES * ENTRY) {
            throw new IOException("not a store of this program");
        }
        byte[] bytes = bytes(channel, from, (int) length);
        ByteBuffer list = ByteBuffer.wrap(bytes);
        int count = list.getInt();
        if (checksum(bytes) != checksum || length != Integer.BYTES + (long) count * ENTRY) {
            throw new IOException("damaged");
        }
        Map<ContentKey, Stretch> slots = new HashMap<>(2 * count);
        for (int i = 0; i < count; i++) {
            slots.put(ContentKey.read(list), new Stretch(list.getLong(), list.getInt(), list.getInt()));
        }
        return slots;
    }

    private static byte[] bytes(FileChannel channel, long offset, int length) throws IOException {
        if (length < 0 || offset < 0 || offset + length > channel.size()) {
            throw new IOException("cut short");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("cut short");
            }
        }
        return bytes.array();
    }

    private static int checksum(byte[] bytes) {
        return checksum(bytes, bytes.length);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return; // it was read, or is given up
        }
    }
}
