package jp.senrei.indexer.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one request brought.
 *
 * @param headers names in lower case; values with a character for each byte, as they came
 * @param body the file that was asked to be filled; empty unless the status is 200
 */
record Answer(int status, Map<String, List<String>> headers, Path body) {
    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
