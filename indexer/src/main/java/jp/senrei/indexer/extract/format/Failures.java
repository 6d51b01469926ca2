package jp.senrei.indexer.extract.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.indexer.extract.Finding;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.ZeroByteFileException;

/** What the exceptions of parsers mean for the file. */
public final class Failures {
    /** Longer chains are made on purpose. */
    private static final int LONGEST_CHAIN = 20;

    /** What operating systems say of a full disk, in the languages that they speak here. */
    private static final List<String> NO_ROOM =
            List.of(
                    "No space left on device",
                    "Disk quota exceeded",
                    "not enough space on the disk",
                    "空き領域がありません",
                    "十分な空き領域");

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
                case NoRoom ignored -> {
                    return Finding.DISK_FULL;
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
                    if (saysNoRoom(cause)) return Finding.DISK_FULL;
                }
            }
        }
        return Finding.CORRUPT;
    }

    private static boolean saysBomb(Throwable cause) {
        var message = cause.getMessage();
        return message != null && message.contains("Zip bomb");
    }

    /** Whether it says nothing of the file, and everything of this machine. */
    public static boolean isNoRoom(Throwable failure) {
        return finding(failure) == Finding.DISK_FULL;
    }

    private static boolean saysNoRoom(Throwable cause) {
        var message = cause instanceof IOException ? cause.getMessage() : null;
        return message != null && NO_ROOM.stream().anyMatch(message::contains);
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
