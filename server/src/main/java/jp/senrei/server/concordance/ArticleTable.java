package jp.senrei.server.concordance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.vocabulary.Concordance;
import jp.senrei.corpus.vocabulary.Concordance.Entry;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import org.jspecify.annotations.Nullable;

/**
 * 条文の対応表 with the number of cases on each article that this audience may see. A municipality of
 * which it may see no case is not there.
 */
public record ArticleTable(List<Row> rows) {
    /**
     * @param municipality its name; null for a law, which holds in all of them
     * @param cases what a search for the article finds
     */
    public record Row(Entry entry, @Nullable String municipality, long cases) {}

    public ArticleTable {
        rows = List.copyOf(rows);
    }

    public static ArticleTable of(Concordance concordance, SearchIndex index, Audience audience) {
        var entries = concordance.entries();
        var municipalities = met(Facet.MUNICIPALITY, entries, Entry::municipality, index, audience);
        var articles = met(Facet.ARTICLE, entries, Entry::path, index, audience);
        return new ArticleTable(
                entries.stream()
                        .filter(
                                entry ->
                                        entry.isEverywhere()
                                                || municipalities.containsKey(entry.municipality()))
                        .map(entry -> row(entry, municipalities, articles))
                        .toList());
    }

    private static Row row(
            Entry entry, Map<String, Bucket> municipalities, Map<String, Bucket> articles) {
        var municipality = municipalities.get(entry.municipality());
        var article = articles.get(entry.path());
        return new Row(
                entry,
                municipality == null ? null : municipality.label(),
                article == null ? 0 : article.count());
    }

    /**
     * The values of the table that cases have, with their counts. A facet shows all values chosen
     * and counts each alone, so that one question tells all.
     */
    private static Map<String, Bucket> met(
            Facet facet,
            List<Entry> entries,
            Function<Entry, String> value,
            SearchIndex index,
            Audience audience) {
        var values = entries.stream().map(value).collect(Collectors.toSet());
        var question = Question.of("").filteredBy(Map.of(facet, values)).size(1);
        return index
                .searchCases(question, audience)
                .facets()
                .getOrDefault(facet, List.of())
                .stream()
                .filter(bucket -> values.contains(bucket.value()))
                .collect(Collectors.toMap(Bucket::value, Function.identity()));
    }
}
