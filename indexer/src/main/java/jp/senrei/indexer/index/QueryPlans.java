package jp.senrei.indexer.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * The plans made while one question is put to one state of the index, each once: that of a long run
 * takes a while. For one thread.
 */
final class QueryPlans {
    private record Key(Expression expression, Demand demand) {}

    private final Set<String> without;
    private final Map<Key, QueryPlan> made = new HashMap<>();
    private @Nullable TermsThere there;

    /**
     * @param without other names of words that are not to be used
     */
    QueryPlans(Set<String> without) {
        this.without = without;
    }

    QueryPlan of(Expression expression, Demand demand) {
        return made.computeIfAbsent(
                new Key(expression, demand),
                key -> QueryPlan.of(key.expression(), key.demand(), without));
    }

    /** Which terms there are, looked up once for all the searches of the question. */
    TermsThere there(IndexReader reader) {
        if (there == null) there = new TermsThere(reader);
        return there;
    }
}
