package jp.senrei.indexer.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.tag.Tagger;
import org.jspecify.annotations.Nullable;

/** Typed documents as the linker gets them: read, tagged, with the hash of their bytes as id. */
final class Papers {
    static final Municipality SHIOMI = new Municipality("990001", "潮見市", "");

    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());
    private static final Map<String, ReadDocument> READ = new ConcurrentHashMap<>();

    private Papers() {}

    /**
     * @param council given by whoever brings the file; null: only what the text says
     */
    static ReadDocument read(String file, @Nullable String council, String typed) {
        return READ.computeIfAbsent(
                file + "\n" + council + "\n" + typed,
                key -> read(file, council, PlainDocument.of(typed), hash(key)));
    }

    static ReadDocument read(
            String file, @Nullable String council, DocumentText text, String sha256) {
        var reading = DocumentReader.read(text, file, null, council);
        return new ReadDocument(
                sha256.substring(0, 16),
                file,
                sha256,
                "text/plain",
                Visibility.PUBLIC,
                Instant.EPOCH,
                text,
                reading,
                reading.sightings().stream()
                        .map(sighting -> TAGGER.tag(sighting, text, reading.municipality()))
                        .toList(),
                List.of());
    }

    /** The sample files that are text already. */
    static List<ReadDocument> samples() {
        try (var files = Files.walk(Path.of("../corpus/samples"))) {
            return files.filter(file -> file.toString().matches(".*[.](?:txt|html)"))
                    .sorted()
                    .map(Papers::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadDocument sample(Path file) {
        var name = file.getFileName().toString();
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT)) {
            if (!(extractor.extract(file, name) instanceof Extraction.Extracted extracted))
                throw new AssertionError(name + " is not read");
            return read(name, null, extracted.text(), hash(name));
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
