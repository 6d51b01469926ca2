package jp.senrei.indexer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import jp.senrei.indexer.fetch.Proxies.Proxy;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.CredentialsProviderBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One GET at a time, and nothing done behind one's back: no redirect followed, no cookie kept, no
 * proxy used that was not named, no second try, nothing unpacked unasked.
 */
final class Web implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** All headers are held in memory, and archived; a server may send any number of any length. */
    private static final Http1Config HEADERS =
            Http1Config.custom().setMaxLineLength(1 << 16).setMaxHeaderCount(200).build();

    private final FetchSettings settings;
    private final CheckedNames names;
    private final CloseableHttpClient direct;
    private final Map<Proxy, CloseableHttpClient> proxied = new HashMap<>();
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("senrei-fetch-deadline").factory());

    Web(FetchSettings settings, CheckedNames names) {
        this.settings = settings;
        this.names = names;
        direct = client(names).build();
    }

    private HttpClientBuilder client(DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(names)
                                .setConnectionFactory(connections())
                                .setDefaultConnectionConfig(connection(settings))
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(timeout(settings.silence().toMillis()))
                                .build())
                .setUserAgent(FetchSettings.USER_AGENT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching();
    }

    /** The only name it looks up is that of the proxy, which whoever runs this has chosen. */
    private CloseableHttpClient client(Proxy proxy) {
        var at = new HttpHost("http", proxy.host(), proxy.port());
        var client = client(names.unchecked()).setProxy(at);
        if (proxy.user() != null)
            client.setDefaultCredentialsProvider(
                    CredentialsProviderBuilder.create()
                            .add(at, proxy.user(), proxy.password().toCharArray())
                            .build());
        return client.build();
    }

    /** Names of files come in Shift_JIS too: every byte of a header has to arrive. */
    private static ManagedHttpClientConnectionFactory connections() {
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(HEADERS)
                .charCodingConfig(
                        CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build())
                .build();
    }

    private static ConnectionConfig connection(FetchSettings settings) {
        return ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connect().toMillis()))
                .setSocketTimeout(timeout(settings.silence().toMillis()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build();
    }

    private static Timeout timeout(long millis) {
        return Timeout.ofMilliseconds(millis);
    }

    /**
     * @param headers to send besides the usual ones
     * @param into filled with the body when the status is 200
     * @param most bytes of the body, unpacked
     * @param cut whether a longer body is cut off; otherwise it is too large
     */
    Answer get(SourceAddress at, Map<String, String> headers, Path into, long most, boolean cut)
            throws Trouble, InterruptedException {
        var proxy = settings.proxies().of(at);
        if (proxy.isPresent()) BehindProxy.check(at, proxy.get(), names, settings.allowPrivate());
        var client = proxy.map(one -> proxied.computeIfAbsent(one, this::client)).orElse(direct);
        var request = new HttpGet(at.uri());
        request.setHeader("Accept-Encoding", "identity");
        headers.forEach(request::setHeader);
        var late = new AtomicBoolean();
        var deadline =
                deadlines.schedule(
                        () -> {
                            late.set(true);
                            request.cancel();
                        },
                        settings.whole().toMillis(),
                        TimeUnit.MILLISECONDS);
        var context = HttpClientContext.create();
        try {
            return client.execute(
                    request, context, response -> answer(request, response, into, most));
        } catch (Enough enough) {
            boolean isOfTheSite = !at.isSecure() || context.getSSLSession() != null;
            if (proxy.isPresent() && !isOfTheSite)
                throw Trouble.refused(proxy.get(), enough.answer.status());
            if (cut || enough.answer.status() != 200) return enough.answer;
            throw tooLarge();
        } catch (Known known) {
            throw known.trouble;
        } catch (IOException e) {
            if (Thread.interrupted()) throw new InterruptedException();
            throw late.get()
                    ? Trouble.tooSlow(at)
                    : proxy.flatMap(one -> Trouble.ofProxy(one, e)).orElse(Trouble.of(at, e));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Answer answer(
            HttpGet request, ClassicHttpResponse response, Path into, long most)
            throws IOException {
        var answer = new Answer(response.getCode(), headers(response), into);
        if (response.getCode() != 200 || response.getEntity() == null) {
            // an error page is of no use, and may be endless
            request.cancel();
            throw new Enough(answer);
        }
        try (var body = unpacked(response.getEntity().getContent(), answer)) {
            if (copy(body, into, most)) return answer;
            // closing would read to the end, which may never come
            request.cancel();
            throw new Enough(answer);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("set-cookie")) continue;
            headers.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        return headers;
    }

    /** Asked not to, some servers pack all the same. */
    private static InputStream unpacked(InputStream body, Answer answer) throws IOException {
        var packing = answer.header("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        return switch (packing.strip()) {
            case "", "identity", "none", "utf-8" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body, BUFFER);
            case "deflate" -> new InflaterInputStream(body);
            default ->
                    throw new Known(
                            new Trouble(
                                    Trouble.Code.PACKED,
                                    "サーバーが対応していない圧縮（%s）で送ってきました。ブラウザーで保存したファイルを取り込んでください。"
                                            .formatted(packing)));
        };
    }

    /**
     * Counts what is unpacked, so that a bomb is as long as it is.
     *
     * @return whether that was all
     */
    private static boolean copy(InputStream body, Path into, long most) throws IOException {
        try (var out = Files.newOutputStream(into)) {
            var buffer = new byte[BUFFER];
            long room = most;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                write(buffer, (int) Math.min(read, room), out);
                room -= read;
                if (room < 0) return false;
            }
            return true;
        }
    }

    /** Nobody at the other end can help when this computer's disk is full. */
    private static void write(byte[] bytes, int length, OutputStream out) throws IOException {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new Known(Trouble.ofDisk(e));
        }
    }

    /** Ends an answer before its end. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Answer answer;

        Enough(Answer answer) {
            this.answer = answer;
        }
    }

    /** Thrown through the client, which knows nothing of troubles. */
    private static final class Known extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Trouble trouble;

        Known(Trouble trouble) {
            super(trouble);
            this.trouble = trouble;
        }
    }

    private Trouble tooLarge() {
        return new Trouble(
                Trouble.Code.TOO_LARGE,
                "大きさの上限（%dMB）を超えています。取り込むときは --max-size で上限を上げてください。"
                        .formatted(Math.max(1, settings.maxBytes() >> 20)));
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        direct.close();
        for (var client : proxied.values()) client.close();
    }
}
