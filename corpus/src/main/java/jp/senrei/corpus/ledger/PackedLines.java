package jp.senrei.corpus.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Lines to which more are only ever added, kept so that each is made once: a hundred thousand of
 * them take some fifteen megabytes. Not for two threads at a time; what {@link #soFar} gave is for
 * any.
 */
final class PackedLines {
    private static final int AT_A_TIME = 1 << 17;

    /** All lines there were at one moment. */
    record SoFar(List<byte[]> packed, byte[] rest) {
        void writeTo(OutputStream out) throws IOException {
            for (var part : packed) {
                try (var lines = new InflaterInputStream(new ByteArrayInputStream(part))) {
                    lines.transferTo(out);
                }
            }
            out.write(rest);
        }
    }

    private final List<byte[]> packed = new ArrayList<>();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

    void add(String line) {
        rest.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        if (rest.size() < AT_A_TIME) return;
        packed.add(packed(rest.toByteArray()));
        rest.reset();
    }

    private static byte[] packed(byte[] lines) {
        var bytes = new ByteArrayOutputStream(lines.length / 2);
        try (var deflater = new Deflater(Deflater.BEST_SPEED);
                var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(lines);
        } catch (IOException e) {
            throw new AssertionError("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    SoFar soFar() {
        return new SoFar(List.copyOf(packed), rest.toByteArray());
    }
}
