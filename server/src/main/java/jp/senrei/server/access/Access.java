package jp.senrei.server.access;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who asks. Until there are accounts, everybody is what the server was
 * started for.
 *
 * @param audience of every request
 */
public record Access(Audience audience) {
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    /** Who asks with this request. */
    public Audience of(Context context) {
        return audience;
    }

    /**
     * Whether a request may be answered at all. A server that shows internal documents answers only
     * to the names of this machine: otherwise a page from elsewhere could point a name of its own
     * at 127.0.0.1 and have the reader's browser fetch them (DNS rebinding).
     */
    public boolean admits(Context context) {
        return audience == Audience.VISITOR || isLoopbackName(context.host());
    }

    /** {@code localhost}, {@code 127.0.0.1}, {@code ::1}, with or without brackets and port. */
    public static boolean isLoopbackName(@Nullable String hostAndPort) {
        if (hostAndPort == null) return false;
        var host = hostAndPort.toLowerCase(Locale.ROOT);
        if (host.equals("::1")) return true;
        host = PORT.matcher(host).replaceFirst("");
        return host.equals("localhost") || host.equals("[::1]") || LOOPBACK.matcher(host).matches();
    }
}
