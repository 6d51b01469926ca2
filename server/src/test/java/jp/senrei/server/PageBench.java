package jp.senrei.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Asks a running server for pages, one after the other, and prints what each took: processor time
 * of the whole server for a request (ms, the best of {@link #BATCHES}; compilers and collectors
 * count, other programs do not), time from the request to the last byte on one connection (ms), and
 * how large it is as sent and as read.
 *
 * <pre>PageBench ADDRESS-OF-A-SERVER PROCESS-ID [ROUNDS] [FILE-WITH-A-PATH-A-LINE]</pre>
 *
 * Without a file the pages are those that links lead to from the home page, one of each shape: a
 * path without its names, and which parameters it has.
 */
public final class PageBench {
    private static final int USUAL_ROUNDS = 20;
    private static final int BATCHES = 3;
    private static final int MOST_PAGES_READ = 120;

    /** Parameters that ask for another kind of page. */
    private static final Set<String> TELLING =
            Set.of("q", "page", "at", "u", "hit", "part", "speaker", "mark", "meeting");

    /** Files, and addresses that change something and lead on. */
    private static final Pattern NO_PAGE =
            Pattern.compile("original|/assets/|[?&](?:lang|furigana|add|left|choose)=");

    private PageBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var server = ProcessHandle.of(Long.parseLong(arguments[1])).orElseThrow();
        var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_ROUNDS;
        try (var http = HttpClient.newHttpClient()) {
            var paths =
                    arguments.length > 3
                            ? Files.readAllLines(Path.of(arguments[3]))
                            : crawl(http, arguments[0]);
            for (var path : paths) ask(http, arguments[0] + path, rounds); // warm
            System.out.println("   cpu    p50    p95    max  kB sent  kB read  page");
            var all = new long[paths.size() * rounds * BATCHES];
            for (int i = 0; i < paths.size(); i++) {
                var took = new long[rounds * BATCHES];
                var cpu = measure(http, arguments[0] + paths.get(i), took, server);
                System.arraycopy(took, 0, all, i * took.length, took.length);
                System.out.println(
                        line(cpu, took, sizes(http, arguments[0] + paths.get(i))) + paths.get(i));
            }
            System.out.println(line(Duration.ZERO, all, List.of(0, 0)) + "all");
        }
    }

    // ---- which pages

    private static List<String> crawl(HttpClient http, String address)
            throws IOException, InterruptedException {
        var shapes = new LinkedHashMap<String, String>(Map.of(shape("/"), "/"));
        var open = new ArrayDeque<>(List.of("/"));
        for (int read = 0; read < MOST_PAGES_READ && !open.isEmpty(); read++) {
            var html = read(sent(http, address + open.poll()));
            for (var href : Jsoup.parse(html).select("a[href^=/]").eachAttr("href")) {
                var path = href.replaceFirst("#.*", "");
                if (NO_PAGE.matcher(path).find()) continue;
                if (shapes.putIfAbsent(shape(path), path) == null && !path.contains("."))
                    open.add(path);
            }
        }
        return List.copyOf(shapes.values());
    }

    /** {@code /documents/* at q} of {@code /documents/999093-12?q=LINE&at=b3}. */
    private static String shape(String path) {
        var parts = path.split("\\?", 2);
        var place = parts[0].replaceFirst("(?<=^/[a-z]{1,20}/).*?(?=$|/[a-z]+$|\\.csv$)", "*");
        if (parts.length < 2) return place;
        return Arrays.stream(parts[1].split("&"))
                .map(PageBench::kind)
                .sorted()
                .distinct()
                .collect(Collectors.joining(" ", place + " ", ""));
    }

    /** One filter is like another, and two are like one. */
    private static String kind(String parameter) {
        if (parameter.startsWith("type=")) return parameter;
        var name = parameter.replaceFirst("=.*", "");
        return TELLING.contains(name) ? name : "filter";
    }

    // ---- what they take

    /** Processor time of a request; {@code took} in nanoseconds. */
    private static Duration measure(
            HttpClient http, String address, long[] took, ProcessHandle server)
            throws IOException, InterruptedException {
        var best = Duration.ofDays(1);
        int rounds = took.length / BATCHES;
        for (int batch = 0; batch < BATCHES; batch++) {
            var before = cpu(server);
            System.arraycopy(ask(http, address, rounds), 0, took, batch * rounds, rounds);
            var used = cpu(server).minus(before).dividedBy(rounds);
            if (used.compareTo(best) < 0) best = used;
        }
        return best;
    }

    private static Duration cpu(ProcessHandle server) {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Nanoseconds. */
    private static long[] ask(HttpClient http, String address, int rounds)
            throws IOException, InterruptedException {
        var took = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            sent(http, address);
            took[round] = System.nanoTime() - begun;
        }
        return took;
    }

    private static byte[] sent(HttpClient http, String address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(address + ": " + answer.statusCode());
        return answer.body();
    }

    private static String read(byte[] sent) throws IOException {
        boolean zipped = sent.length > 1 && sent[0] == 0x1f && sent[1] == (byte) 0x8b;
        if (!zipped) return new String(sent, StandardCharsets.UTF_8);
        try (var read = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Bytes as sent, bytes as read. */
    private static List<Integer> sizes(HttpClient http, String address)
            throws IOException, InterruptedException {
        var sent = sent(http, address);
        return List.of(sent.length, read(sent).getBytes(StandardCharsets.UTF_8).length);
    }

    private static String line(Duration cpu, long[] took, List<Integer> bytes) {
        var sorted = took.clone();
        Arrays.sort(sorted);
        return "%6.1f %6.1f %6.1f %6.1f %8.1f %8.1f  "
                .formatted(
                        cpu.toNanos() / 1e6,
                        at(sorted, 0.5),
                        at(sorted, 0.95),
                        at(sorted, 1),
                        bytes.get(0) / 1e3,
                        bytes.get(1) / 1e3);
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * (sorted.length - 1))] / 1e6;
    }
}
