package jp.senrei.indexer.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.senrei.corpus.vocabulary.Concordance;
import org.apache.lucene.document.Document;

/**
 * One thing that can be found, ready for the index.
 *
 * @param key type and id, unique in an index
 * @param fingerprint SHA-256 of everything the index document is made from: the same fingerprint
 *     needs no new index document
 * @param content makes the index document; not called when the fingerprint is known already
 */
record IndexEntry(String key, String fingerprint, Supplier<Document> content) {
    enum Type {
        CASE,
        UTTERANCE,
        DOCUMENT,
        MEETING,
        SUGGESTION,
        EARLIER;

        /** What people search for; the others are looked up. */
        static final List<Type> SEARCHED = List.of(CASE, UTTERANCE, DOCUMENT);

        String key(String id) {
            return name() + ":" + id;
        }
    }

    /**
     * Part of every fingerprint, and told by the index of itself; a new number makes every entry be
     * written anew. To be raised when what is written changes, and {@code Readings.FORMAT} when
     * what is read of a document does.
     */
    static final String SCHEMA = "16";

    /** The table tells matters that no record does: an entry is made from it too. */
    private static final String CONCORDANCE =
            sha256(Stream.of(Concordance.standard().entries().toString()));

    private static final int PLACE_DIGITS = 8;

    /**
     * @param owner what it is replaced with: see {@link Owner}
     * @param madeFrom all that {@code write} depends on
     * @param write called when the entry is new or changed
     */
    static IndexEntry of(
            Type type,
            String id,
            String owner,
            List<String> madeFrom,
            Consumer<IndexDocument> write) {
        var key = type.key(id);
        var fingerprint = fingerprint(key, madeFrom);
        return new IndexEntry(
                key,
                fingerprint,
                () -> {
                    var index = new IndexDocument();
                    index.keyword(Fields.KEY, key)
                            .keyword(Fields.TYPE, type.name())
                            .keyword(Fields.OWNER, owner)
                            .sortable(Fields.KEY, key)
                            .sortable(Fields.FINGERPRINT, fingerprint);
                    write.accept(index);
                    return index.document();
                });
    }

    /** An entry with an id that people know: exports and equal hits are ordered by it. */
    static IndexEntry ofRecord(
            Type type,
            String id,
            String owner,
            List<String> madeFrom,
            Consumer<IndexDocument> write) {
        Consumer<IndexDocument> order =
                index -> index.sortable(Fields.ID, id).sortable(Fields.PLACE, place(id));
        return of(type, id, owner, madeFrom, order.andThen(write));
    }

    /** The id with the number at its end filled up, so that …-u2 stands before …-u10. */
    private static String place(String id) {
        int digits = id.length();
        while (digits > 0 && id.charAt(digits - 1) >= '0' && id.charAt(digits - 1) <= '9') digits--;
        var number = id.substring(digits);
        return id.substring(0, digits)
                + "0".repeat(Math.max(0, PLACE_DIGITS - number.length()))
                + number;
    }

    /** SHA-256 of these texts, in hex. */
    static String digest(List<String> texts) {
        return sha256(texts.stream());
    }

    static String fingerprint(String key, List<String> parts) {
        return sha256(Stream.concat(Stream.of(SCHEMA, CONCORDANCE, key), parts.stream()));
    }

    private static String sha256(Stream<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(
                    part -> {
                        digest.update(part.getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
