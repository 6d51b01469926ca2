package jp.senrei.indexer.ingest;

import java.util.List;
import java.util.Optional;
import jp.senrei.indexer.ingest.Interpreter.Interpreted;
import jp.senrei.indexer.link.ReadDocument;

/**
 * Puts into a data directory what is known of documents without reading their originals: for
 * benches, which need a hundred thousand of them. For whoever holds the directory.
 */
public final class KnownReadings {
    private final Readings readings;

    public KnownReadings(DataDirectory data) {
        readings = new Readings(data.readings());
    }

    public void put(ReadDocument read) {
        readings.put(
                new Interpreted(
                        read.id(),
                        read.reading().municipality().code(),
                        StoredReading.bytes(read),
                        null,
                        List.of()));
    }

    /** As they are linked, ordered by id. */
    public List<ReadDocument> of(String municipality) {
        return readings.of(municipality, damaged -> Optional.empty());
    }

    /** To be called when all are there. */
    public void end() {
        readings.areOfThisVersion();
    }
}
