package jp.senrei.indexer.ingest;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.Interpreter.Interpreted;
import jp.senrei.indexer.link.ReadDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read from each document, kept so that a municipality can be linked anew without reading
 * its files again: {@code <folder>/<municipality>/<document>.reading}, see {@link StoredReading}.
 * Derived: may be thrown away, {@code reindex} makes it anew from the archive.
 */
final class Readings {
    private static final String ENDING = ".reading";

    /** Holds an empty file for each municipality that was read anew and is not in the index yet. */
    private static final String UNPUBLISHED = ".unpublished";

    /** Stands here while a run is going on; found at the start of one, the last run died. */
    private static final String RUNNING = ".running";

    /**
     * To be raised when {@link ReadDocument} or anything in it changes, or when the readers find
     * what they did not find before: readings of another format are made anew from the archive.
     */
    static final String FORMAT = "8";

    /**
     * To be raised to the {@link #FORMAT} when the text of a document is written or meant otherwise
     * than before. Texts since this format are used on where an original can no longer be opened.
     */
    private static final String TEXT_SINCE = "6";

    /** What is being written. */
    private static final String FRESH = ".fresh";

    /** See {@link Rereading}. */
    private static final String ANEW = ".anew";

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final Path folder;
    private final FormatFile format;
    private final OpenContents contents = new OpenContents();

    /** The municipality of each document; null before somebody asks. */
    private @Nullable Map<String, String> places;

    Readings(Path folder) {
        this.folder = folder;
        this.format = new FormatFile(folder);
    }

    /** Municipality of a document read earlier; empty when it never was. */
    Optional<String> municipalityOf(String document) {
        return Optional.ofNullable(places().get(document));
    }

    List<String> municipalities() {
        try (var folders = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(UNPUBLISHED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything here was read by a program that reads as this one does not. */
    boolean areOfAnotherVersion() {
        return !municipalities().isEmpty() && !format.is(FORMAT);
    }

    /** Whether the file that tells the format is as this program writes it, to the byte. */
    boolean isFormatAsWritten() {
        return format.isAsWritten(FORMAT);
    }

    /** To be called when everything here was read by this program. */
    void areOfThisVersion() {
        format.write(FORMAT);
    }

    /**
     * What was read of a document that has a text, also by an earlier version whose texts are as
     * today's.
     */
    Optional<ReadDocument> withText(String document) {
        if (!format.isBetween(TEXT_SINCE, FORMAT)) return Optional.empty();
        try {
            return municipalityOf(document)
                    .flatMap(code -> of(code, document))
                    .filter(read -> !read.text().blocks().isEmpty());
        } catch (UncheckedIOException otherwise) {
            LOG.warn("ingest: the text of {} cannot be used ({})", document, otherwise.toString());
            return Optional.empty();
        }
    }

    boolean lastRunDied() {
        return Files.exists(folder.resolve(RUNNING));
    }

    void runBegins() {
        try {
            Files.createDirectories(folder);
            if (!lastRunDied()) Files.createFile(folder.resolve(RUNNING));
            Files.deleteIfExists(folder.resolve(FRESH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void runEnds() {
        try {
            Files.deleteIfExists(folder.resolve(RUNNING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Municipalities that a run read and did not live to publish. */
    List<String> unpublished() {
        try (var marks =
                Files.isDirectory(folder.resolve(UNPUBLISHED))
                        ? Files.list(folder.resolve(UNPUBLISHED))
                        : Stream.<Path>empty()) {
            return marks.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called before anything of the municipality is replaced here. */
    void markUnpublished(String municipality) {
        try {
            var mark = folder.resolve(UNPUBLISHED).resolve(municipality);
            Files.createDirectories(mark.getParent());
            if (!Files.exists(mark)) Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called when the index holds it. */
    void published(String municipality) {
        try {
            Files.deleteIfExists(folder.resolve(UNPUBLISHED).resolve(municipality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces what was read before; the old one goes when the document turns out to be of another
     * municipality.
     */
    void put(Interpreted read) {
        var before = places().put(read.document(), read.municipality());
        try {
            replace(file(read.municipality(), read.document()), read.reading());
            if (before != null && !before.equals(read.municipality()))
                Files.deleteIfExists(file(before, read.document()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Path file, byte[] reading) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = folder.resolve(FRESH);
        Files.write(fresh, reading);
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        contents.forget();
    }

    /** Notes who may see a document. One whose reading is damaged is read again anyway. */
    void show(String document, Visibility visibility) {
        var place = municipalityOf(document);
        if (place.isEmpty()) return;
        var file = file(place.get(), document);
        Optional<byte[]> shown;
        try {
            shown = StoredReading.shownTo(visibility, file);
        } catch (IOException | UncheckedIOException damaged) {
            return;
        }
        try {
            if (shown.isPresent()) replace(file, shown.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what was read of all other documents. */
    void keepOnly(List<Original> originals) {
        var archived = originals.stream().map(Original::id).collect(Collectors.toSet());
        for (var code : municipalities()) {
            for (var id : documents(code)) if (!archived.contains(id)) remove(id);
        }
    }

    /** Forgets what was read of a document that is no longer archived. */
    void remove(String document) {
        try {
            for (var code : municipalities()) Files.deleteIfExists(file(code, document));
            places().remove(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String municipality, String document) {
        return folder.resolve(municipality).resolve(document + ENDING);
    }

    private Map<String, String> places() {
        if (places == null) {
            var found = new HashMap<String, String>();
            for (var code : municipalities()) documents(code).forEach(id -> found.put(id, code));
            places = found;
        }
        return places;
    }

    /** What a run that was killed has read anew already. */
    Rereading rereading(Instant now) {
        return Rereading.begin(folder.resolve(ANEW), FORMAT, now);
    }

    Optional<ReadDocument> of(String municipality, String document) {
        var file = file(municipality, document);
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(StoredReading.open(file, contents));
        } catch (IOException | UncheckedIOException damaged) {
            LOG.warn("ingest: {} is damaged and will be made anew ({})", file, damaged.toString());
            return Optional.empty();
        }
    }

    /**
     * All documents of a municipality, ordered by id.
     *
     * @param again reads a document anew whose file here is damaged; empty when nobody can
     */
    List<ReadDocument> of(String municipality, Function<String, Optional<ReadDocument>> again) {
        return documents(municipality).stream()
                .map(id -> of(municipality, id).or(() -> again.apply(id)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The ids of the documents of a municipality, sorted. */
    List<String> documents(String municipality) {
        var of = folder.resolve(municipality);
        try (var files = Files.isDirectory(of) ? Files.list(of) : Stream.<Path>empty()) {
            return files.filter(path -> path.toString().endsWith(ENDING))
                    .map(path -> path.getFileName().toString().replace(ENDING, ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one of these was never read, or what was read of it got lost. */
    boolean lack(List<Original> originals) {
        var here =
                municipalities().stream()
                        .flatMap(code -> documents(code).stream())
                        .collect(Collectors.toSet());
        return !originals.stream().map(Original::id).allMatch(here::contains);
    }
}
