package jp.senrei.server.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.furigana.Furigana;

/**
 * Asks a server that has just started for a few of its pages, in the background and one after the
 * other: otherwise the first visitor waits while Java loads what answers (the dictionary of ふりがな
 * alone takes half a second). What is asked for holds no words, so no suggestion comes of it; what
 * goes wrong is left for a visitor to see.
 */
final class FirstPages {
    private static final List<String> LISTS =
            List.of("", "search", "search?type=utterances", "search?type=documents", "statistics");

    /** The first case and the first document of a list. */
    private static final Pattern LED_TO = Pattern.compile("href=\"/((?:cases|documents)/[\\w-]+)");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FirstPages() {}

    /**
     * @param url of the home page
     */
    static void ask(String url) {
        Thread.ofPlatform().daemon().name("first-pages").start(() -> askAll(url));
    }

    static void askAll(String url) {
        Furigana.of("先例");
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (var list : LISTS) {
                var linked = LED_TO.matcher(page(http, url + list));
                if (linked.find()) page(http, url + linked.group(1));
            }
        } catch (IOException | IllegalArgumentException stopped) {
            // the server was closed meanwhile, or is not reached by its own name
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String page(HttpClient http, String address)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
