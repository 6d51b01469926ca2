package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.server.question.Beginning;
import jp.senrei.server.question.QuestionReader;
import jp.senrei.server.question.QuestionReader.Asked;
import jp.senrei.server.question.QuestionReader.Refused;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;

/** {@code GET /search} */
public final class Results {
    /** Characters of the question that the title of the page repeats. */
    private static final int LONGEST_IN_TITLE = 40;

    private Results() {}

    public static void show(Visit visit) {
        var parameters = visit.parameters();
        var type = SearchType.of(parameters);
        if (type == null) {
            visit.refuse(t("results.refused.choice", "type", "cases, utterances, documents"));
            return;
        }
        switch (QuestionReader.read(parameters)) {
            case Refused refused -> visit.refuse(refused.detail());
            case Asked(var asked) -> {
                var question = asked.narrowedToLowest();
                var title =
                        question.text().isBlank()
                                ? t("results.title.all", Names.noun(type))
                                : t(
                                        "results.title.found",
                                        Beginning.told(question.text(), LONGEST_IN_TITLE));
                var frame = visit.frameWithoutTrail(title).searching(question.text());
                visit.show(Pages.results(new Listings(visit).page(type, question, frame)));
            }
        }
    }
}
