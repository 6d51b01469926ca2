package jp.senrei.indexer.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.senrei.corpus.archive.Retrieval;
import jp.senrei.indexer.extract.html.PageLinks;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * 取得: fetches addresses of the web, one after another. Remembers for as long as it is open what
 * each host allows and when it was asked last. For one thread.
 */
public final class Fetch implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final FetchSettings settings;
    private final Clock clock;
    private final Web web;
    private final Pace pace;
    private final Robots robots;
    private final Path folder;

    private Fetch(FetchSettings settings, Clock clock, CheckedNames names, Pace pace)
            throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.pace = pace;
        web = new Web(settings, names);
        robots =
                new Robots(
                        (at, headers, into, most, cut) ->
                                asked(at, settings.pause(), headers, into, most, cut),
                        settings.allowPrivate());
        folder = Files.createTempDirectory("senrei-fetch-");
    }

    /**
     * @throws UncheckedIOException when there is no room for temporary files
     */
    public static Fetch open(FetchSettings settings, Clock clock) {
        var names =
                new CheckedNames(
                        SystemDefaultDnsResolver.INSTANCE,
                        settings.allowPrivate() ? any -> true : PublicAddresses::isPublic);
        return open(settings, clock, names, Pace.real());
    }

    static Fetch open(FetchSettings settings, Clock clock, CheckedNames names, Pace pace) {
        try {
            return new Fetch(settings, clock, names, pace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param earlier how what is archived from this address was fetched; null when nothing is
     * @throws InterruptedException when the thread is told to stop
     */
    public Fetched fetch(String address, @Nullable Retrieval earlier) throws InterruptedException {
        return fetch(address, earlier, null);
    }

    /**
     * @param earlier how what is archived from this address was fetched; null when nothing is
     * @param host that redirects have to stay on; null when they may go anywhere
     * @throws InterruptedException when the thread is told to stop
     */
    public Fetched fetch(String address, @Nullable Retrieval earlier, @Nullable String host)
            throws InterruptedException {
        Path body = null;
        try {
            var at = SourceAddress.parse(address, settings.allowPrivate());
            body = Files.createTempFile(folder, "answer-", ".part");
            var fetched = follow(at, earlier, host, body);
            if (fetched instanceof Fetched.Taken) body = null;
            return fetched;
        } catch (Trouble trouble) {
            return new Fetched.Failed(normal(address), trouble.code().name(), trouble.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(body);
        }
    }

    /** The address as it is told and kept; one that is none stays as it was typed. */
    public String normal(String address) {
        try {
            return SourceAddress.parse(address, settings.allowPrivate()).toString();
        } catch (Trouble none) {
            return address;
        }
    }

    /** The host of an address, to be stayed on; empty for what is no address. */
    public String host(String address) {
        try {
            return SourceAddress.parse(address, settings.allowPrivate()).host();
        } catch (Trouble none) {
            return "";
        }
    }

    /** Which links of a listing are to be fetched. */
    public Listing.Documents documents(String listing, List<PageLinks.Link> links) {
        return Listing.of(listing, links, settings.allowPrivate());
    }

    private Fetched follow(
            SourceAddress start, @Nullable Retrieval earlier, @Nullable String host, Path body)
            throws Trouble, InterruptedException {
        var at = start;
        for (int redirects = 0; redirects <= FetchSettings.MOST_REDIRECTS; redirects++) {
            var answer = ask(at, conditions(at, earlier), body);
            var location = answer.header("location");
            if (!REDIRECTS.contains(answer.status()) || location.isEmpty())
                return fetched(start, at, answer);
            at = Redirects.follow(at, utf8(location.get()), settings.allowPrivate());
            if (host != null && !at.host().equals(host))
                throw new Trouble(
                        Trouble.Code.REDIRECT, "ほかのサイト（%s）へ転送されるため、取り込みません。".formatted(at.host()));
        }
        throw new Trouble(
                Trouble.Code.REDIRECT,
                "転送が%d回を超えたため、取り込みません。アドレスを確かめてください。".formatted(FetchSettings.MOST_REDIRECTS));
    }

    private Answer ask(SourceAddress at, Map<String, String> conditions, Path body)
            throws Trouble, InterruptedException {
        var asked = robots.check(at, body);
        var pause = asked.compareTo(settings.pause()) > 0 ? asked : settings.pause();
        return asked(at, pause, conditions, body, settings.maxBytes(), false);
    }

    /** Puts a request again when the server asks for that, unless it asks for too much. */
    private Answer asked(
            SourceAddress at,
            Duration pause,
            Map<String, String> headers,
            Path into,
            long most,
            boolean cut)
            throws Trouble, InterruptedException {
        for (int again = 0; ; again++) {
            var answer = askedOnce(at, pause, headers, into, most, cut);
            var rest = RetryAfter.of(answer, clock.instant());
            rest.ifPresent(time -> pace.rests(at.host(), time));
            if (rest.isEmpty() || again == RetryAfter.MOST || isTooLong(rest.get())) return answer;
        }
    }

    private static boolean isTooLong(Duration rest) {
        return rest.compareTo(RetryAfter.LONGEST) > 0;
    }

    private Answer askedOnce(
            SourceAddress at,
            Duration pause,
            Map<String, String> headers,
            Path into,
            long most,
            boolean cut)
            throws Trouble, InterruptedException {
        if (isTooLong(pace.rest(at.host()))) throw Trouble.rests(at, pace.rest(at.host()));
        pace.await(at.host(), pause);
        try {
            return web.get(at, headers, into, most, cut);
        } finally {
            pace.answered(at.host());
        }
    }

    /** They are those of the address that answered, which a redirect may have changed since. */
    private static Map<String, String> conditions(SourceAddress at, @Nullable Retrieval earlier) {
        var conditions = new HashMap<String, String>();
        if (earlier == null || !earlier.address().equals(at.toString())) return conditions;
        header(earlier, "etag").ifPresent(tag -> conditions.put("If-None-Match", tag));
        header(earlier, "last-modified").ifPresent(day -> conditions.put("If-Modified-Since", day));
        return conditions;
    }

    private static Optional<String> header(Retrieval earlier, String name) {
        return earlier.headers().getOrDefault(name, List.of()).stream().findFirst();
    }

    private Fetched fetched(SourceAddress asked, SourceAddress at, Answer answer) throws Trouble {
        if (isTooLong(pace.rest(at.host()))) throw Trouble.rests(at, pace.rest(at.host()));
        var address = asked.toString();
        return switch (answer.status()) {
            case 200 -> taken(address, at, answer);
            case 304 -> new Fetched.Unchanged(address);
            case 404, 410 -> new Fetched.Gone(address, answer.status());
            default -> throw new Trouble(Trouble.Code.STATUS, sentence(answer.status()));
        };
    }

    private Fetched taken(String address, SourceAddress at, Answer answer) {
        var type = FileNames.mediaType(answer.header("content-type"));
        var name =
                FileNames.of(answer.header("content-disposition"), at, told(type, answer.body()));
        return new Fetched.Taken(
                address,
                new Retrieval(at.toString(), clock.instant(), answer.status(), answer.headers()),
                answer.body(),
                name,
                type);
    }

    /** Some servers send every file as a page or as a stream of bytes. */
    private static String told(String type, Path body) {
        try (var bytes = Files.newInputStream(body)) {
            boolean isPdf = Arrays.equals(bytes.readNBytes(PDF.length), PDF);
            return isPdf ? "application/pdf" : type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(int status) {
        return switch (status) {
            case 407 -> Trouble.PROXY_ASKS;
            case 401, 403 -> "閲覧が許されていません（HTTP %d）。ブラウザーで見られるか確かめてください。".formatted(status);
            case 429 -> "サイトから、回数が多すぎると断られました（HTTP 429）。--pause で間隔を広げ、時間をおいて取り込んでください。";
            default ->
                    status >= 500
                            ? "サイトの側で誤りが起きています（HTTP %d）。時間をおいて、もう一度取り込んでください。".formatted(status)
                            : "取り込めない答えが返りました（HTTP %d）。アドレスを確かめてください。".formatted(status);
        };
    }

    private static String utf8(String header) {
        return FileNames.decoded(header);
    }

    private static void delete(@Nullable Path file) {
        if (file == null) return;
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftover) {
            // in a temporary folder, which is deleted next
        }
    }

    @Override
    public void close() throws IOException {
        web.close();
        try (var left = Files.list(folder)) {
            left.forEach(Fetch::delete);
        }
        Files.deleteIfExists(folder);
    }
}
