package jp.senrei.server.site.reader;

import static jp.senrei.web.text.Texts.t;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import jp.senrei.server.site.Visit;
import jp.senrei.server.upkeep.Departure;

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
        return visit.site().upkeep().departure(visit.path("id"), visit.audience()).map(Gone::words);
    }

    private static String words(Departure departure) {
        return switch (departure) {
            case Departure.Withdrawn() -> t("common.gone.withdrawn");
            case Departure.Deleted(var reason) ->
                    t("common.gone.deleted")
                            + (reason == null ? "" : " " + t("common.gone.reason", reason));
        };
    }
}
