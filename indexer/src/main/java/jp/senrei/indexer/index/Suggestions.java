package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.search.IndexSearcher;

/**
 * What somebody who is typing may mean: names that the index holds, and below them a few queries
 * that others have asked often.
 */
record Suggestions(IndexSearcher searcher, PastQueries past, Audience audience) {
    /** One suggestion of so many may be a past query. */
    private static final int PAST_OF = 4;

    /** One text is suggested once, as a name when it is one. */
    List<Suggestion> of(String typed, int most) throws IOException {
        var asked = asked(typed, most / PAST_OF);
        var names = Suggester.suggest(searcher.getIndexReader(), typed, most - asked.size());
        var texts = new HashSet<String>();
        return Stream.concat(names.stream(), asked.stream())
                .filter(suggestion -> texts.add(suggestion.text()))
                .toList();
    }

    /** Past queries that find something in this state of the index too. */
    private List<Suggestion> asked(String typed, int most) throws IOException {
        var found = new ArrayList<Suggestion>();
        var words = Suggester.words(typed);
        if (words.isEmpty() || most == 0) return found;
        for (var text : past.beginning(words, audience).stream().limit(2L * most).toList()) {
            long count = count(text);
            if (count > 0) found.add(new Suggestion(text, Suggestion.Kind.QUERY, count));
            if (found.size() == most) break;
        }
        return found;
    }

    private long count(String text) throws IOException {
        var plans = new QueryPlans(Set.of());
        return new Search(searcher, Type.CASE, Question.of(text), plans)
                .count(QueryReader.read(text).expression());
    }
}
