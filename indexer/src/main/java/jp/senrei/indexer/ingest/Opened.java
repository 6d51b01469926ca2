package jp.senrei.indexer.ingest;

import java.util.ArrayList;
import java.util.List;

/** What was opened one after another, to be closed when the next cannot be. */
final class Opened {
    private final List<AutoCloseable> all = new ArrayList<>();

    <T extends AutoCloseable> T with(T next) {
        all.add(next);
        return next;
    }

    /** The last one first, each whatever becomes of the others. */
    void close(RuntimeException why) {
        for (var each : all.reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                if (e != why) why.addSuppressed(e);
            }
        }
    }
}
