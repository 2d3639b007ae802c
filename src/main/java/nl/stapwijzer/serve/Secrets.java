package nl.stapwijzer.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What only the user's own browser knows.
 *
 * @param start in the address that the program prints: who has it may use the workbench
 * @param session in the cookie that the start address gives
 * @param view in the address of the preview: who has it may look, and do nothing; the pages of the school know it
 */
record Secrets(String start, String session, String view) {
    private static final int BYTES = 24;

    static Secrets fresh() {
        SecureRandom random = new SecureRandom();
        return new Secrets(word(random), word(random), word(random));
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** In a time that tells nothing of how much is right. */
    static boolean same(String given, String secret) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
