package jp.senrei.corpus.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The file beside an OCFL inventory that proves it. */
final class Sidecar {
    static final String INVENTORY = "inventory.json";
    static final String NAME = INVENTORY + ".sha512";

    private Sidecar() {}

    /** What it has to say, to the byte. */
    static String of(Path inventory) throws IOException {
        return hash(inventory) + "  " + INVENTORY + "\n";
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
