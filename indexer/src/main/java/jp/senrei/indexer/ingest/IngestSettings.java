package jp.senrei.indexer.ingest;

import java.time.Duration;
import java.util.List;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.indexer.extract.ExtractorLimits;

/**
 * How a data directory is opened for writing.
 *
 * @param command told to whoever has to wait meanwhile
 * @param patience how long another run is waited for before it is named
 * @param workers how many documents are read at the same time, 1 or more
 * @param passwords tried on encrypted files; kept in memory only
 * @param limits what each file may cost
 */
public record IngestSettings(
        String command,
        Duration patience,
        int workers,
        List<String> passwords,
        ExtractorLimits limits) {
    /** With a worker for each core. */
    public static final IngestSettings DEFAULT =
            new IngestSettings(
                    "senrei ingest",
                    WriterLock.PATIENCE,
                    Runtime.getRuntime().availableProcessors(),
                    List.of(),
                    ExtractorLimits.DEFAULT);

    public IngestSettings {
        if (workers < 1) throw new IllegalArgumentException("workers " + workers);
        passwords = List.copyOf(passwords);
    }

    public static IngestSettings of(String command) {
        return new IngestSettings(
                command, DEFAULT.patience, DEFAULT.workers, List.of(), DEFAULT.limits);
    }

    public IngestSettings withPatience(Duration other) {
        return new IngestSettings(command, other, workers, passwords, limits);
    }

    public IngestSettings withWorkers(int other) {
        return new IngestSettings(command, patience, other, passwords, limits);
    }

    public IngestSettings withPasswords(List<String> other) {
        return new IngestSettings(command, patience, workers, other, limits);
    }

    /** How long one file may be read, OCR not counted. */
    public IngestSettings withTime(Duration other) {
        return new IngestSettings(command, patience, workers, passwords, limits.withTime(other));
    }

    /** It would tell the passwords. */
    @Override
    public String toString() {
        return command + " with " + workers + " workers";
    }
}
