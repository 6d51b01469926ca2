package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Facet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    private static RunningServer server;
    private static Client visitor;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.of(Audience.VISITOR);
        visitor = server.client();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void answersWithTheKeysOfTheContract() {
        var answer = visitor.json("api/v1/cases?q=LINE");
        assertThat(answer.keySet().stream().map(String::valueOf))
                .containsExactly(
                        "query",
                        "total",
                        "page",
                        "size",
                        "tookMillis",
                        "hits",
                        "facets",
                        "suggestion",
                        "words",
                        "partial",
                        "absence",
                        "notice");
        assertThat(answer.get("query")).isEqualTo("LINE");
        assertThat(answer.get("total")).isEqualTo(1);
        assertThat(answer.get("page")).isEqualTo(1);
        assertThat(answer.get("size")).isEqualTo(20);
        assertThat(answer.get("suggestion")).isNull();
        assertThat(answer.get("facets"))
                .asInstanceOf(MAP)
                .containsOnlyKeys(
                        "prefecture",
                        "municipality",
                        "council",
                        "year",
                        "month",
                        "kind",
                        "matter",
                        "article",
                        "organization",
                        "service",
                        "certification",
                        "personalInformation",
                        "outcome",
                        "department",
                        "speaker");
    }

    @Test
    void tellsTheOtherNamesOfItsWordsAndWhichAreUsed() {
        assertThat(
                        visitor.json("api/v1/cases?q=LINE&without=%E3%83%A9%E3%82%A4%E3%83%B3")
                                .get("words"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "text",
                                        "LINE",
                                        "names",
                                        List.of(
                                                Map.of("text", "ライン", "used", false),
                                                Map.of("text", "LINE公式アカウント", "used", true)))));
    }

    @Test
    void aZeroResultIsAnAnswer() {
        var query = URLEncoder.encode("LINE ドローン", StandardCharsets.UTF_8);
        var absence = (Map<?, ?>) visitor.json("api/v1/cases?q=" + query).get("absence");
        assertThat(absence.get("statement").toString())
                .startsWith("令和8年11月21日現在、Senreiで公開している潮見市、霧丘町の会議1回（令和5年6月）")
                .endsWith("を「LINE ドローン」で検索したが、該当なし（索引 第7版 0a1b2c3d）。");
        assertThat(absence.get("parts").toString())
                .contains("text=LINE", "total=1", "text=ドローン", "total=0");
        assertThat((List<?>) absence.get("near"))
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("kind", "less")
                .containsEntry("query", "LINE")
                .containsEntry("total", 1);
        assertThat(absence.get("searched"))
                .asInstanceOf(MAP)
                .containsEntry("meetings", 1)
                .containsEntry("from", "2023-06-08")
                .containsEntry("cases", 66);
        assertThat(visitor.json("api/v1/cases?q=LINE").get("absence")).isNull();
    }

    @Test
    void aHitIsTheCaseWithSnippetsAndScore() {
        var hit =
                (Map<?, ?>) ((List<?>) visitor.json("api/v1/cases?q=LINE").get("hits")).getFirst();
        var dossier = visitor.json("api/v1/cases/" + Shiomi.LINE);
        assertThat(hit.keySet().stream().map(String::valueOf))
                .containsSubsequence("id", "municipality", "corrected", "snippets", "score");
        assertThat(hit.entrySet().containsAll(dossier.entrySet())).isTrue();
        assertThat(hit.get("snippets"))
                .asInstanceOf(LIST)
                .first()
                .isEqualTo(
                        Map.of(
                                "text",
                                        "粗大ごみの収集の申込みを、<mark>LINE</mark>公式アカウントで受け付けるため、\n受付の仕組みの運用を委託するものです。",
                                "passage", "b5",
                                "speaker", "ごみ減量推進課長",
                                "document", Shiomi.MINUTES,
                                "page", 2));
    }

    @Test
    void markIsTheOnlyMarkupInASnippet() {
        var answer =
                visitor.json(
                        "api/v1/cases?q=" + URLEncoder.encode("<script>", StandardCharsets.UTF_8));
        var hit = (Map<?, ?>) ((List<?>) answer.get("hits")).getFirst();
        var snippet = (Map<?, ?>) ((List<?>) hit.get("snippets")).getFirst();
        assertThat(snippet.get("text"))
                .isEqualTo(
                        "<mark>&lt;script&gt;</mark>alert(&#39;題名&#39;)&lt;/script&gt; を含む題名の報告 &amp; &quot;引用&quot;");
    }

    @Test
    void facetsCountAndSayWhatIsChosen() {
        var facets = (Map<?, ?>) visitor.json("api/v1/cases?q=LINE&service=line").get("facets");
        var services = (List<?>) facets.get("service");
        assertThat(services)
                .allSatisfy(
                        bucket -> {
                            assertThat(((Map<?, ?>) bucket).containsKey("parent")).isTrue();
                            assertThat(((Map<?, ?>) bucket).remove("parent")).isNull();
                        });
        assertThat(services)
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "value",
                                        "line",
                                        "label",
                                        "LINE",
                                        "count",
                                        1,
                                        "selected",
                                        true,
                                        "children",
                                        0),
                                Map.of(
                                        "value",
                                        "aws",
                                        "label",
                                        "Amazon Web Services",
                                        "count",
                                        1,
                                        "selected",
                                        false,
                                        "children",
                                        0)));
    }

    @Test
    void theConcordanceCountsTheCasesOfTheAsker() {
        var entries = (List<?>) visitor.json("api/v1/concordance").get("entries");
        assertThat(entries)
                .filteredOn(entry -> "第69条第2項".equals(((Map<?, ?>) entry).get("article")))
                .hasSize(2)
                .allSatisfy(
                        entry -> {
                            var line = (Map<?, ?>) entry;
                            assertThat(line.get("municipality")).isNull();
                            assertThat(line.get("ordinance")).isEqualTo("個人情報の保護に関する法律");
                            assertThat(line.get("since")).isEqualTo("2023-04-01");
                            assertThat(line.get("until")).isNull();
                            assertThat(line.get("cases")).isEqualTo(0);
                        });
    }

    @Test
    void theConcordanceHasNoMunicipalityWithoutACaseToSee() {
        var entries = (List<?>) visitor.json("api/v1/concordance").get("entries");
        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(((Map<?, ?>) entry).get("municipality")).isNull());
    }

    @Test
    void unknownFacetValuesFindNothingAndUnknownParametersAreIgnored() {
        assertThat(visitor.json("api/v1/cases?municipality=nowhere").get("total")).isEqualTo(0);
        assertThat(visitor.json("api/v1/cases?q=LINE&colour=blue").get("total")).isEqualTo(1);
    }

    @Test
    void documentsAndUtterancesAreAnsweredTheSameWay() {
        assertThat(visitor.json("api/v1/documents").get("total")).isEqualTo(3);
        assertThat(visitor.json("api/v1/documents/" + Shiomi.MINUTES).get("file"))
                .isEqualTo("令和5年度第1回会議録.pdf");
        assertThat(visitor.json("api/v1/utterances?q=LINE").get("total")).isEqualTo(2);
        assertThat(visitor.json("health"))
                .isEqualTo(
                        Map.of(
                                "status",
                                "ok",
                                "index",
                                Map.of("state", "current"),
                                "disk",
                                "writable"));
    }

    @Test
    void suggestsWhatBeginsAsTyped() {
        assertThat(visitor.get("api/v1/suggest?size=1&q=LINE").body())
                .isEqualTo(
                        """
                        {"query":"LINE","suggestions":[{"text":"LINE公式アカウントを利用した粗大ごみ収集受付業務の委託について",\
                        "kind":"title","label":"案件名","count":1}]}""");
        assertThat(visitor.get("api/v1/suggest").body())
                .isEqualTo("{\"query\":\"\",\"suggestions\":[]}");
        assertThat(visitor.get("api/v1/suggest?q=LINE&size=0").statusCode()).isEqualTo(400);
    }

    @Test
    void longAndIllFormedQueriesWork() {
        var text = URLEncoder.encode("あ".repeat(10_000), StandardCharsets.UTF_8);
        assertThat(visitor.get("api/v1/cases?q=" + text).statusCode()).isEqualTo(200);
        assertThat(visitor.get("api/v1/cases?q=%22((").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            page=-1        | pageには、1以上の整数を指定してください。
            page=x         | pageには、1以上の整数を指定してください。
            size=0         | sizeには、1から100までの整数を指定してください。
            size=1000      | sizeには、1から100までの整数を指定してください。
            from=2022-13-1 | fromには、実在する日付を2022-07-28のような形で指定してください。
            to=2022-02-30  | toには、実在する日付を2022-07-28のような形で指定してください。
            sort=best      | sortには、relevance、date-desc、date-ascのいずれかを指定してください。
            scope=page     | scopeには、utterance、case、documentのいずれかを指定してください。
            page=502       | このページはありません。pageには、もっと小さい数を指定してください（10,000件目より後は表示できません）。
            from=2023-01-02&to=2023-01-01 | 期間の終わり（to）には、始まり（from）と同じ日か、それより後の日を指定してください。
            """)
    void aBadParameterIsAProblemThatSaysWhatToChange(String parameters, String detail) {
        var answer = visitor.get("api/v1/cases?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json; charset=utf-8");
        assertThat(visitor.json("api/v1/cases?" + parameters))
                .isEqualTo(
                        Map.of(
                                "type", "urn:senrei:problem:parameter",
                                "title", "パラメーターの値が正しくありません",
                                "status", 400,
                                "detail", detail,
                                "instance", "/api/v1/cases"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "utterances", "documents"})
    void theThreeListsTakeTheSameParameters(String type) {
        var address = "api/v1/" + type;
        var all = visitor.json(address);
        assertThat(all.keySet()).isEqualTo(visitor.json("api/v1/cases").keySet());
        assertThat((Map<?, ?>) all.get("facets")).hasSameSizeAs(Facet.values());
        int total = (Integer) all.get("total");

        var last = visitor.json(address + "?size=1&page=" + total);
        assertThat(last.get("page")).isEqualTo(total);
        assertThat(last.get("hits")).asInstanceOf(LIST).hasSize(1);
        assertThat(visitor.json(address + "?size=1&page=" + (total + 1)).get("hits"))
                .isEqualTo(List.of());
        for (var wrong : List.of("size=0", "page=x", "sort=best", "from=yesterday"))
            assertThat(visitor.get(address + "?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        assertThat(visitor.json(address + "?size=0").get("detail"))
                .isEqualTo("sizeには、1から100までの整数を指定してください。");
    }

    @Test
    void similarCasesTellWhyEachIsLike() {
        var answer = visitor.json("api/v1/cases/" + Shiomi.LINE + "/similar?size=2");
        assertThat(answer.keySet().stream().map(String::valueOf)).containsExactly("case", "hits");
        assertThat(answer.get("case")).isEqualTo(Shiomi.LINE);
        var hits = (List<?>) answer.get("hits");
        assertThat(hits).hasSize(2);
        var hit = (Map<?, ?>) hits.getFirst();
        var dossier = visitor.json("api/v1/cases/" + hit.get("id"));
        assertThat(hit.entrySet().containsAll(dossier.entrySet())).isTrue();
        assertThat(hit.get("score")).isEqualTo(1.0);
        assertThat(hit.get("reasons"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "kind",
                                        "matter",
                                        "label",
                                        "業務の委託",
                                        "values",
                                        List.of("outsourcing"))));
    }

    @Test
    void similarCasesAreTenUnlessSaidOtherwiseAndACountIsRefusedAsElsewhere() {
        var address = "api/v1/cases/" + Shiomi.LINE + "/similar";
        assertThat(visitor.json(address).get("hits")).asInstanceOf(LIST).hasSize(10);
        assertThat(visitor.get(address + "?from=yesterday").statusCode()).isEqualTo(200);
        var refused = visitor.json(address + "?size=101");
        assertThat(refused.get("detail")).isEqualTo("sizeには、1から100までの整数を指定してください。");
        assertThat(refused.get("instance")).isEqualTo("/" + address);
    }

    @Test
    void theOriginalIsAtItsOneAddress() {
        assertThat(visitor.get("api/v1/documents/" + Shiomi.MINUTES + "/original").body())
                .isEqualTo(visitor.get("documents/" + Shiomi.MINUTES + "/original").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/cases/none/similar",
                "api/v1/cases/" + Shiomi.SECRET_CASE + "/similar",
                "api/v1/documents/none/original",
                "api/v1/documents/" + Shiomi.SECRET + "/original",
                "api/v1/cases/none",
                "api/v1/documents/none",
                "api/v1/none",
                "api/v2/cases"
            })
    void whatIsNotThereIsAProblem(String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json; charset=utf-8");
        assertThat(visitor.json(address).get("instance")).isEqualTo("/" + address);
    }
}
