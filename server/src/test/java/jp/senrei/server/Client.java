package jp.senrei.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Asks a server as a browser or a script does. */
record Client(SenreiServer server) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    HttpResponse<String> get(String address) {
        return ask("GET", address);
    }

    HttpResponse<String> ask(String method, String address) {
        var uri = URI.create(server.url() + address);
        try {
            var request =
                    HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Document page(String address) {
        return Parser.htmlParser().parseInput(get(address).body(), server.url());
    }

    Map<?, ?> json(String address) {
        return CorpusJson.read(get(address).body(), Map.class);
    }
}
