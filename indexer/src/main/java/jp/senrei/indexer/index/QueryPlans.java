package jp.senrei.indexer.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.senrei.indexer.index.QueryPlan.Demand;

/**
 * The plans made while one question is answered, each once: that of a long run takes a while. For
 * one thread.
 */
final class QueryPlans {
    private record Key(Expression expression, Demand demand) {}

    private final Set<String> without;
    private final Map<Key, QueryPlan> made = new HashMap<>();

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
}
