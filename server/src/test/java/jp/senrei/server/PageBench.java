package jp.senrei.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Asks a running server for pages, one after the other, and prints what each took (ms, from the
 * request to the last byte, on one connection) and how large it is as sent and as read:
 *
 * <pre>PageBench ADDRESS-OF-A-SERVER FILE-WITH-A-PATH-A-LINE [ROUNDS]</pre>
 */
public final class PageBench {
    private static final int USUAL_ROUNDS = 40;

    private PageBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_ROUNDS;
        var paths = Files.readAllLines(Path.of(arguments[1]));
        System.out.println("   p50    p95    max  kB sent  kB read  page");
        try (var http = HttpClient.newHttpClient()) {
            var all = new long[paths.size() * rounds];
            for (var path : paths) ask(http, arguments[0] + path, rounds); // warm
            for (int i = 0; i < paths.size(); i++) {
                var took = ask(http, arguments[0] + paths.get(i), rounds);
                System.arraycopy(took, 0, all, i * rounds, rounds);
                System.out.println(
                        line(took, sizes(http, arguments[0] + paths.get(i))) + paths.get(i));
            }
            System.out.println(line(all, List.of(0, 0)) + "all");
        }
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

    /** Bytes as sent, bytes as read. */
    private static List<Integer> sizes(HttpClient http, String address)
            throws IOException, InterruptedException {
        var sent = sent(http, address);
        boolean zipped = sent.length > 1 && sent[0] == 0x1f && sent[1] == (byte) 0x8b;
        if (!zipped) return List.of(sent.length, sent.length);
        try (var read = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return List.of(sent.length, read.readAllBytes().length);
        }
    }

    private static String line(long[] took, List<Integer> bytes) {
        var sorted = took.clone();
        Arrays.sort(sorted);
        return "%6.1f %6.1f %6.1f %8.1f %8.1f  "
                .formatted(
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
