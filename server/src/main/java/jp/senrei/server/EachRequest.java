package jp.senrei.server;

import io.javalin.http.Context;
import java.util.function.Function;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.access.Answerer;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.PreferenceReader;
import jp.senrei.server.site.Site;
import jp.senrei.server.site.Visit;
import jp.senrei.web.text.Preferences;

/**
 * Gives each request one state of the index: whatever is published meanwhile, the parts of a page
 * agree. Pages are also read as their reader likes ({@link Preferences}).
 *
 * @param api cheap to make
 */
record EachRequest(SearchIndex index, Site site, Function<SearchIndex, Api> api) {
    /** One answer, of an API that is there for this request only. */
    @FunctionalInterface
    interface ApiPart {
        void answer(Api api, Context context, Audience audience) throws Exception;
    }

    /** Whatever is said to a person. */
    @FunctionalInterface
    interface Said {
        void say() throws Exception;
    }

    Answerer page(Visit.Page page) {
        return (context, audience) -> {
            if (PreferenceReader.keeps(context)) return;
            asLiked(
                    context,
                    () -> {
                        try (var now = index.snapshot()) {
                            page.answer(site.visit(context, audience, now));
                        }
                    });
        };
    }

    /** For what is the same whatever the index holds, and is there when the index is not. */
    Answerer fixed(Visit.Page page) {
        return (context, audience) -> page.answer(site.visit(context, audience, index));
    }

    Answerer api(ApiPart part) {
        return (context, audience) -> {
            try (var now = index.snapshot()) {
                part.answer(api.apply(now), context, audience);
            }
        };
    }

    /** In the language of the one who asks. */
    static void asLiked(Context context, Said said) throws Exception {
        ScopedValue.where(Preferences.CURRENT, PreferenceReader.of(context))
                .call(
                        () -> {
                            said.say();
                            return context;
                        });
    }
}
