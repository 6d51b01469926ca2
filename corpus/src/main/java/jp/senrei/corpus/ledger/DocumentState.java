package jp.senrei.corpus.ledger;

import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * How one document stands.
 *
 * @param file its name
 * @param unreadable why nobody can find its words; null when it was read, as far as the ledger
 *     knows
 * @param failures times that it was tried to be read in vain
 * @param replacedBy the document that took its place at all of its sources; null for the newest
 * @param withdrawn as visitors cannot see it any more; null when that is not so
 * @param deleted its tombstone; null while its bytes are here
 */
public record DocumentState(
        String id,
        String sha256,
        String file,
        long size,
        Visibility visibility,
        Event.@Nullable Unreadable unreadable,
        int failures,
        @Nullable String replacedBy,
        Event.@Nullable Withdrawn withdrawn,
        Event.@Nullable Deleted deleted) {

    static DocumentState of(Event.Archived event) {
        return new DocumentState(
                event.document(),
                event.sha256(),
                event.file(),
                event.size(),
                event.visibility(),
                null,
                0,
                null,
                null,
                null);
    }

    DocumentState changed(Visibility visibility) {
        var still = visibility == Visibility.PUBLIC ? null : withdrawn;
        return with(visibility, unreadable, failures, replacedBy, still, deleted);
    }

    DocumentState unreadable(Event.Unreadable event) {
        return with(visibility, event, failures + 1, replacedBy, withdrawn, deleted);
    }

    DocumentState readable() {
        return with(visibility, null, 0, replacedBy, withdrawn, deleted);
    }

    DocumentState replacedBy(@Nullable String newer) {
        return with(visibility, unreadable, failures, newer, withdrawn, deleted);
    }

    DocumentState withdrawn(Event.Withdrawn event) {
        return with(Visibility.INTERNAL, unreadable, failures, replacedBy, event, deleted);
    }

    DocumentState deleted(Event.Deleted event) {
        return with(visibility, unreadable, failures, replacedBy, withdrawn, event);
    }

    private DocumentState with(
            Visibility visibility,
            Event.@Nullable Unreadable unreadable,
            int failures,
            @Nullable String replacedBy,
            Event.@Nullable Withdrawn withdrawn,
            Event.@Nullable Deleted deleted) {
        return new DocumentState(
                id,
                sha256,
                file,
                size,
                visibility,
                unreadable,
                failures,
                replacedBy,
                withdrawn,
                deleted);
    }

    public boolean isHere() {
        return deleted == null;
    }

    /** Whether anybody may download it. */
    public boolean isPublic() {
        return isHere() && visibility == Visibility.PUBLIC;
    }
}
