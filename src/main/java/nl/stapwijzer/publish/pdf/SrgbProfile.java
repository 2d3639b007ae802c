package nl.stapwijzer.publish.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small ICC profile (version 2.1) of the sRGB colour space, computed from IEC 61966-2-1: the profiles that come with Java differ
 * from version to version, and a document must not.
 */
final class SrgbProfile {
    static final String NAME = "sRGB IEC61966-2.1";
    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    /** The white of the profile connection space, D50, and the primaries of sRGB adapted to it (Bradford). */
    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};

    private SrgbProfile() {}

    static byte[] bytes() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description());
        tags.put("cprt", text("No copyright, use freely"));
        tags.put("wtpt", xyz(D50));
        tags.put("rXYZ", xyz(RED));
        tags.put("gXYZ", xyz(GREEN));
        tags.put("bXYZ", xyz(BLUE));
        byte[] curve = curve();
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return assemble(tags);
    }

    /** Header, table of tags, and the tags; equal ones are stored once. */
    private static byte[] assemble(Map<String, byte[]> tags) {
        int start = HEADER + 4 + 12 * tags.size();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Map<byte[], Integer> places = new java.util.IdentityHashMap<>();
        ByteBuffer table = ByteBuffer.allocate(start - HEADER).putInt(tags.size());
        tags.forEach((name, bytes) -> {
            int place = places.computeIfAbsent(bytes, b -> append(data, b) + start);
            table.put(ascii(name)).putInt(place).putInt(bytes.length);
        });
        int size = start + data.size();
        return ByteBuffer.allocate(size).put(header(size)).put(table.array()).put(data.toByteArray()).array();
    }

    private static int append(ByteArrayOutputStream data, byte[] bytes) {
        int place = data.size();
        data.writeBytes(bytes);
        data.writeBytes(new byte[-bytes.length & 3]);
        return place;
    }

    private static byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(size).putInt(0).putInt(0x02100000).put(ascii("mntrRGB XYZ "));
        header.putShort((short) 2026).putShort((short) 1).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.put(ascii("acsp"));
        header.position(68);
        for (double part : D50) {
            header.putInt(fixed(part));
        }
        return header.array();
    }

    private static byte[] description() {
        byte[] name = ascii(NAME + "\0");
        int scriptCode = 2 + 1 + 67;
        return ByteBuffer.allocate(12 + name.length + 8 + scriptCode).put(ascii("desc")).putInt(0).putInt(name.length).put(name).array();
    }

    private static byte[] text(String text) {
        byte[] ascii = ascii(text + "\0");
        return ByteBuffer.allocate(8 + ascii.length).put(ascii("text")).putInt(0).put(ascii).array();
    }

    private static byte[] xyz(double[] colour) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double part : colour) {
            tag.putInt(fixed(part));
        }
        return tag.array();
    }

    /** From a value as stored to light. */
    private static byte[] curve() {
        ByteBuffer tag = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double v = i / (CURVE_POINTS - 1.0);
            double light = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            tag.putShort((short) StrictMath.round(light * 0xFFFF));
        }
        return tag.array();
    }

    private static int fixed(double value) {
        return (int) StrictMath.round(value * 0x10000);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
