package jp.senrei.indexer.index.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.Question;

/**
 * Asks one query after the other, each with facets and snippets, and prints what the middle and the
 * slowest of them took (ms), after rounds that only warm up; then the dearest queries:
 *
 * <pre>SearchBench INDEX-FOLDER QUERIES [ADDRESS-OF-A-SERVER] [ROUNDS]</pre>
 *
 * QUERIES has a query a line, or is JSON: {@code {"queries":[{"query":"…"}]}}. With the address of
 * a server ({@code http://127.0.0.1:8080}) on the same data it is asked too, over HTTP.
 */
public final class SearchBench {
    private static final int USUAL_ROUNDS = 40;
    private static final int SHOWN = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private interface Asked {
        void ask(String query) throws IOException, InterruptedException;
    }

    private SearchBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var queries = queries(Path.of(arguments[1]));
        var server = arguments.length > 2 && !arguments[2].isEmpty() ? arguments[2] : null;
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : USUAL_ROUNDS;
        System.out.println("     p50      p95      max   asked");
        try (var index = LuceneIndex.open(Path.of(arguments[0]))) {
            print(
                    "in process",
                    queries,
                    rounds,
                    query -> index.searchCases(Question.of(query), Audience.READER));
        }
        if (server != null) print("over HTTP", queries, rounds, overHttp(server));
    }

    private static Asked overHttp(String server) {
        var http = HttpClient.newHttpClient();
        return query -> {
            var address =
                    server + "/api/v1/cases?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new IOException(address + ": " + answer.statusCode());
        };
    }

    private static void print(String how, List<String> queries, int rounds, Asked asked)
            throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) ask(queries, asked);
        var wall = new long[rounds][];
        var work = new long[rounds][];
        for (int round = 0; round < rounds; round++) {
            var took = ask(queries, asked);
            wall[round] = took[0];
            work[round] = took[1];
        }
        System.out.println(Timings.of(how + ", all", all(wall)));
        System.out.println(Timings.of(how + ", all, work of this thread only", all(work)));
        IntStream.range(0, queries.size())
                .mapToObj(i -> Timings.of(queries.get(i), column(work, i)))
                .sorted(Comparator.comparingDouble((Timings one) -> one.millis(0.5)).reversed())
                .limit(SHOWN)
                .forEach(System.out::println);
    }

    private static long[] all(long[][] times) {
        return Stream.of(times).flatMapToLong(LongStream::of).toArray();
    }

    private static long[] column(long[][] times, int column) {
        return Stream.of(times).mapToLong(round -> round[column]).toArray();
    }

    /**
     * Nanoseconds by the clock, and those that this thread worked: on a busy machine, the fairer.
     */
    private static long[][] ask(List<String> queries, Asked asked)
            throws IOException, InterruptedException {
        var took = new long[2][queries.size()];
        for (int i = 0; i < queries.size(); i++) {
            long clock = System.nanoTime();
            long work = THREADS.getCurrentThreadCpuTime();
            asked.ask(queries.get(i));
            took[0][i] = System.nanoTime() - clock;
            took[1][i] = THREADS.getCurrentThreadCpuTime() - work;
        }
        return took;
    }

    private static List<String> queries(Path file) throws IOException {
        var text = Files.readString(file);
        if (!text.stripLeading().startsWith("{"))
            return text.lines().filter(line -> !line.isBlank()).toList();
        var queries = new ArrayList<String>();
        for (var each : (List<?>) CorpusJson.read(text, Map.class).get("queries"))
            queries.add(((Map<?, ?>) each).get("query").toString());
        return queries;
    }
}
