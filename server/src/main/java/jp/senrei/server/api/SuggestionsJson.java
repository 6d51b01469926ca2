package jp.senrei.server.api;

import java.util.List;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.index.Suggestion;

/** The answer of {@code /api/v1/suggest}. */
final class SuggestionsJson {
    private record Suggested(String query, List<Item> suggestions) {}

    private record Item(String text, String kind, String label, long count) {
        static Item of(Suggestion suggestion) {
            return new Item(
                    suggestion.text(),
                    suggestion.kind().code(),
                    suggestion.kind().label(),
                    suggestion.count());
        }
    }

    private SuggestionsJson() {}

    static String write(String query, List<Suggestion> suggestions) {
        return CorpusJson.write(new Suggested(query, suggestions.stream().map(Item::of).toList()));
    }
}
