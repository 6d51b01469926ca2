package jp.senrei.indexer.fetch;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How bytes were fetched.
 *
 * @param address what answered, after all redirects
 * @param headers of the answer, names in lower case, values as they came; no cookies
 */
public record Retrieved(
        String address, Instant time, int status, Map<String, List<String>> headers) {
    public Retrieved {
        var copy = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
