package jp.senrei.indexer.index;

import java.util.List;
import java.util.Set;

/**
 * What the entries of a document and its turns are made from, told without making them: where it is
 * the same as before, nothing of the document has to be read.
 *
 * @param document its id
 * @param digest SHA-256 of all they are made from, apart from meetings and cases; empty when nobody
 *     knows
 * @param meetings ids of those whose values the entries hold
 * @param cases ids of those its turns belong to
 */
public record Trace(String document, String digest, Set<String> meetings, Set<String> cases) {
    public Trace {
        meetings = Set.copyOf(meetings);
        cases = Set.copyOf(cases);
    }

    /** Of a document whose entries have to be made to know what they are. */
    public static Trace unknown(String document) {
        return new Trace(document, "", Set.of(), Set.of());
    }

    public static Trace of(
            String document, List<String> madeFrom, Set<String> meetings, Set<String> cases) {
        return new Trace(document, IndexEntry.digest(madeFrom), meetings, cases);
    }

    /** SHA-256 of these texts, in hex. */
    public static String digest(List<String> texts) {
        return IndexEntry.digest(texts);
    }

    boolean isKnown() {
        return !digest.isEmpty();
    }
}
