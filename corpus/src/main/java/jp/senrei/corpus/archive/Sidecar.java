package jp.senrei.corpus.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The file beside an OCFL inventory that proves it. */
final class Sidecar {
    static final String INVENTORY = "inventory.json";
    static final String SUFFIX = ".sha512";
    static final String NAME = INVENTORY + SUFFIX;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{128} ");

    private Sidecar() {}

    /** What it has to say, to the byte. */
    static String of(Path inventory) throws IOException {
        return hash(inventory) + "  " + INVENTORY + "\n";
    }

    /** False where another hash stands beside an inventory; what is no hash is told otherwise. */
    static boolean fits(Path inventory) throws IOException {
        var sidecar = inventory.resolveSibling(NAME);
        if (!Files.exists(sidecar)) return true;
        var told = Files.readString(sidecar, StandardCharsets.ISO_8859_1);
        return !HASH.matcher(told).lookingAt() || told.startsWith(hash(inventory));
    }

    /** SHA-512 of an inventory in lower-case hex. */
    static String hash(Path inventory) throws IOException {
        try {
            var sha512 = MessageDigest.getInstance("SHA-512");
            return HexFormat.of().formatHex(sha512.digest(Files.readAllBytes(inventory)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-512", e);
        }
    }
}
