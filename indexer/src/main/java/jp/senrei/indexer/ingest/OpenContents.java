package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.structure.Turn;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the documents asked for last, so that linking goes through any number of documents
 * with the memory of a few.
 */
final class OpenContents {
    /** Bytes of packed files, of which each is about ten as objects. */
    private static final long MOST_BYTES = 4_000_000;

    private final Map<Path, Opened> open = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * @param digest of the file
     */
    ReadDocument.Content of(Path file, String digest) {
        return new Fetched(file, digest);
    }

    /** To be called when files were replaced. */
    synchronized void forget() {
        open.clear();
        bytes = 0;
    }

    private synchronized Opened opened(Path file) {
        var known = open.get(file);
        if (known != null) return known;
        var opened = new Opened(file);
        bytes += opened.file.length;
        open.put(file, opened);
        var eldest = open.values().iterator();
        while (bytes > MOST_BYTES && open.size() > 1) {
            bytes -= eldest.next().file.length;
            eldest.remove();
        }
        return opened;
    }

    /** Asks for the file each time, and remembers nothing itself. */
    private final class Fetched implements ReadDocument.Content {
        private final Path file;
        private final String digest;

        Fetched(Path file, String digest) {
            this.file = file;
            this.digest = digest;
        }

        @Override
        public String digest() {
            return digest;
        }

        @Override
        public DocumentText text() {
            return opened(file).text();
        }

        @Override
        public List<Turn> turns() {
            return opened(file).turns();
        }

        @Override
        public List<Mention> mentions() {
            return opened(file).mentions();
        }
    }

    private static final class Opened {
        final byte[] file;
        private @Nullable DocumentText text;
        private @Nullable List<Turn> turns;
        private @Nullable List<Mention> mentions;

        Opened(Path file) {
            try {
                this.file = Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized DocumentText text() {
            try {
                return text == null ? text = StoredReading.text(file) : text;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized List<Turn> turns() {
            try {
                return turns == null ? turns = StoredReading.turns(file) : turns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized List<Mention> mentions() {
            try {
                return mentions == null ? mentions = StoredReading.mentions(file) : mentions;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
