package jp.senrei.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.access.Access;
import jp.senrei.server.api.Api;
import jp.senrei.server.site.Site;
import jp.senrei.server.site.SiteMap;
import jp.senrei.server.upkeep.Upkeep;

/**
 * A running server. {@link #close} stops it and leaves the index open: that belongs to whoever
 * started the server.
 */
public final class SenreiServer implements AutoCloseable {
    /**
     * Longest request head in bytes. The search box takes 10,000 characters, and a Japanese one
     * needs nine bytes in an address; what is longer is answered with 414 or 431.
     */
    static final int MAX_REQUEST_HEAD = 128 * 1024;

    private final Javalin javalin;
    private final ServerConfig config;

    private SenreiServer(Javalin javalin, ServerConfig config) {
        this.javalin = javalin;
        this.config = config;
    }

    /**
     * Starts listening.
     *
     * @throws ServerStartException when the port is taken or the address is not this machine's; the
     *     message says what to do
     */
    public static SenreiServer start(ServerConfig config, SearchIndex index, Originals originals) {
        return start(config, index, originals, Upkeep.none(), Clock.systemUTC());
    }

    /**
     * As above, and tells how the data directory is.
     *
     * @param clock tells the day on which something was asked
     */
    public static SenreiServer start(
            ServerConfig config,
            SearchIndex index,
            Originals originals,
            Upkeep upkeep,
            Clock clock) {
        var with =
                new EachRequest(
                        index,
                        new Site(
                                originals::original,
                                upkeep,
                                clock,
                                config.publicUrl(),
                                config.operator(),
                                new SiteMap()),
                        now -> new Api(now, upkeep, clock));
        var javalin = Javalin.create(javalinConfig -> configure(javalinConfig, config, with));
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            throw cannotListen(config, e);
        }
        return new SenreiServer(javalin, config);
    }

    /**
     * For a command with long work to do before it starts a server: better told now than
     * afterwards.
     *
     * @throws ServerStartException as {@link #start} would
     */
    public static void requireFreePort(ServerConfig config) {
        try (var probe = new ServerSocket(config.port(), 1, InetAddress.getByName(config.host()))) {
            assert probe.isBound();
        } catch (IOException e) {
            throw cannotListen(config, e);
        }
    }

    private static ServerStartException cannotListen(ServerConfig config, Exception cause) {
        return new ServerStartException(
                isOfThisMachine(config.host())
                        ? "ポート " + config.port() + " は使用中です。--port で別の番号を指定してください。"
                        : config.host() + " で待ち受けることができません。--host にこのコンピューターのアドレスを指定してください。",
                cause);
    }

    public int port() {
        return javalin.port();
    }

    /** The address of the home page: {@code http://127.0.0.1:8080/}. */
    public String url() {
        var host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return "http://" + host + ":" + port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig javalin, ServerConfig config, EachRequest with) {
        var access = new Access(config.audience());
        var failures = new Failures(with, config.audience());
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.prefer405over404 = true;
        javalin.jetty.modifyHttpConfiguration(
                http -> {
                    http.setRequestHeaderSize(MAX_REQUEST_HEAD);
                    http.setSendServerVersion(false);
                });
        javalin.jetty.modifyServer(
                server -> server.setErrorHandler(new EarlyRefusal(config.audience())));
        javalin.routes.before(
                context -> {
                    secure(context);
                    if (!access.admits(context)) {
                        failures.foreignName(context);
                        context.skipRemainingHandlers();
                    }
                });
        for (var route : Routes.of(with)) {
            Handler handler = context -> route.answerer().answer(context, access.of(context));
            javalin.routes.get(route.path(), handler, route.permission());
            javalin.routes.head(route.path(), handler, route.permission());
        }
        javalin.routes.exception(HttpResponseException.class, failures::refused);
        javalin.routes.exception(IndexUnavailableException.class, failures::withoutIndex);
        javalin.routes.exception(Exception.class, failures::failed);
    }

    private static boolean isOfThisMachine(String host) {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void secure(Context context) {
        SecurityHeaders.ALL.forEach(context::header);
    }
}
