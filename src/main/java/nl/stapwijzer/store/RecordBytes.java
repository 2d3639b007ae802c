package nl.stapwijzer.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.stapwijzer.source.RecordPart;

/** Records of words, numbers, constants, lists, sets, maps and such records as bytes, and back. For the program that wrote them only. */
public final class RecordBytes {
    private RecordBytes() {}

    public static byte[] write(Record record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(record, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if these are not the bytes of such a record */
    public static <T extends Record> T read(Class<T> kind, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return kind.cast(read(kind, in));
        } catch (IOException e) {
            throw new IllegalArgumentException(kind.getName(), e);
        }
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Record record) {
            for (RecordPart part : RecordPart.of(record.getClass())) {
                write(part.in(record), out);
            }
        } else if (value instanceof Collection<?> all) {
            writeAll(all, out);
        } else if (value instanceof Optional<?> optional) {
            writeAll(optional.stream().toList(), out);
        } else if (value instanceof Map<?, ?> map) {
            writeAll(map.keySet(), out);
            writeAll(map.values(), out);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Enum<?> constant) {
            out.writeInt(constant.ordinal());
        } else {
            throw new IllegalArgumentException("cannot write " + value.getClass());
        }
    }

    private static void writeAll(Collection<?> all, DataOutputStream out) throws IOException {
        out.writeInt(all.size());
        for (Object one : all) {
            write(one, out);
        }
    }

    private static Object read(Type type, DataInputStream in) throws IOException {
        if (type instanceof ParameterizedType of) {
            List<Object> all = readAll(of.getActualTypeArguments()[0], in);
            if (of.getRawType() == Map.class) {
                return map(all, readAll(of.getActualTypeArguments()[1], in));
            } else if (of.getRawType() == Optional.class) {
                return all.stream().findFirst();
            }
            return of.getRawType() == Set.class ? new LinkedHashSet<>(all) : all;
        } else if (type == String.class) {
            byte[] bytes = new byte[length(in)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } else if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        }
        Class<?> kind = (Class<?>) type;
        return kind.isEnum() ? constant(kind, in.readInt()) : record(kind, in);
    }

    private static Object constant(Class<?> kind, int number) throws IOException {
        Object[] constants = kind.getEnumConstants();
        if (number < 0 || number >= constants.length) {
            throw new IOException("no constant " + number);
        }
        return constants[number];
    }

    private static Object record(Class<?> kind, DataInputStream in) throws IOException {
        List<Object> values = new ArrayList<>();
        for (RecordPart part : RecordPart.of(kind)) {
            values.add(read(part.type(), in));
        }
        return RecordPart.make(kind, values.toArray());
    }

    private static List<Object> readAll(Type type, DataInputStream in) throws IOException {
        int size = length(in);
        List<Object> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(read(type, in));
        }
        return all;
    }

    private static Map<Object, Object> map(List<Object> keys, List<Object> values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    /** No more than there is left. */
    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("no length " + length);
        }
        return length;
    }
}
