package jp.senrei.server;

import static jp.senrei.web.text.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.server.api.Problem;
import jp.senrei.server.site.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered when there is no answer: a page of the site, or a problem where a program asks.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int SECONDS_TO_RETRY = 30;

    private final EachRequest with;
    private final Audience audience;

    Failures(EachRequest with, Audience audience) {
        this.with = with;
        this.audience = audience;
    }

    /** Unknown addresses, unknown methods and what else Javalin refuses. */
    void refused(HttpResponseException refusal, Context context) {
        if (refusal.getStatus() != 404) {
            answer(
                    context,
                    refusal.getStatus(),
                    "common.failure.method.title",
                    "common.failure.method.detail");
        } else if (asksForJson(context.path())) {
            Problem.notFound(t("common.failure.api"), context.path()).answer(context);
        } else {
            page(context, Visit::notFound);
        }
    }

    /**
     * A bug, or an index that is out of order. The log says which; the page says nothing of the
     * inside. An address whose path cannot be decoded fails too, before any handler is asked.
     */
    void failed(Exception failure, Context context) {
        if (!isDecodable(context.path())) {
            answer(context, 400, "common.failure.title", "common.failure.address");
            return;
        }
        LOG.error("{} could not be answered", context.endpoint().path, failure);
        answer(context, 500, "common.failure.title", "common.failure.inside");
    }

    /** The index is being made anew, or has to be; what is archived is not touched by that. */
    void withoutIndex(IndexUnavailableException failure, Context context) {
        LOG.warn("{} could not be answered: {}", context.endpoint().path, failure.getCause());
        context.header("Retry-After", String.valueOf(SECONDS_TO_RETRY));
        answer(context, 503, "common.failure.index.title", "common.failure.index.detail");
    }

    /** A request for a server of internal documents under a name that is not this machine's. */
    void foreignName(Context context) {
        answer(context, 403, "common.failure.name.title", "common.failure.name.detail");
    }

    private static boolean isDecodable(String path) {
        try {
            URLDecoder.decode(path, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * A program is answered in Japanese, as the API always does.
     *
     * @param heading a key of {@link jp.senrei.web.text.Texts}, as is {@code detail}
     */
    private void answer(Context context, int status, String heading, String detail) {
        SecurityHeaders.ALL.forEach(context::header); // what failed early has none yet
        if (asksForJson(context.path()))
            Problem.of(status, t(heading), t(detail), context.path()).answer(context);
        else page(context, visit -> visit.message(status, t(heading), t(detail), List.of()));
    }

    private void page(Context context, Visit.Page page) {
        try {
            EachRequest.asLiked(
                    context, () -> page.answer(with.site().visit(context, audience, with.index())));
        } catch (Exception e) {
            throw new IllegalStateException("a message needs nothing that could fail", e);
        }
    }

    static boolean asksForJson(String path) {
        return path.startsWith("/api/");
    }
}
