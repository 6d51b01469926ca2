package jp.senrei.server;

import io.javalin.http.Context;
import java.util.function.Function;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.access.Answerer;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.Site;

/**
 * Gives each request a site or an API of its own, over one state of the index: whatever is
 * published meanwhile, the parts of a page agree.
 *
 * @param site cheap to make
 * @param api cheap to make
 */
record EachRequest(
        SearchIndex index, Function<SearchIndex, Site> site, Function<SearchIndex, Api> api) {
    /** One page, of a site that is there for this request only. */
    @FunctionalInterface
    interface Part<R> {
        void answer(R room, Context context, Audience audience) throws Exception;
    }

    Answerer site(Part<Site> page) {
        return over(site, page);
    }

    Answerer api(Part<Api> answer) {
        return over(api, answer);
    }

    private <R> Answerer over(Function<SearchIndex, R> room, Part<R> part) {
        return (context, audience) -> {
            try (var now = index.snapshot()) {
                part.answer(room.apply(now), context, audience);
            }
        };
    }
}
