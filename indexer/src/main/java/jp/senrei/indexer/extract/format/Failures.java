package jp.senrei.indexer.extract.format;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.extract.Finding;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.ZeroByteFileException;

/** What the exceptions of parsers mean for the file. */
public final class Failures {
    /** Longer chains are made on purpose. */
    private static final int LONGEST_CHAIN = 20;

    private Failures() {}

    public static Finding finding(Throwable failure) {
        for (var cause : chain(failure)) {
            switch (cause) {
                case OutOfMemoryError ignored -> {
                    return Finding.MEMORY;
                }
                case StackOverflowError ignored -> {
                    return Finding.BOMB;
                }
                case MemberWriter.Bomb ignored -> {
                    return Finding.BOMB;
                }
                case TooMuchText ignored -> {
                    return Finding.TOO_LARGE;
                }
                case EncryptedDocumentException ignored -> {
                    return Finding.ENCRYPTED;
                }
                case org.apache.poi.EncryptedDocumentException ignored -> {
                    return Finding.ENCRYPTED;
                }
                case ZeroByteFileException ignored -> {
                    return Finding.EMPTY;
                }
                default -> {
                    if (saysBomb(cause)) return Finding.BOMB;
                }
            }
        }
        return Finding.CORRUPT;
    }

    private static boolean saysBomb(Throwable cause) {
        var message = cause.getMessage();
        return message != null && message.contains("Zip bomb");
    }

    /** A process in which memory or stack ran out may have half-made classes and caches. */
    public static boolean isError(Throwable failure) {
        return chain(failure).stream().anyMatch(Error.class::isInstance);
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (var cause = failure;
                cause != null && chain.size() < LONGEST_CHAIN;
                cause = cause.getCause()) chain.add(cause);
        return chain;
    }
}
