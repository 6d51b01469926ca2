package jp.senrei.indexer.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ways to put bytes together. */
final class Bytes {
    private Bytes() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** The first part of it. */
    static byte[] cut(byte[] whole, double share) {
        return Arrays.copyOf(whole, (int) (whole.length * share));
    }

    static byte[] withoutLast(byte[] whole, int count) {
        return Arrays.copyOf(whole, whole.length - count);
    }

    static byte[] spaces(int megabytes) {
        var spaces = new byte[megabytes << 20];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Names and contents in turns; contents are texts or bytes. */
    static byte[] zip(Object... namesAndContents) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            var content = namesAndContents[i + 1];
            entries.put(
                    (String) namesAndContents[i],
                    content instanceof byte[] bytes ? bytes : utf8((String) content));
        }
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A number written over what stands at a place, little-endian. */
    static byte[] with32(byte[] bytes, int at, int value) {
        var copy = bytes.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }

    static byte[] with16(byte[] bytes, int at, int value) {
        var copy = bytes.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return copy;
    }

    /** Where a mark stands last. */
    static int lastOf(byte[] bytes, String mark) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(mark);
    }

    /** The same length, other letters. */
    static byte[] replaced(byte[] bytes, String from, byte[] to) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin(text.replace(from, new String(to, StandardCharsets.ISO_8859_1)));
    }
}
