package jp.senrei.corpus.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * 出来事: what a line of the ledger tells. {@code document} is an id, {@code source} an address; the
 * simple name of a record in kebab-case is its name in the JSON.
 */
public sealed interface Event {
    /**
     * The first line.
     *
     * @param beginning {@code new}, {@code adopted} (documents had been archived before there were
     *     ledgers) or {@code lost} (there had been a ledger, and it was gone)
     * @param root the SHA-256 of each file of the OCFL root that belongs to no object, by its path
     */
    record Opened(String format, String beginning, Map<String, String> root) implements Event {
        public static final String NEW = "new";
        public static final String ADOPTED = "adopted";
        public static final String LOST = "lost";

        public Opened {
            root = Collections.unmodifiableMap(new TreeMap<>(root));
        }
    }

    /**
     * Its bytes are in the archive.
     *
     * @param source null where it is nobody's business
     */
    record Archived(
            String document,
            String sha256,
            long size,
            String file,
            @Nullable String source,
            Visibility visibility)
            implements Event {}

    /**
     * Its bytes were lost from the archive, or damaged there, and are in it again as they were:
     * they came once more.
     */
    record Recovered(String document, String sha256) implements Event {}

    /**
     * Known bytes at an address where they were not before, or where others had been in between: it
     * is the newest there again.
     *
     * @param source null where it is nobody's business
     */
    record Found(String document, @Nullable String source) implements Event {}

    /** Another document took its place at all of its sources. */
    record Replaced(String document, String by) implements Event {}

    /** Who may see it, or what was said of it by hand, is different now. */
    record Changed(
            String document,
            Visibility visibility,
            @Nullable String municipality,
            @Nullable String council)
            implements Event {}

    /**
     * It is archived and nobody can find its words.
     *
     * @param code of the warning: ENCRYPTED, TIMEOUT, …
     */
    record Unreadable(String document, String code, String reason) implements Event {}

    /** What could not be read before was read. */
    record Readable(String document) implements Event {}

    /** It could not be fetched, opened or taken. */
    record NotArchived(String source, String code, String reason) implements Event {}

    /** Nothing is found at the address any more; what was found there stays archived. */
    record Gone(String document, String source) implements Event {}

    /** It is hidden from visitors. */
    record Withdrawn(String document, @Nullable String reason, @Nullable String by)
            implements Event {}

    /**
     * Its bytes are to go, or gone.
     *
     * @param file null where it is nobody's business
     */
    record Deleted(
            String document,
            String sha256,
            @Nullable String file,
            @Nullable String reason,
            @Nullable String by)
            implements Event {}
}
