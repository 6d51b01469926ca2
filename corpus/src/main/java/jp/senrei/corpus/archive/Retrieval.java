package jp.senrei.corpus.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 取得の記録: how bytes were fetched from the web.
 *
 * @param address what answered, after all redirects
 * @param status of HTTP
 * @param headers of the answer, names in lower case, values as they came
 */
public record Retrieval(
        String address, Instant time, int status, Map<String, List<String>> headers) {
    public Retrieval {
        var copy = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }
}
