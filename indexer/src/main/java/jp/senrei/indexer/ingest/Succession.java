package jp.senrei.indexer.ingest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Register;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.link.Successor;
import org.jspecify.annotations.Nullable;

/**
 * Which documents an audience may see, and which stand in the place of others, as the ledger tells.
 */
record Succession(Register register) {
    /** The successors of those among these documents that have one. */
    Map<String, Successor> of(Collection<String> documents, Audience audience) {
        Function<String, @Nullable String> replacedBy =
                id -> register.document(id).map(DocumentState::replacedBy).orElse(null);
        return Successor.among(documents, replacedBy, id -> stands(id, audience));
    }

    private boolean stands(String id, Audience audience) {
        return maySee(audience, id)
                && register.document(id).map(DocumentState::unreadable).isEmpty();
    }

    /** As it was decided last, whatever was so when the document was read. */
    boolean maySee(Audience audience, String id) {
        return register.document(id)
                .filter(DocumentState::isHere)
                .filter(state -> audience.maySee(state.visibility()))
                .isPresent();
    }

    /** All that a document replaced, and what that replaced: linked anew when it changes. */
    Set<String> before(String document) {
        var before = new LinkedHashSet<>(register.olderThan(document));
        var waiting = new ArrayDeque<>(before);
        while (!waiting.isEmpty()) {
            for (var older : register.olderThan(waiting.remove()))
                if (before.add(older)) waiting.add(older);
        }
        return before;
    }

    /** All documents whose place another took. */
    List<String> replaced() {
        return register.documents().stream()
                .filter(state -> state.replacedBy() != null)
                .map(DocumentState::id)
                .toList();
    }
}
