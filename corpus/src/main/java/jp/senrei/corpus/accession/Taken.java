package jp.senrei.corpus.accession;

import java.util.List;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Stored;
import org.jspecify.annotations.Nullable;

/** What taking bytes came to. */
public sealed interface Taken {
    /**
     * They are in the archive; acknowledged with the next {@link Accession#acknowledge}.
     *
     * @param before the document as it was before; null for a new one
     * @param versions the documents that this one took the place of, as they are now, and those
     *     that have their place back; to be shown anew like this one
     * @param remarks what somebody should know about it
     * @param hidden ids of documents found in it that visitors do not see any more because they do
     *     not see it; to be shown anew like this one
     */
    record Archived(
            Stored stored,
            @Nullable Original before,
            List<Version> versions,
            List<Remark> remarks,
            List<String> hidden)
            implements Taken {
        public Archived {
            versions = List.copyOf(versions);
            remarks = List.copyOf(remarks);
            hidden = List.copyOf(hidden);
        }

        /** How many documents are shown to others than before. */
        public int changedVisibility() {
            boolean itself =
                    before != null && before.visibility() != stored.original().visibility();
            return hidden.size() + (itself ? 1 : 0);
        }
    }

    /** Somebody deleted these bytes; they are not taken again. {@code reason} is a sentence. */
    record Refused(String document, String reason) implements Taken {}
}
