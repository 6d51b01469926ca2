package jp.senrei.indexer.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.structure.Turn;
import jp.senrei.indexer.tag.Tags;

/**
 * What was read of one document, as a file. Its parts can be read one by one: to link a
 * municipality, what stands in the head is kept of all documents, the texts only of a few.
 *
 * <pre>
 * 8 bytes   CRC-32C of all that follows
 * 4 times   length of the part, length of its JSON   (4 bytes each)
 * the parts, deflated JSON: head, text, turns, mentions
 * </pre>
 */
final class StoredReading {
    /** A part of the file. */
    enum Part {
        HEAD,
        TEXT,
        TURNS,
        MENTIONS
    }

    private static final int PARTS = Part.values().length;
    private static final int CHECKSUM = Long.BYTES;
    private static final int FIRST_PART = CHECKSUM + PARTS * 2 * Integer.BYTES;

    /** All but what takes room. */
    private record Head(
            String id,
            String file,
            String sha256,
            String mediaType,
            Visibility visibility,
            Instant ingested,
            Reading reading,
            List<Tags> tags,
            List<Warning> warnings) {
        Head shownTo(Visibility audience) {
            return new Head(
                    id, file, sha256, mediaType, audience, ingested, reading, tags, warnings);
        }
    }

    private record Packed(byte[] bytes, int length) {}

    private StoredReading() {}

    static byte[] bytes(ReadDocument read) {
        var head =
                new Head(
                        read.id(),
                        read.file(),
                        read.sha256(),
                        read.mediaType(),
                        read.visibility(),
                        read.ingested(),
                        read.reading().withoutTurns(),
                        read.tags(),
                        read.warnings());
        return bytes(
                List.of(
                        packed(head),
                        packed(read.text()),
                        packed(read.turns()),
                        packed(read.mentions())));
    }

    private static byte[] bytes(List<Packed> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var part : parts) {
                out.writeInt(part.bytes().length);
                out.writeInt(part.length());
            }
            for (var part : parts) out.write(part.bytes());
            var body = bytes.toByteArray();
            bytes.reset();
            out.writeLong(checksum(body, 0));
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Packed packed(Object part) {
        var json = CorpusJson.write(part).getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream(json.length / 4 + 64);
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(json);
            deflater.finish();
            var buffer = new byte[1 << 14];
            while (!deflater.finished()) bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        return new Packed(bytes.toByteArray(), json.length);
    }

    /**
     * The document with its head only; all else is fetched from the file when it is asked for.
     *
     * @throws IOException when the file cannot be read or is not as it was written
     */
    static ReadDocument open(Path file, OpenContents contents) throws IOException {
        var bytes = bytes(file);
        var head = head(bytes);
        return new ReadDocument(
                head.id(),
                head.file(),
                head.sha256(),
                head.mediaType(),
                head.visibility(),
                head.ingested(),
                contents.of(file, sha256(bytes)),
                head.reading(),
                head.tags(),
                head.warnings());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length < FIRST_PART || checksum(bytes, CHECKSUM) != number(bytes))
            throw new IOException("not as it was written");
        return bytes;
    }

    private static Head head(byte[] file) throws IOException {
        return CorpusJson.read(json(file, Part.HEAD), Head.class);
    }

    /**
     * What the file becomes when others may see the document; empty when it says so already.
     *
     * @throws IOException when the file cannot be read or is not as it was written
     */
    static Optional<byte[]> shownTo(Visibility visibility, Path file) throws IOException {
        var bytes = bytes(file);
        var head = head(bytes);
        if (head.visibility() == visibility) return Optional.empty();
        var parts = parts(bytes);
        parts.set(Part.HEAD.ordinal(), packed(head.shownTo(visibility)));
        return Optional.of(bytes(parts));
    }

    private static List<Packed> parts(byte[] file) throws IOException {
        var lengths = lengths(file);
        var parts = new ArrayList<Packed>();
        int start = FIRST_PART;
        for (int part = 0; part < PARTS; part++) {
            int packed = lengths.readInt();
            int length = lengths.readInt();
            parts.add(new Packed(Arrays.copyOfRange(file, start, start + packed), length));
            start += packed;
        }
        return parts;
    }

    private static DataInputStream lengths(byte[] file) {
        return new DataInputStream(new ByteArrayInputStream(file, CHECKSUM, FIRST_PART - CHECKSUM));
    }

    static DocumentText text(byte[] file) throws IOException {
        return CorpusJson.read(json(file, Part.TEXT), DocumentText.class);
    }

    static List<Turn> turns(byte[] file) throws IOException {
        return List.of(CorpusJson.read(json(file, Part.TURNS), Turn[].class));
    }

    static List<Mention> mentions(byte[] file) throws IOException {
        return List.of(CorpusJson.read(json(file, Part.MENTIONS), Mention[].class));
    }

    private static long number(byte[] bytes) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes)).readLong();
    }

    private static long checksum(byte[] bytes, int from) {
        var checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }

    private static String json(byte[] file, Part part) throws IOException {
        var lengths = lengths(file);
        int start = FIRST_PART;
        for (var before : Part.values()) {
            int packed = lengths.readInt();
            int length = lengths.readInt();
            if (before == part) return inflated(file, start, packed, length);
            start += packed;
        }
        throw new AssertionError(part);
    }

    private static String inflated(byte[] file, int start, int packed, int length)
            throws IOException {
        try (var inflater = new Inflater()) {
            inflater.setInput(file, start, packed);
            var json = new byte[length];
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(json, done, length - done);
                if (more == 0) throw new IOException("cut short");
                done += more;
            }
            return new String(json, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
    }
}
