package jp.senrei.indexer.ingest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Warning;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.Member;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.extract.child.Unpacking;
import jp.senrei.indexer.extract.format.MediaTypes;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.tag.Tagger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one original: extract → structure → tag. For any number of threads; it depends on nothing
 * but the original, so it does not matter which is read first.
 */
final class Interpreter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Interpreter.class);

    /**
     * What was read, as it is stored: small, however long the document.
     *
     * @param unreadable why there is no text; null when there is
     * @param members files found inside, when they were asked for
     */
    record Interpreted(
            String document,
            String municipality,
            byte[] reading,
            @Nullable Warning unreadable,
            List<Member> members) {}

    private final Extractor extractor;
    private final boolean hasPasswords;
    private final Tagger tagger = new Tagger(Vocabulary.standard());

    Interpreter(IngestSettings settings) {
        extractor = new Extractor(settings.limits(), settings.workers(), settings.passwords());
        hasPasswords = !settings.passwords().isEmpty();
    }

    /** Whether a file that was locked may be open with what is known now. */
    boolean mayOpen(List<Warning> warnings) {
        return hasPasswords && warnings.stream().anyMatch(Extraction::isLocked);
    }

    /** For a file that stands by itself. */
    Unpacking unpacking() {
        return extractor.unpacking();
    }

    /** Leaves what is found inside where it is. */
    Interpreted interpret(Original original, Path bytes, int depth) {
        return interpret(original, bytes, depth, null);
    }

    /**
     * @param depth in how many containers it lies
     * @param unpacking how much of what is found inside may be taken out; null for nothing
     */
    Interpreted interpret(Original original, Path bytes, int depth, @Nullable Unpacking unpacking) {
        var extraction = extraction(original, bytes, depth, unpacking);
        var read =
                switch (extraction) {
                    case Extraction.Extracted extracted -> understood(original, extracted);
                    case Extraction.Unreadable unreadable -> unread(original, unreadable);
                };
        return interpreted(
                read,
                extraction instanceof Extraction.Unreadable(var ignored, var why) ? why : null,
                extraction.members());
    }

    /**
     * A bug in the room of extraction costs the file that met it.
     *
     * @throws UncheckedIOException when nothing can be read at all
     */
    private Extraction extraction(
            Original original, Path bytes, int depth, @Nullable Unpacking unpacking) {
        try {
            return unpacking == null
                    ? extractor.extract(bytes, original.file(), depth)
                    : extractor.extract(bytes, original.file(), depth, unpacking);
        } catch (UncheckedIOException noChild) {
            throw noChild;
        } catch (RuntimeException bug) {
            LOG.error("ingest: extraction failed on document {}", original.id(), bug);
            return Finding.CRASHED.in(MediaTypes.ofName(original.file()));
        }
    }

    /**
     * Understands anew what was read when the original could be opened; with what was found out
     * about its bytes then.
     */
    Interpreted again(Original original, ReadDocument before) {
        var warnings = new LinkedHashSet<>(before.warnings());
        var read =
                understood(
                        original,
                        new Extraction.Extracted(before.mediaType(), before.text(), List.of()));
        warnings.addAll(read.warnings());
        return interpreted(read.withWarnings(List.copyOf(warnings)), null, List.of());
    }

    private static Interpreted interpreted(
            ReadDocument read, @Nullable Warning unreadable, List<Member> members) {
        return new Interpreted(
                read.id(),
                read.reading().municipality().code(),
                StoredReading.bytes(read),
                unreadable,
                members);
    }

    /**
     * A reader that fails on one document has a bug; its words can still be found, and the run goes
     * on.
     */
    private ReadDocument understood(Original original, Extraction.Extracted extracted) {
        try {
            return read(original, extracted);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("ingest: the readers failed on document {}", original.id(), bug);
            var nothing =
                    Reading.nothing(original.file(), municipality(original), original.council());
            var warnings = new ArrayList<Warning>(extracted.warnings());
            warnings.add(
                    new Warning(
                            "READING_FAILED", "案件や発言を読み取れませんでした。本文は検索できます。開発者にお知らせください。", null));
            return new ReadDocument(
                    original.id(),
                    original.file(),
                    original.sha256(),
                    extracted.mediaType(),
                    original.visibility(),
                    original.ingested(),
                    extracted.text(),
                    nothing,
                    List.of(),
                    warnings);
        }
    }

    private ReadDocument read(Original original, Extraction.Extracted extracted) {
        var text = extracted.text();
        var reading =
                DocumentReader.read(
                        text, original.file(), original.municipality(), original.council());
        var tagged = tagger.tag(original.id(), text, reading);
        var warnings = new ArrayList<Warning>(extracted.warnings());
        warnings.addAll(reading.warnings());
        warnings.addAll(tagged.warnings());
        return new ReadDocument(
                original.id(),
                original.file(),
                original.sha256(),
                extracted.mediaType(),
                original.visibility(),
                original.ingested(),
                text,
                reading,
                tagged.tags(),
                warnings,
                tagged.mentions());
    }

    private static ReadDocument unread(Original original, Extraction.Unreadable unreadable) {
        var nothing = Reading.nothing(original.file(), municipality(original), original.council());
        return new ReadDocument(
                original.id(),
                original.file(),
                original.sha256(),
                unreadable.mediaType(),
                original.visibility(),
                original.ingested(),
                DocumentText.EMPTY,
                nothing,
                List.of(),
                List.of(unreadable.reason()));
    }

    private static Municipality municipality(Original original) {
        var code = original.municipality();
        return Vocabulary.standard().municipalities().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(Municipality.UNKNOWN);
    }

    /** Ends the child processes. */
    @Override
    public void close() {
        extractor.close();
    }
}
