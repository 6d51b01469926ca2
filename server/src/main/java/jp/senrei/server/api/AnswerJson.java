package jp.senrei.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.AskedWord;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.DocumentHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.indexer.index.UtteranceHit;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the index as the contract's JSON, the same for the HTTP API and {@code search
 * --json}.
 */
public final class AnswerJson {
    private AnswerJson() {}

    /** What was found ({@code thing}, whose keys the hit carries), and why. */
    public record Hit(Object thing, List<Snippet> snippets, float score) {}

    public static List<Hit> cases(Answer<CaseHit> answer) {
        return answer.hits().stream()
                .map(hit -> new Hit(hit.dossier(), hit.snippets(), hit.score()))
                .toList();
    }

    public static List<Hit> documents(Answer<DocumentHit> answer) {
        return answer.hits().stream()
                .map(hit -> new Hit(hit.document(), hit.snippets(), hit.score()))
                .toList();
    }

    public static List<Hit> utterances(Answer<UtteranceHit> answer) {
        return answer.hits().stream()
                .map(hit -> new Hit(hit.utterance(), hit.snippets(), hit.score()))
                .toList();
    }

    /**
     * @param statement that nothing was found, as it can be put on record; null when something was
     */
    public static String write(
            Question question,
            Answer<?> answer,
            List<Hit> hits,
            long tookMillis,
            @Nullable String statement) {
        return CorpusJson.write(
                new Found(
                        question.text(),
                        answer.total(),
                        question.page(),
                        question.size(),
                        tookMillis,
                        hits.stream().map(AnswerJson::keys).toList(),
                        facets(answer),
                        answer.suggestion(),
                        answer.words(),
                        partial(answer),
                        absence(answer, statement),
                        answer.notice()));
    }

    private static @Nullable List<AbsenceJson.Part> partial(Answer<?> answer) {
        var partial = answer.partial();
        return partial == null ? null : partial.words().stream().map(AbsenceJson.Part::of).toList();
    }

    private static @Nullable AbsenceJson absence(Answer<?> answer, @Nullable String statement) {
        var absence = answer.absence();
        return absence == null || statement == null ? null : AbsenceJson.of(absence, statement);
    }

    /** Every facet has its key, also when no hit has a value. */
    private static Map<String, List<Answer.Bucket>> facets(Answer<?> answer) {
        var facets = new LinkedHashMap<String, List<Answer.Bucket>>();
        for (var facet : Facet.values())
            facets.put(facet.code(), answer.facets().getOrDefault(facet, List.of()));
        return facets;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keys(Hit hit) {
        Map<String, Object> keys =
                CorpusJson.read(CorpusJson.write(hit.thing()), LinkedHashMap.class);
        keys.put("snippets", hit.snippets().stream().map(SnippetJson::of).toList());
        keys.put("score", hit.score());
        return keys;
    }

    private record Found(
            String query,
            long total,
            int page,
            int size,
            long tookMillis,
            List<Map<String, Object>> hits,
            Map<String, List<Answer.Bucket>> facets,
            @Nullable String suggestion,
            List<AskedWord> words,
            @Nullable List<AbsenceJson.Part> partial,
            @Nullable AbsenceJson absence,
            @Nullable String notice) {}

    private record SnippetJson(
            String text, String passage, @Nullable String speaker, String document, int page) {
        static SnippetJson of(Snippet snippet) {
            return new SnippetJson(
                    MarkedText.of(snippet),
                    snippet.passage(),
                    snippet.speaker(),
                    snippet.document(),
                    snippet.page());
        }
    }
}
