package jp.senrei.indexer.tag;

import java.util.HashMap;
import java.util.Map;
import jp.senrei.corpus.model.ArticleRef;
import org.jspecify.annotations.Nullable;

/** What stays known from one text of a case to the next: laws by name, and which was cited last. */
final class ArticleMemory {
    final LawNames names;

    /** What 条例 means while no text has named an ordinance; null when nobody knows. */
    final @Nullable String principal;

    /** Law under which an article was cited last, by the article's number. */
    private final Map<Integer, String> lawOfArticle = new HashMap<>();

    private @Nullable ArticleRef last;

    ArticleMemory(LawNames names) {
        this.names = names;
        this.principal = names.principal();
    }

    void cite(ArticleRef ref) {
        last = ref;
        if (ref.law() != null) lawOfArticle.put(ref.article(), ref.law());
    }

    @Nullable ArticleRef last() {
        return last;
    }

    @Nullable String lastLaw() {
        return last == null ? null : last.law();
    }

    /** The law of an article that comes without one: its own of before, the last one, 条例. */
    @Nullable String lawOf(int article) {
        var before = lawOfArticle.get(article);
        if (before != null) return before;
        return lastLaw() != null ? lastLaw() : principal;
    }

    /** The law that a quotation is of: the one named last. */
    @Nullable String quoted() {
        return names.last() != null ? names.last() : principal;
    }
}
