package jp.senrei.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that pages refer to. Their addresses carry a digest of the bytes, so that browsers may
 * keep them for good.
 */
public final class Assets {
    private static final Map<String, Asset> ALL =
            Stream.of(
                            read("senrei.css", "text/css; charset=utf-8"),
                            read("suggest.js", "text/javascript; charset=utf-8"),
                            read("mark.svg", "image/svg+xml"))
                    .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private Assets() {}

    /**
     * @param digest of the bytes, short
     */
    public record Asset(String name, String mediaType, byte[] bytes, String digest) {}

    public static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The address for use in a page; the site serves {@code /assets/{name}}. */
    public static String href(String name) {
        return "/assets/" + name + "?v=" + Objects.requireNonNull(ALL.get(name), name).digest();
    }

    private static Asset read(String name, String mediaType) {
        try (var stream =
                Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            var bytes = stream.readAllBytes();
            var digest =
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                            .substring(0, 12);
            return new Asset(name, mediaType, bytes, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
