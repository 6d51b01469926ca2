package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.server.site.Visit;

/**
 * The address of a document that is no longer there: 410 for one that was deleted or withdrawn, for
 * those who could see it before. Whatever was never public is not there for a visitor.
 */
final class Gone {
    private Gone() {}

    static void answer(Visit visit) {
        var words = words(visit);
        if (words.isEmpty()) visit.notFound();
        else
            visit.message(
                    HttpStatus.GONE.getCode(),
                    t("common.gone.title"),
                    words.get(),
                    List.of(t("common.gone.advice")));
    }

    private static Optional<String> words(Visit visit) {
        return visit.site()
                .upkeep()
                .ledger()
                .document(visit.path("id"))
                .flatMap(state -> words(state, visit.audience()));
    }

    private static Optional<String> words(DocumentState state, Audience audience) {
        var withdrawn = state.withdrawn();
        var deleted = state.deleted();
        boolean wasPublic = state.visibility() == Visibility.PUBLIC || withdrawn != null;
        if (audience == Audience.VISITOR && !wasPublic) return Optional.empty();
        if (deleted != null) {
            var reason = audience == Audience.READER ? deleted.reason() : null;
            return Optional.of(
                    t("common.gone.deleted")
                            + (reason == null ? "" : " " + t("common.gone.reason", reason)));
        }
        return withdrawn == null || audience == Audience.READER
                ? Optional.empty()
                : Optional.of(t("common.gone.withdrawn"));
    }
}
