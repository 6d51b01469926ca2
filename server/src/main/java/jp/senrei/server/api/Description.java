package jp.senrei.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The API as OpenAPI describes it, in {@code openapi.yaml} beside this class. */
final class Description {
    static final byte[] YAML = read();

    private Description() {}

    private static byte[] read() {
        try (var file =
                Objects.requireNonNull(Description.class.getResourceAsStream("openapi.yaml"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
