package jp.senrei.server.api;

import io.javalin.http.Context;
import jp.senrei.corpus.json.CorpusJson;

/**
 * A problem as RFC 9457 describes it ({@code application/problem+json}).
 *
 * @param type a name for this kind of problem, stable
 * @param detail what to change, 日本語
 * @param instance the path that was asked for
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    public static Problem parameter(String detail, String instance) {
        return new Problem(
                "urn:senrei:problem:parameter", "パラメーターの値が正しくありません", 400, detail, instance);
    }

    public static Problem notFound(String detail, String instance) {
        return new Problem("urn:senrei:problem:not-found", "見つかりません", 404, detail, instance);
    }

    public static Problem gone(String detail, String instance) {
        return new Problem("urn:senrei:problem:gone", "なくなりました", 410, detail, instance);
    }

    /**
     * @param status of the answer, for what has no kind of its own
     */
    public static Problem of(int status, String title, String detail, String instance) {
        return new Problem("about:blank", title, status, detail, instance);
    }

    public String json() {
        return CorpusJson.write(this);
    }

    public void answer(Context context) {
        context.status(status)
                .contentType("application/problem+json; charset=utf-8")
                .result(json());
    }
}
