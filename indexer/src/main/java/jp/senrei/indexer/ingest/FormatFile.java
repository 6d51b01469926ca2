package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code .format}: the format of all readings beside it, one number in a line. */
final class FormatFile {
    private static final String NAME = ".format";

    private final Path folder;

    FormatFile(Path folder) {
        this.folder = folder;
    }

    boolean is(String format) {
        return text().equals(format);
    }

    /** Whether it is a format from the first to the last of these. */
    boolean isBetween(String first, String last) {
        var format = text();
        return format.matches("[0-9]{1,6}")
                && Integer.parseInt(format) >= Integer.parseInt(first)
                && Integer.parseInt(format) <= Integer.parseInt(last);
    }

    boolean isAsWritten(String format) {
        try {
            var file = folder.resolve(NAME);
            return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes(format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String format) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(NAME), bytes(format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when there is none. */
    private String text() {
        try {
            var file = folder.resolve(NAME);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String format) {
        return (format + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
