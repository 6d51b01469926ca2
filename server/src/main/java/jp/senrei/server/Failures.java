package jp.senrei.server;

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
            answer(context, refusal.getStatus(), "この操作はできません", "このアドレスでは、表示（GET）だけができます。");
        } else if (asksForJson(context.path())) {
            Problem.notFound("このアドレスのAPIはありません。/help をご覧ください。", context.path()).answer(context);
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
            answer(context, 400, "表示できませんでした", "アドレスの書き方に誤りがあります。アドレスを確認してください。");
            return;
        }
        LOG.error("{} could not be answered", context.endpoint().path, failure);
        answer(context, 500, "表示できませんでした", "システムの内部で問題が起きました。しばらくしてから、もう一度お試しください。");
    }

    /** The index is being made anew, or has to be; what is archived is not touched by that. */
    void withoutIndex(IndexUnavailableException failure, Context context) {
        LOG.warn("{} could not be answered: {}", context.endpoint().path, failure.getCause());
        context.header("Retry-After", String.valueOf(SECONDS_TO_RETRY));
        answer(
                context,
                503,
                "索引を作り直しています",
                "作り直しが終わるまで、検索と表示ができません。しばらくしてから、もう一度お試しください。保存した文書は失われていません。");
    }

    /** A request for a server of internal documents under a name that is not this machine's. */
    void foreignName(Context context) {
        answer(context, 403, "このアドレスでは表示できません", "内部資料を含む表示は、http://127.0.0.1 で始まるアドレスでご利用ください。");
    }

    private static boolean isDecodable(String path) {
        try {
            URLDecoder.decode(path, StandardCharsets.UTF_8);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void answer(Context context, int status, String heading, String detail) {
        SecurityHeaders.ALL.forEach(context::header); // what failed early has none yet
        if (asksForJson(context.path()))
            Problem.of(status, heading, detail, context.path()).answer(context);
        else page(context, visit -> visit.message(status, heading, detail, List.of()));
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
