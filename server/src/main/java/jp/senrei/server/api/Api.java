package jp.senrei.server.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.vocabulary.Concordance;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.QuestionReader;
import jp.senrei.server.question.QuestionReader.Asked;
import jp.senrei.server.question.QuestionReader.Refused;

/** {@code /api/v1} as the contract says. */
public final class Api {
    private static final String JSON = "application/json; charset=utf-8";

    private final SearchIndex index;

    public Api(SearchIndex index) {
        this.index = index;
    }

    /** {@code GET /api/v1/cases} */
    public void cases(Context context, Audience audience) {
        search(context, audience, index::searchCases, AnswerJson::cases);
    }

    /** {@code GET /api/v1/documents} */
    public void documents(Context context, Audience audience) {
        search(context, audience, index::searchDocuments, AnswerJson::documents);
    }

    /** {@code GET /api/v1/utterances} */
    public void utterances(Context context, Audience audience) {
        search(context, audience, index::searchUtterances, AnswerJson::utterances);
    }

    /** {@code GET /api/v1/cases/{id}} */
    public void caseOf(Context context, Audience audience) {
        var dossier = index.findCase(context.pathParam("id"), audience);
        dossier.ifPresentOrElse(
                found -> context.contentType(JSON).result(CorpusJson.write(found)),
                () ->
                        Problem.notFound(
                                        "この番号（id）の案件はありません。/api/v1/cases で検索してください。",
                                        context.path())
                                .answer(context));
    }

    /** {@code GET /api/v1/documents/{id}} */
    public void document(Context context, Audience audience) {
        var entry = index.findDocument(context.pathParam("id"), audience);
        entry.ifPresentOrElse(
                found -> context.contentType(JSON).result(CorpusJson.write(found.document())),
                () ->
                        Problem.notFound(
                                        "この番号（id）の文書はありません。/api/v1/documents で検索してください。",
                                        context.path())
                                .answer(context));
    }

    /** {@code GET /api/v1/concordance} */
    public void concordance(Context context, Audience audience) {
        var table = ArticleTable.of(Concordance.standard(), index, audience);
        context.contentType(JSON).result(ConcordanceJson.write(table));
    }

    /** {@code GET /health} */
    public void health(Context context, Audience audience) {
        context.contentType(JSON).result(CorpusJson.write(Map.of("status", "ok")));
    }

    private <H> void search(
            Context context,
            Audience audience,
            BiFunction<Question, Audience, Answer<H>> search,
            Function<Answer<H>, List<AnswerJson.Hit>> hits) {
        switch (QuestionReader.read(Parameters.parse(context.queryString()))) {
            case Refused refused ->
                    Problem.parameter(refused.detail(), context.path()).answer(context);
            case Asked(var question) -> {
                var started = System.nanoTime();
                var answer = search.apply(question, audience);
                var tookMillis = (System.nanoTime() - started) / 1_000_000;
                context.contentType(JSON)
                        .result(AnswerJson.write(question, answer, hits.apply(answer), tookMillis));
            }
        }
    }
}
