package jp.senrei.server.site.home;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.web.view.Counted;

/**
 * Questions that people put to a secretariat, each with the search that answers it. Only those
 * whose search finds something are shown; where that is words, and no value that the cases were
 * given, more than one case must have them, for a single one may only mention them.
 *
 * @param text key of the question as it is asked
 */
record AskedOften(String text, Question question) {
    private static final int FEWEST_BY_WORDS = 2;

    private static final int MOST = 6;

    private static final List<AskedOften> ALL =
            List.of(
                    about("home.question.line", Facet.SERVICE, "line"),
                    new AskedOften(
                            "home.question.cloud",
                            Question.of("クラウド")
                                    .filteredBy(
                                            filter(
                                                    Facet.OUTCOME,
                                                    Outcome.APPROVED_WITH_CONDITIONS.code()))),
                    words("home.question.online", "オンライン会議"),
                    about("home.question.link", Facet.MATTER, Matter.DATA_LINK.code()),
                    about("home.question.purpose", Facet.MATTER, Matter.USE_BEYOND_PURPOSE.code()),
                    about("home.question.outsourcing", Facet.MATTER, Matter.OUTSOURCING.code()),
                    about("home.question.incident", Facet.MATTER, Matter.INCIDENT.code()),
                    about("home.question.continued", Facet.OUTCOME, Outcome.CONTINUED.code()));

    /**
     * @param all the answer to a question that asks for nothing
     */
    static List<Counted> of(SearchIndex index, Audience audience, Answer<?> all) {
        return ALL.stream()
                .flatMap(one -> one.counted(index, audience, all).stream())
                .limit(MOST)
                .toList();
    }

    /** Empty where it has no answer. */
    private Optional<Counted> counted(SearchIndex index, Audience audience, Answer<?> all) {
        boolean isByValue = question.text().isEmpty();
        long hits = isByValue ? inFacets(all) : index.totals(question, audience).cases();
        return hits < (isByValue ? 1 : FEWEST_BY_WORDS)
                ? Optional.empty()
                : Optional.of(new Counted(t(text), SearchAddress.of(question), hits));
    }

    /** A question that is one value of a facet has been counted with all others. */
    private long inFacets(Answer<?> all) {
        return question.filters().entrySet().stream()
                .flatMap(
                        chosen ->
                                all.facets().getOrDefault(chosen.getKey(), List.of()).stream()
                                        .filter(one -> chosen.getValue().contains(one.value())))
                .mapToLong(Answer.Bucket::count)
                .sum();
    }

    private static AskedOften words(String text, String words) {
        return new AskedOften(text, Question.of(words));
    }

    private static AskedOften about(String text, Facet facet, String value) {
        return new AskedOften(text, Question.of("").filteredBy(filter(facet, value)));
    }

    private static Map<Facet, Set<String>> filter(Facet facet, String value) {
        return Map.of(facet, Set.of(value));
    }
}
