package nl.stapwijzer.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.stapwijzer.source.RecordPart;

/**
 * Makes keys of plain values: words, numbers, dates, constants, lists, maps, and records of these. What it does not know is refused, so
 * that nothing that matters is left out. A record that is part of many is gone through once. Safe for use by many threads.
 */
public final class Digests {
    private final Set<Class<?>> leftOut;
    private final Map<Record, byte[]> known = Collections.synchronizedMap(new IdentityHashMap<>());

    /** @param leftOut records that make no difference, such as the place of a value in its file */
    public Digests(Set<Class<?>> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Of these values in this order. What is right below them is remembered, as what they have in common with others. */
    public ContentKey key(Object... values) {
        return ContentKey.of(new Writing().all(List.of(values), 2).digest());
    }

    /** One key in the making. */
    private final class Writing {
        private final MessageDigest digest = sha256();
        private final byte[] buffer = new byte[4096];
        /** By its place among those that came before: a name is long, and there are few. */
        private final Map<Class<?>, Integer> kinds = new HashMap<>();
        private int filled;

        byte[] digest() {
            digest.update(buffer, 0, filled);
            return digest.digest();
        }

        /** @param shared how far down records may be parts of many */
        Writing all(Collection<?> values, int shared) {
            number(values.size());
            values.forEach(value -> add(value, shared));
            return this;
        }

        private void add(Object value, int shared) {
            if (value instanceof String words) {
                sign('s').bytes(words.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Record record) {
                record(record, shared);
            } else if (value instanceof Optional<?> optional) {
                sign('o').all(optional.stream().toList(), shared);
            } else if (value instanceof List<?> list) {
                sign('l').all(list, shared);
            } else if (value instanceof Set<?> set) {
                sign('m').all(new TreeSet<>(set), shared);
            } else if (value instanceof Map<?, ?> map) {
                Map<?, ?> sorted = new TreeMap<>(map);
                sign('p').all(sorted.keySet(), shared).all(sorted.values(), shared);
            } else if (value instanceof Enum<?> constant) {
                sign('e').kind(constant.getDeclaringClass()).text(constant.name());
            } else if (value instanceof Integer number) {
                sign('i').number(number);
            } else if (value instanceof byte[] bytes) {
                sign('b').bytes(bytes);
            } else if (value instanceof Number || value instanceof Boolean || value instanceof Locale || isTime(value)) {
                sign('v').kind(value.getClass()).text(value.toString());
            } else {
                throw new IllegalArgumentException("cannot make a key of " + (value == null ? null : value.getClass()));
            }
        }

        private static boolean isTime(Object value) {
            return value != null && value.getClass().getPackageName().equals("java.time");
        }

        private void record(Record record, int shared) {
            if (leftOut.contains(record.getClass())) {
                return;
            }
            if (shared > 0) {
                byte[] part = known.get(record);
                if (part == null) {
                    part = new Writing().parts(record, shared - 1).digest();
                    known.put(record, part);
                }
                sign('k').bytes(part);
            } else {
                parts(record, 0);
            }
        }

        private Writing parts(Record record, int shared) {
            sign('r').kind(record.getClass());
            RecordPart.of(record.getClass()).forEach(part -> add(part.in(record), shared));
            return this;
        }

        private Writing sign(char sign) {
            room(1);
            buffer[filled++] = (byte) sign;
            return this;
        }

        private Writing kind(Class<?> kind) {
            Integer place = kinds.putIfAbsent(kind, kinds.size());
            return place == null ? number(-1).text(kind.getName()) : number(place);
        }

        private Writing text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        private Writing bytes(byte[] bytes) {
            number(bytes.length);
            if (bytes.length > buffer.length) {
                room(buffer.length);
                digest.update(bytes);
            } else {
                room(bytes.length);
                System.arraycopy(bytes, 0, buffer, filled, bytes.length);
                filled += bytes.length;
            }
            return this;
        }

        private Writing number(int number) {
            room(Integer.BYTES);
            for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                buffer[filled++] = (byte) (number >> shift);
            }
            return this;
        }

        private void room(int length) {
            if (filled + length > buffer.length) {
                digest.update(buffer, 0, filled);
                filled = 0;
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
