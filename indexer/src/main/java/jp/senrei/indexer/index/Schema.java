package jp.senrei.indexer.index;

import java.util.Map;

/** What a publication tells of itself: by which rules it was written. */
final class Schema {
    private static final String KEY = "schema";

    private Schema() {}

    /** The user data of a publication of this program. */
    static Map<String, String> userData() {
        return Map.of(KEY, IndexEntry.SCHEMA);
    }

    static boolean isThis(Map<String, String> userData) {
        return IndexEntry.SCHEMA.equals(userData.get(KEY));
    }
}
