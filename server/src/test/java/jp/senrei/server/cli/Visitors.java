package jp.senrei.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Ask a server the same again and again, beside whatever else goes on. */
final class Visitors implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final Map<String, String> expected;
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Thread asking;

    /**
     * @param server its address, which ends with a slash
     * @param expected what stands in the answer, by the address
     */
    Visitors(String server, Map<String, String> expected) {
        this.server = server;
        this.expected = expected;
        asking = Thread.ofPlatform().start(this::ask);
    }

    private void ask() {
        try {
            while (!Thread.interrupted()) {
                for (var address : expected.keySet()) check(address);
                rounds.incrementAndGet();
                Thread.sleep(100);
            }
        } catch (InterruptedException enough) {
            // the test goes on
        } catch (IOException e) {
            wrong.add(e.toString());
        }
    }

    private void check(String address) throws IOException, InterruptedException {
        var answer = get(address);
        if (answer.statusCode() != 200 || !answer.body().contains(expected.get(address)))
            wrong.add(address + " " + answer.statusCode());
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server + address))
                        .timeout(Duration.ofMinutes(1))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Ends; every answer was there and right. */
    @Override
    public void close() {
        asking.interrupt();
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
        assertThat(wrong).isEmpty();
        assertThat(rounds.get()).isPositive();
    }
}
