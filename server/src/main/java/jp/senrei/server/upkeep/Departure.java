package jp.senrei.server.upkeep;

import java.util.Optional;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document that is no longer shown, as far as an audience may know: what was never
 * public is nothing to a visitor.
 */
public sealed interface Departure {
    /**
     * @param reason for those who keep the archive; null for all others
     */
    record Deleted(@Nullable String reason) implements Departure {}

    /** Visitors do not see it any more; whether it was deleted later they are not told. */
    record Withdrawn() implements Departure {}

    /** Empty for what this audience still sees, or never could. */
    static Optional<Departure> of(DocumentState state, Audience audience) {
        var deleted = state.deleted();
        if (audience == Audience.READER)
            return Optional.ofNullable(deleted).map(event -> new Deleted(event.reason()));
        if (state.withdrawn() != null) return Optional.of(new Withdrawn());
        return deleted != null && state.visibility() == Visibility.PUBLIC
                ? Optional.of(new Deleted(null))
                : Optional.empty();
    }
}
