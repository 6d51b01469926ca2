package jp.senrei.corpus.model;

import java.time.Instant;
import java.util.List;

/**
 * 文書 as the JSON contract tells it.
 *
 * @param id from the SHA-256 of its bytes: the same bytes are the same document
 * @param file the name it came with
 * @param meetings ids
 * @param pages 0 when it could not be read
 */
public record Document(
        String id,
        String file,
        String sha256,
        String mediaType,
        String title,
        List<DocumentKind> kinds,
        Municipality municipality,
        List<String> meetings,
        int pages,
        Visibility visibility,
        Instant ingested,
        List<Warning> warnings) {

    public Document {
        kinds = List.copyOf(kinds);
        meetings = List.copyOf(meetings);
        warnings = List.copyOf(warnings);
    }

    /**
     * The id of a document with these bytes: the first 16 digits are unique for any archive a
     * council can fill.
     */
    public static String idOf(String sha256) {
        return sha256.substring(0, 16);
    }
}
