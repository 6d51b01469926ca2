package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What a question is narrowed to, one query for each choice: the values of a facet, or of facets
 * that are levels of one choice, are alternatives; choices narrow each other.
 */
record FacetChoices(List<Choice> choices) {
    /**
     * @param facets those that are counted as if this choice were not made
     */
    record Choice(Set<Facet> facets, Query query) {}

    FacetChoices {
        choices = List.copyOf(choices);
    }

    static FacetChoices of(Map<Facet, Set<String>> chosen) {
        var byChoice = new LinkedHashMap<Set<Facet>, BooleanQuery.Builder>();
        var lowest = FacetLevels.lowestOfEachFacet(chosen);
        chosen.forEach(
                (facet, values) -> {
                    if (values.isEmpty()) return;
                    byChoice.computeIfAbsent(
                                    FacetLevels.choice(facet), any -> new BooleanQuery.Builder())
                            .add(oneOf(facet, lowest.getOrDefault(facet, Set.of())), Occur.SHOULD);
                });
        var choices = new ArrayList<Choice>();
        byChoice.forEach(
                (facets, query) -> choices.add(new Choice(EnumSet.copyOf(facets), query.build())));
        return new FacetChoices(choices);
    }

    private static Query oneOf(Facet facet, Set<String> values) {
        return new TermInSetQuery(
                Fields.filter(facet), values.stream().map(BytesRef::new).toList());
    }

    /** All choices together narrow the query. */
    void narrow(BooleanQuery.Builder query) {
        choices.forEach(choice -> query.add(choice.query(), Occur.FILTER));
    }

    /**
     * The question with values in place of the labels that some were given by: 株式会社コトリ for its key,
     * 足立区 for its code. A value that the index knows is never taken for a label.
     */
    static Question byValue(Question question, FacetTables tables) throws IOException {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var each : question.filters().entrySet()) {
            var values = new LinkedHashSet<String>();
            for (var value : each.getValue())
                values.addAll(values(tables.of(each.getKey()), value));
            chosen.put(each.getKey(), values);
        }
        return question.filteredBy(chosen);
    }

    private static List<String> values(FacetTable table, String given) throws IOException {
        if (table.ordinal(given) >= 0) return List.of(given);
        var named = table.named(given);
        return named.isEmpty() ? List.of(given) : named;
    }
}
