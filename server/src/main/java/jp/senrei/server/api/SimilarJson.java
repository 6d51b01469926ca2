package jp.senrei.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.index.SimilarCase;

/** 似た案件 as the contract's JSON. */
final class SimilarJson {
    private SimilarJson() {}

    static String write(String caseId, List<SimilarCase> similar) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("case", caseId);
        answer.put("hits", similar.stream().map(SimilarJson::keys).toList());
        return CorpusJson.write(answer);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keys(SimilarCase similar) {
        Map<String, Object> keys =
                CorpusJson.read(CorpusJson.write(similar.dossier()), LinkedHashMap.class);
        keys.put("score", similar.score());
        keys.put("reasons", similar.reasons());
        return keys;
    }
}
