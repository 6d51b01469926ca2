package jp.senrei.server.site.results;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.Set;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.YearBars;
import jp.senrei.web.view.YearChart;
import org.jspecify.annotations.Nullable;

/** Hits by fiscal year, to be filtered by one of them. */
final class YearChoice {
    private YearChoice() {}

    /** Null when there are not two years to choose from. */
    static @Nullable YearChart of(SearchType type, Question question, Answer<?> answer) {
        return YearBars.choice(
                t("results.years", Names.noun(type)),
                answer.facets().getOrDefault(Facet.YEAR, List.of()),
                bucket -> type.in(SearchAddress.of(chosen(question, bucket))));
    }

    /** The year alone, or all years when it was chosen. */
    private static Question chosen(Question question, Bucket bucket) {
        return question.filteredBy(Facet.MONTH, Set.of())
                .filteredBy(Facet.YEAR, bucket.selected() ? Set.of() : Set.of(bucket.value()))
                .page(1);
    }
}
