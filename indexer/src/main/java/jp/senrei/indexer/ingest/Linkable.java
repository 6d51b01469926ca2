package jp.senrei.indexer.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.senrei.indexer.link.ReadDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a municipality is linked from. As long as another version wrote what was read, nothing is
 * read anew for it: somebody wants something hidden, and that has to be done at once. What this
 * version cannot understand is left out until all is read anew.
 *
 * @param again reads a document anew whose reading is damaged; empty when nobody can
 */
record Linkable(Readings readings, Function<String, Optional<ReadDocument>> again) {
    private static final Logger LOG = LoggerFactory.getLogger(Linkable.class);

    /** Ordered by id. */
    List<ReadDocument> of(String municipality) {
        return readings.areOfAnotherVersion()
                ? readings.of(municipality, any -> Optional.empty()).stream()
                        .filter(Linkable::isUnderstood)
                        .toList()
                : readings.of(municipality, again);
    }

    /** Its parts are fetched when they are asked for. */
    private static boolean isUnderstood(ReadDocument read) {
        try {
            read.text();
            read.turns();
            read.mentions();
            return true;
        } catch (RuntimeException otherwise) {
            LOG.warn("ingest: {} is not shown until it is read anew ({})", read.id(), otherwise);
            return false;
        }
    }
}
