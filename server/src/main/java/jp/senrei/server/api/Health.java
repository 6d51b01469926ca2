package jp.senrei.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.ingest.Renewal.State;
import jp.senrei.server.upkeep.Disk;
import jp.senrei.server.upkeep.Upkeep;

/**
 * What {@code /health} says: {@code {"status":"ok","index":{"state":"current"},"disk":"writable"}},
 * or {@code renewing} (with {@code done} and {@code documents} where internal documents are shown),
 * {@code waiting}, {@code failed}; {@code full}, {@code read-only}. The server answers in each of
 * these states, so the status stays.
 */
final class Health {
    private Health() {}

    static Map<String, Object> of(Upkeep upkeep, Audience audience) {
        var health = new LinkedHashMap<String, Object>();
        health.put("status", "ok");
        health.put("index", index(upkeep.renewal().get(), audience));
        health.put("disk", disk(upkeep.disk().get()));
        return health;
    }

    private static String disk(Disk.State disk) {
        return switch (disk) {
            case WRITABLE -> "writable";
            case FULL -> "full";
            case READ_ONLY -> "read-only";
        };
    }

    private static Map<String, Object> index(State renewal, Audience audience) {
        return switch (renewal) {
            case State.Idle() -> Map.of("state", "current");
            case State.Waiting() -> Map.of("state", "waiting");
            case State.Failed() -> Map.of("state", "failed");
            case State.Running(int done, int documents) -> running(done, documents, audience);
        };
    }

    private static Map<String, Object> running(int done, int documents, Audience audience) {
        var index = new LinkedHashMap<String, Object>();
        index.put("state", "renewing");
        if (audience == Audience.READER) {
            index.put("done", done);
            index.put("documents", documents);
        }
        return index;
    }
}
