package jp.senrei.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.server.api.Problem;
import jp.senrei.server.site.Site;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that Jetty refuses before any handler sees them: an address that is too long or
 * malformed.
 */
final class EarlyRefusal extends ErrorHandler {
    private final Audience audience;

    EarlyRefusal(Audience audience) {
        this.audience = audience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var tooLong = status == 414 || status == 431;
        var heading = tooLong ? "アドレスが長すぎます" : "表示できませんでした";
        var detail =
                tooLong
                        ? "検索語や条件が長すぎて受け取れません。検索語を1,000文字以内にしてください。"
                        : "アドレスの書き方に誤りがあります。アドレスを確認してください。";
        var path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
        var json = path != null && Failures.asksForJson(path);
        var body =
                json
                        ? Problem.of(status, heading, detail, path).json()
                        : Site.page(audience, heading, detail, List.of());
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders()
                .put(
                        HttpHeader.CONTENT_TYPE,
                        json
                                ? "application/problem+json; charset=utf-8"
                                : "text/html; charset=utf-8");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
