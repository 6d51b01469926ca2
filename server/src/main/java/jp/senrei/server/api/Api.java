package jp.senrei.server.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
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
import jp.senrei.server.question.AbsenceStatement;
import jp.senrei.server.question.JapanTime;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.QuestionReader;
import jp.senrei.server.question.QuestionReader.Asked;
import jp.senrei.server.question.QuestionReader.Refused;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.upkeep.Upkeep;

/** {@code /api/v1} as the contract says. */
public final class Api {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String JSON_LINES = "application/x-ndjson; charset=utf-8";
    private static final String NO_SUCH_CASE = "この番号（id）の案件はありません。/api/v1/cases で検索してください。";
    private static final String NO_SUCH_DOCUMENT = "この番号（id）の文書はありません。/api/v1/documents で検索してください。";
    private static final String USUAL_SIMILAR = "10";
    private static final HttpStatus MOVED = HttpStatus.TEMPORARY_REDIRECT;

    private final SearchIndex index;
    private final Upkeep upkeep;
    private final Clock clock;

    /**
     * @param upkeep how the data directory is
     * @param clock tells the day on which something was asked
     */
    public Api(SearchIndex index, Upkeep upkeep, Clock clock) {
        this.index = index;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /** {@code GET /api/v1/cases} */
    public void cases(Context context, Audience audience) {
        search(context, audience, "案件", index::searchCases, AnswerJson::cases);
    }

    /** {@code GET /api/v1/documents} */
    public void documents(Context context, Audience audience) {
        search(context, audience, "文書", index::searchDocuments, AnswerJson::documents);
    }

    /** {@code GET /api/v1/utterances} */
    public void utterances(Context context, Audience audience) {
        search(context, audience, "発言", index::searchUtterances, AnswerJson::utterances);
    }

    /** {@code GET /api/v1/suggest} */
    public void suggest(Context context, Audience audience) {
        switch (QuestionReader.read(Parameters.parse(context.queryString()))) {
            case Refused refused ->
                    Problem.parameter(refused.detail(), context.path()).answer(context);
            case Asked(var question) ->
                    context.contentType(JSON)
                            .result(
                                    SuggestionsJson.write(
                                            question.text(),
                                            index.suggest(
                                                    question.text(), question.size(), audience)));
        }
    }

    /** {@code GET /api/v1/cases/{id}} */
    public void caseOf(Context context, Audience audience) {
        var dossier = index.findCase(context.pathParam("id"), audience);
        dossier.ifPresentOrElse(
                found -> context.contentType(JSON).result(CorpusJson.write(found)),
                () -> Problem.notFound(NO_SUCH_CASE, context.path()).answer(context));
    }

    /** {@code GET /api/v1/cases/{id}/similar}: {@code size} cases, 1 to 100. */
    public void similar(Context context, Audience audience) {
        var id = context.pathParam("id");
        if (index.findCase(id, audience).isEmpty()) {
            Problem.notFound(NO_SUCH_CASE, context.path()).answer(context);
            return;
        }
        var size = Parameters.parse(context.queryString()).first("size");
        var only = Map.of("size", List.of(size.isBlank() ? USUAL_SIMILAR : size));
        switch (QuestionReader.read(new Parameters(only))) {
            case Refused refused ->
                    Problem.parameter(refused.detail(), context.path()).answer(context);
            case Asked(var question) ->
                    context.contentType(JSON)
                            .result(
                                    SimilarJson.write(
                                            id, index.similar(id, question.size(), audience)));
        }
    }

    /** {@code GET /api/v1/documents/{id}/original}: leads to the one address of the original. */
    public void original(Context context, Audience audience) {
        var id = context.pathParam("id");
        if (index.aboutDocument(id, audience).isPresent())
            context.redirect("/documents/" + SearchAddress.encode(id) + "/original", MOVED);
        else noDocument(context, audience);
    }

    /** {@code GET /api/v1/documents/{id}} */
    public void document(Context context, Audience audience) {
        var document = index.aboutDocument(context.pathParam("id"), audience);
        document.ifPresentOrElse(
                found -> context.contentType(JSON).result(CorpusJson.write(found)),
                () -> noDocument(context, audience));
    }

    private void noDocument(Context context, Audience audience) {
        upkeep.departure(context.pathParam("id"), audience)
                .map(departure -> Problem.gone(Gone.detail(departure), context.path()))
                .orElseGet(() -> Problem.notFound(NO_SUCH_DOCUMENT, context.path()))
                .answer(context);
    }

    /** {@code GET /api/v1/concordance} */
    public void concordance(Context context, Audience audience) {
        var table = ArticleTable.of(Concordance.standard(), index, audience);
        context.contentType(JSON).result(ConcordanceJson.write(table));
    }

    /** {@code GET /api/v1/statistics}: JSON Lines as {@code export statistics} writes them. */
    public void statistics(Context context, Audience audience) throws IOException {
        switch (StatisticsQuestion.read(Parameters.parse(context.queryString()))) {
            case StatisticsQuestion.Refused(var detail) ->
                    Problem.parameter(detail, context.path()).answer(context);
            case StatisticsQuestion.Asked asked -> {
                context.contentType(JSON_LINES);
                try (var cells = asked.cells(index, audience)) {
                    JsonLines.write(cells, context.outputStream());
                }
            }
        }
    }

    /** {@code GET /openapi.yaml}: this API, described for programs. */
    public void openapi(Context context, Audience audience) {
        context.contentType("application/yaml; charset=utf-8").result(Description.YAML);
    }

    /** {@code GET /health} */
    public void health(Context context, Audience audience) {
        context.contentType(JSON).result(CorpusJson.write(Health.of(upkeep, audience)));
    }

    private <H> void search(
            Context context,
            Audience audience,
            String of,
            BiFunction<Question, Audience, Answer<H>> search,
            Function<Answer<H>, List<AnswerJson.Hit>> hits) {
        switch (QuestionReader.read(Parameters.parse(context.queryString()))) {
            case Refused refused ->
                    Problem.parameter(refused.detail(), context.path()).answer(context);
            case Asked(var question) -> {
                var started = System.nanoTime();
                var answer = search.apply(question, audience);
                var tookMillis = (System.nanoTime() - started) / 1_000_000;
                var statement =
                        AbsenceStatement.of(question, answer, of, audience, JapanTime.today(clock));
                context.contentType(JSON)
                        .result(
                                AnswerJson.write(
                                        question,
                                        answer,
                                        hits.apply(answer),
                                        tookMillis,
                                        statement));
            }
        }
    }
}
