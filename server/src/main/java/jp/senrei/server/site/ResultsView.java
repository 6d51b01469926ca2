package jp.senrei.server.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Filter;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.ResultsPage;
import org.jspecify.annotations.Nullable;

/** 検索結果 of one question. */
final class ResultsView {
    private ResultsView() {}

    static ResultsPage page(Question question, Answer<CaseHit> answer, Frame frame) {
        var first = (question.page() - 1) * question.size() + 1;
        var lastPage =
                (int)
                        Math.min(
                                (answer.total() + question.size() - 1) / question.size(),
                                (Question.MAX_RANK + question.size() - 1) / question.size());
        return new ResultsPage(
                frame,
                answer.notice(),
                answer.total(),
                first,
                first + answer.hits().size() - 1,
                answer.hits().stream().map(CaseView::card).toList(),
                FilterTree.of(question, answer),
                chips(question, answer),
                SearchAddress.withoutFilters(question),
                Arrays.stream(Sort.values())
                        .map(
                                sort ->
                                        new Filter.Option(
                                                "sort-" + sort.code(),
                                                "sort",
                                                sort.code(),
                                                sort.label(),
                                                0,
                                                sort == question.sort(),
                                                Filter.Below.NOTHING))
                        .toList(),
                iso(question.from()),
                iso(question.to()),
                PagerView.of(question.page(), lastPage, page -> SearchAddress.page(question, page)),
                beyond(question, answer, lastPage));
    }

    private static @Nullable String beyond(
            Question question, Answer<CaseHit> answer, int lastPage) {
        return answer.total() > Question.MAX_RANK && question.page() == lastPage
                ? "表示できるのは先頭から%,d件目までです。条件を加えて件数を減らしてください。".formatted(Question.MAX_RANK)
                : null;
    }

    private static List<Link> chips(Question question, Answer<CaseHit> answer) {
        var chips = new ArrayList<Link>();
        question.filters()
                .forEach(
                        (facet, values) -> {
                            for (var value : values) {
                                chips.add(
                                        new Link(
                                                facet.label() + "：" + label(facet, value, answer),
                                                SearchAddress.without(question, facet, value)));
                            }
                        });
        if (question.from() != null || question.to() != null) {
            chips.add(
                    new Link(
                            "開催日：" + day(question.from()) + "〜" + day(question.to()),
                            SearchAddress.withoutDays(question)));
        }
        return chips;
    }

    private static String label(Facet facet, String value, Answer<CaseHit> answer) {
        return answer.facets().getOrDefault(facet, List.of()).stream()
                .filter(bucket -> bucket.value().equals(value))
                .map(Bucket::label)
                .findFirst()
                .orElse(value);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Day.of(date).text();
    }

    private static String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
