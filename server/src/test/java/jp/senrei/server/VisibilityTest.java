package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.server.site.Addresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is internal is not there for a visitor, on any route; a reader gets it. */
class VisibilityTest {
    /**
     * One address for each route that answers by audience, on which a reader meets the internal
     * document.
     */
    static final List<String> TELLING =
            List.of(
                    "", // only the count tells
                    "search?q=%E7%94%9F%E4%BD%93",
                    "cases/" + Shiomi.SECRET_CASE,
                    "compare?case=" + Shiomi.SECRET_CASE,
                    "compare.csv?case=" + Shiomi.SECRET_CASE,
                    "documents/" + Shiomi.SECRET,
                    "documents/" + Shiomi.SECRET + "/extract?u=1",
                    "documents/" + Shiomi.SECRET + "/original",
                    "documents/" + Shiomi.MINUTES + "/changes?from=" + Drafts.NOTES,
                    "meetings/" + Shiomi.SECRET_MEETING,
                    "municipalities?", // only the count tells
                    "municipalities/990001?",
                    Addresses.council("990001", "潮見市情報公開・個人情報保護審議会").substring(1) + "?",
                    Addresses.person("990001", "真鍋").substring(1),
                    "services?", // only the list tells
                    "services/kintone",
                    "organizations?", // only the list tells
                    Addresses.organization("株式会社内部検討").substring(1),
                    Addresses.article("個人情報の保護に関する法律第69条第2項").substring(1),
                    "concordance?", // only the count tells
                    "status?", // only the count tells
                    "ledger.jsonl",
                    "statistics?", // only the list of municipalities tells
                    "statistics/990001",
                    "statistics/990001.csv",
                    "statistics/compare?row=disclosure-requests",
                    "statistics/compare.csv?row=disclosure-requests",
                    "api/v1/statistics?",
                    "api/v1/concordance?", // only the count tells
                    "api/v1/cases?q=%E7%94%9F%E4%BD%93",
                    "api/v1/cases/" + Shiomi.SECRET_CASE,
                    "api/v1/cases/" + Shiomi.SECRET_CASE + "/similar",
                    "api/v1/documents?q=%E5%86%85%E9%83%A8",
                    "api/v1/documents/" + Shiomi.SECRET,
                    "api/v1/documents/" + Shiomi.SECRET + "/original",
                    "api/v1/utterances?q=%E7%94%9F%E4%BD%93",
                    "api/v1/suggest?q=%E9%9D%9E%E5%85%AC%E9%96%8B",
                    "suggest.json?q=%E9%9D%9E%E5%85%AC%E9%96%8B");

    private static final List<String> ONLY_COUNTS_TELL =
            List.of(
                    "",
                    "municipalities?",
                    "services?",
                    "organizations?",
                    "concordance?",
                    "statistics?",
                    "status?",
                    "api/v1/concordance?");

    private static RunningServer visitors;
    private static RunningServer readers;

    @BeforeAll
    static void start() throws IOException {
        visitors = RunningServer.of(Audience.VISITOR);
        readers = RunningServer.of(Audience.READER);
    }

    @AfterAll
    static void stop() throws IOException {
        visitors.close();
        readers.close();
    }

    @Test
    void everyRouteThatAnswersByAudienceIsTried() {
        var paths = AllRoutes.pathsByAudience(Shiomi.index());
        assertThat(paths)
                .allSatisfy(
                        path ->
                                assertThat(TELLING)
                                        .anyMatch(
                                                address ->
                                                        ("/" + address)
                                                                .replaceFirst("\\?.*", "")
                                                                .matches(
                                                                        path.replaceAll(
                                                                                "\\{\\w+}",
                                                                                "[^/]+"))));
        assertThat(TELLING).hasSize(paths.size());
    }

    @ParameterizedTest
    @FieldSource("TELLING")
    void aVisitorLearnsNothing(String address) {
        var answer = visitors.client().get(address);
        assertThat(answer.body())
                .doesNotContain("内部検討", "非公開の案件", "生体認証の", "令和5年度第2回", "99号", "真鍋", "内部資料を含む表示です");
        var names =
                !address.contains("?") && !address.isEmpty() && !address.equals("ledger.jsonl")
                        || address.contains("case=")
                        || address.contains("/extract?")
                        || address.contains("/changes?");
        var absent = names ? 404 : 200;
        assertThat(answer.statusCode()).isEqualTo(absent);
        var unknown = address.replaceAll("(?<=[/=])(990001-|f1234|e1234)[^/?]*", "none");
        assertThat(answer.statusCode()).isEqualTo(visitors.client().get(unknown).statusCode());
    }

    @ParameterizedTest
    @FieldSource("TELLING")
    void aReaderGetsIt(String address) {
        var answer = readers.client().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        if (ONLY_COUNTS_TELL.contains(address))
            assertThat(answer.body()).isNotEqualTo(visitors.client().get(address).body());
        else
            assertThat(answer.body())
                    .containsAnyOf(
                            "内部検討",
                            "非公開の案件",
                            "生体認証",
                            "令和5年度第2回",
                            Shiomi.SECRET,
                            Shiomi.SECRET_CASE);
    }

    @Test
    void countsAndFacetsLeaveItOut() {
        assertThat(visitors.client().json("api/v1/cases").get("total")).isEqualTo(66);
        assertThat(readers.client().json("api/v1/cases").get("total")).isEqualTo(67);
        assertThat(visitors.client().get("api/v1/cases").body())
                .doesNotContain("\"value\":\"collection\"");
        assertThat(readers.client().get("api/v1/cases").body())
                .contains("\"value\":\"collection\"");
        assertThat(visitors.client().page("").select(".counts dd").eachText())
                .contains("66件", "3件", "2団体");
        assertThat(readers.client().page("").select(".counts dd").eachText())
                .contains("67件", "4件", "2団体");
    }

    @Test
    void theConcordanceCountsOnlyWhatTheAskerMaySee() {
        var article = "第69条第2項";
        assertThat(
                        visitors.client()
                                .page("concordance")
                                .select("td:contains(" + article + ")")
                                .text())
                .contains(article + "　0件")
                .doesNotContain(article + "　1件");
        assertThat(
                        readers.client()
                                .page("concordance")
                                .select("td:contains(" + article + ")")
                                .text())
                .contains(article + "　1件");
    }

    @Test
    void theAnswerForAnInternalCaseIsThatForAnUnknownOne() {
        var internal = visitors.client().get("cases/" + Shiomi.SECRET_CASE);
        var unknown = visitors.client().get("cases/none");
        // A page repeats its own address.
        assertThat(internal.body().replace(Shiomi.SECRET_CASE, "none")).isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search", "help", "cases/none"})
    void aReadersPageSaysSo(String address) {
        assertThat(readers.client().get(address).body()).contains("内部資料を含む表示です");
    }
}
