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
                        "suggestion");
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
                        "department");
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
        assertThat(visitor.json("health")).isEqualTo(Map.of("status", "ok"));
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
            page=502       | 先頭から10000件目までを表示できます。条件を加えて件数を減らしてください。
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
    @ValueSource(
            strings = {"api/v1/cases/none", "api/v1/documents/none", "api/v1/none", "api/v2/cases"})
    void whatIsNotThereIsAProblem(String address) {
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json; charset=utf-8");
        assertThat(visitor.json(address).get("instance")).isEqualTo("/" + address);
    }
}
