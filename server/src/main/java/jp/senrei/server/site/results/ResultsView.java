package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.FacetLabels;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.FacetWords;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.PagerView;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.Listing;
import jp.senrei.web.view.ResultsPage;
import org.jspecify.annotations.Nullable;

/** 検索結果 of one question. */
final class ResultsView {
    /** More would make a title that nobody reads. */
    private static final int MOST_CHIPS = 4;

    private ResultsView() {}

    /**
     * @param documents that have the words, where no case does
     * @param today in Japan
     * @param gathered cases chosen to be compared
     */
    static ResultsPage page(
            SearchType type,
            Question question,
            Answer<?> answer,
            Listing listing,
            List<DocumentHit> documents,
            Coverage coverage,
            Audience audience,
            LocalDate today,
            int gathered,
            Frame frame) {
        var first = (question.page() - 1) * question.size() + 1;
        var lastPage =
                (int)
                        Math.min(
                                (answer.total() + question.size() - 1) / question.size(),
                                (Question.MAX_RANK + question.size() - 1) / question.size());
        var chips = chips(type, question, answer);
        return new ResultsPage(
                frame.distinguishedBy(particulars(type, question, chips)),
                answer.notices().stream().map(Names::label).toList(),
                meant(type, question, answer),
                answer.total(),
                first,
                first + answer.hits().size() - 1,
                listing,
                FilterTree.of(question, answer),
                YearChoice.of(type, question, answer),
                chips.stream().map(chip -> new Link(chip.text(), type.in(chip.href()))).toList(),
                type.in(SearchAddress.withoutFilters(question)),
                Orders.sorts(question),
                Orders.scopes(type, question),
                iso(question.from()),
                iso(question.to()),
                PagerView.of(
                        question.page(),
                        lastPage,
                        page -> type.in(SearchAddress.page(question, page))),
                beyond(question, answer, lastPage),
                RewordingsView.of(type, question, answer.words()),
                kept(question),
                answer.partial() == null ? null : AbsenceView.of(type, question, answer.partial()),
                AbsenceView.of(type, question, answer, documents, audience, today),
                gathered,
                Holdings.of(coverage));
    }

    /** The tab, where the title does not name it; what narrows the search; the page of many. */
    private static @Nullable String[] particulars(
            SearchType type, Question question, List<Link> chips) {
        var words = new ArrayList<String>();
        if (!question.text().isBlank()) words.add(Names.label(type));
        chips.stream().limit(MOST_CHIPS).map(Link::text).forEach(words::add);
        if (question.page() > 1) words.add(t("results.pager.page", question.page()));
        return words.toArray(String[]::new);
    }

    private static @Nullable Link meant(SearchType type, Question question, Answer<?> answer) {
        var text = answer.suggestion();
        return text == null
                ? null
                : new Link(text, type.in(SearchAddress.rephrased(question, text)));
    }

    private static @Nullable String beyond(Question question, Answer<?> answer, int lastPage) {
        return answer.total() > Question.MAX_RANK && question.page() == lastPage
                ? t("results.beyond", Question.MAX_RANK)
                : null;
    }

    private static List<Link> chips(SearchType type, Question question, Answer<?> answer) {
        var chips = new ArrayList<Link>();
        question.filters()
                .forEach(
                        (facet, values) -> {
                            for (var value : values) {
                                chips.add(
                                        new Link(
                                                chip(facet, value, FacetLabels.of(answer)),
                                                SearchAddress.without(question, facet, value)));
                            }
                        });
        if (question.from() != null || question.to() != null) {
            chips.add(
                    new Link(
                            t("results.chip", t("results.days"), days(question)),
                            SearchAddress.withoutDays(question)));
        }
        if (type.scope(question) != type.scope(question.within(null))) {
            chips.add(
                    new Link(
                            t(
                                    "results.chip",
                                    t("results.scope"),
                                    Names.label(type.scope(question))),
                            SearchAddress.of(question.within(null).page(1))));
        }
        return chips;
    }

    private static String chip(Facet facet, String value, FacetLabels labels) {
        return t(
                "results.chip",
                Names.label(facet),
                FacetWords.of(facet, value, labels.of(facet, value)));
    }

    private static String days(Question question) {
        var from = question.from();
        var to = question.to();
        if (from == null) return to == null ? "" : t("results.days.to", Dates.text(to));
        return to == null ? t("results.days.from", Dates.text(from)) : Dates.period(from, to);
    }

    /** What the form has no field for. */
    private static List<ResultsPage.Kept> kept(Question question) {
        var kept = new ArrayList<ResultsPage.Kept>();
        question.without().forEach(name -> kept.add(new ResultsPage.Kept("without", name)));
        if (question.size() != Question.USUAL_SIZE)
            kept.add(new ResultsPage.Kept("size", String.valueOf(question.size())));
        return kept;
    }

    private static String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
