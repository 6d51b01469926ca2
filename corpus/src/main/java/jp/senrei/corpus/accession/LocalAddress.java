package jp.senrei.corpus.accession;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The address of a file of this computer. Its absolute path as people write it; a name that is no
 * UTF-8 (Shift_JIS, as unpacking leaves it) has no such writing, and two of them would look alike:
 * then {@code file:///papers/%8E%91%97%BF.pdf}, which keeps each byte. The same file has the same
 * address whatever the locale is.
 */
public final class LocalAddress {
    private static final String SCHEME = "file:";
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    /** What names on Japanese computers are written in. */
    private static final List<Charset> NAMES =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private LocalAddress() {}

    public static String of(Path file) {
        var path = file.toAbsolutePath().normalize();
        if (isFoundBy(path.toString(), path)) return path.toString();
        var uri = path.toUri();
        return decoded(bytes(uri.getRawPath()), StandardCharsets.UTF_8).orElse(uri.toString());
    }

    private static boolean isFoundBy(String written, Path path) {
        try {
            return path.getFileSystem().getPath(written).equals(path);
        } catch (InvalidPathException locale) {
            return false;
        }
    }

    /** The file at an address, which need not be there; empty for an address of the web. */
    public static Optional<Path> file(String address) {
        if (address.startsWith(SCHEME)) return Optional.of(Path.of(URI.create(address)));
        try {
            return Optional.of(Path.of(address)).filter(Path::isAbsolute);
        } catch (InvalidPathException locale) {
            return address.startsWith("/")
                    ? Optional.of(Path.of(URI.create("file://" + encoded(address))))
                    : Optional.empty();
        }
    }

    /** The name of a file, for people. */
    static String name(Path file) {
        var path = file.toAbsolutePath().normalize();
        var written = path.getFileName().toString();
        if (isFoundBy(path.toString(), path)) return written;
        var raw = path.toUri().getRawPath();
        var name = bytes(raw.substring(raw.lastIndexOf('/') + 1));
        return NAMES.stream()
                .flatMap(charset -> decoded(name, charset).stream())
                .findFirst()
                .orElse(written);
    }

    private static Optional<String> decoded(byte[] name, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String rawPath) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < rawPath.length(); i++) {
            boolean isEncoded = rawPath.charAt(i) == '%';
            bytes.write(
                    isEncoded
                            ? Integer.parseInt(rawPath.substring(i + 1, i + 3), 16)
                            : rawPath.charAt(i));
            if (isEncoded) i += 2;
        }
        return bytes.toByteArray();
    }

    private static String encoded(String path) {
        var encoded = new StringBuilder();
        for (var each : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(each) >= 0) encoded.append((char) each);
            else encoded.append("%%%02X".formatted(each & 0xff));
        }
        return encoded.toString();
    }
}
