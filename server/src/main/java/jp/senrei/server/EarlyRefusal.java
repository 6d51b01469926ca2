package jp.senrei.server;

import static jp.senrei.web.text.Texts.t;

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
 * malformed. In Japanese: what somebody likes to read in is not looked for in a request that could
 * not be read.
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
        var heading = tooLong ? t("common.failure.long.title") : t("common.failure.title");
        var detail = tooLong ? t("common.failure.long.detail") : t("common.failure.address");
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
