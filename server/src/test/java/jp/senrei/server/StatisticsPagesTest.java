package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of operations reports as people and programs get them. */
class StatisticsPagesTest {
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
    void theOverviewNamesMunicipalitiesWithTheirYears() {
        var list = visitors.client().page("statistics").select(".figures-list li");
        assertThat(list.first().text()).contains("霧丘町", "平成30年度から令和4年度まで", "2表");
        assertThat(list.text()).doesNotContain("潮見市");
        assertThat(readers.client().page("statistics").select(".figures-list").text())
                .contains("潮見市");
    }

    @Test
    void aTableOfSeveralYearsHasChartsAndItsNumbers() {
        var page = visitors.client().page("statistics/990002");
        var table = page.select("section:has(#table-1)");
        assertThat(table.select("h2").text()).isEqualTo("公文書公開請求の処理状況");
        assertThat(table.select("figure svg[role=img]").eachAttr("aria-label"))
                .hasSize(2)
                .allMatch(label -> label.contains("数値は表にあります"));
        assertThat(table.select(".figures-grid thead th").eachText())
                .containsExactly("区分", "平成30年度", "令和元年度", "令和2年度", "令和3年度", "令和4年度");
        assertThat(table.select(".figures-grid tbody tr:contains(合計)").text())
                .isEqualTo("合計 100 －報告なし －報告なし 130 140");
        assertThat(table.select(".figures-sources a").eachAttr("href"))
                .containsOnly("/documents/" + Shiomi.LONG);
        assertThat(table.select(".cite dd").first().text())
                .contains("資料「令和4年度 運用状況報告書」", "「表1 公文書公開請求の処理状況」（令和4年度）");
    }

    @Test
    void aTableOfOneYearHasABarInEachRow() {
        var table = visitors.client().page("statistics/990002").select("section:has(#table-2)");
        assertThat(table.select("h2").text()).isEqualTo("公文書公開請求の内容別件数 令和4年度");
        assertThat(table.select(".figures-bars tbody tr")).hasSize(9);
        assertThat(table.select(".figures-bars rect").eachAttr("width"))
                .contains("100.0")
                .doesNotContain("0.0");
        assertThat(table.select(".figures-bars th").eachText()).contains(ReportedFigures.MARKUP);
    }

    @Test
    void municipalitiesAreComparedAtOneScale() {
        var page = readers.client().page("statistics/compare?row=disclosure-requests");
        assertThat(page.select("h1").text()).isEqualTo("情報公開の請求件数");
        assertThat(page.select("figure figcaption").eachText()).containsExactly("潮見市", "霧丘町");
        var ticks = page.select("figure").stream().map(one -> one.select(".chart-tick").text());
        assertThat(ticks.distinct()).hasSize(1);
        assertThat(page.select(".figures-grid tbody tr").eachText())
                .containsExactly("潮見市 －報告なし －報告なし －報告なし －報告なし 77", "霧丘町 100 －報告なし －報告なし 130 140");
    }

    @Test
    void whatCannotBeComparedLeadsToWhatCan() {
        var page = visitors.client().page("statistics/compare?row=none");
        assertThat(page.select("[role=status]").text()).contains("指定に誤りがあります");
        assertThat(page.select("a[href^=/statistics/compare]")).isNotEmpty();
        assertThat(visitors.client().get("statistics/compare.csv?row=none").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everythingAsCsv() {
        var answer = visitors.client().get("statistics/990002.csv");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"senrei-statistics-990002.csv\"");
        assertThat(answer.body()).startsWith("\ufeff\"自治体コード\"");
        assertThat(answer.body().split("\r\n")).hasSize(1 + 12 + 9);
        assertThat(answer.body()).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void oneTableAsCsvBehindTheLinkOfItsPage() {
        var page = visitors.client().page("statistics/990002");
        var link = page.select("section:has(#table-2) a[download]").attr("href");
        assertThat(visitors.client().get(link.substring(1)).body().split("\r\n")).hasSize(1 + 9);
        var compare = visitors.client().page("statistics/compare?row=disclosed");
        var all = compare.select("a[download]").first().attr("href");
        assertThat(visitors.client().get(all.substring(1)).body().split("\r\n")).hasSize(1 + 3);
    }

    @Test
    void theApiGivesTheNumbersALineEach() {
        var answer =
                visitors.client()
                        .get(
                                "api/v1/statistics?municipality=990002&fiscalYear=2018&fiscalYear=2021&row=%E5%90%88%E8%A8%88");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/x-ndjson; charset=utf-8");
        assertThat(answer.body().lines()).containsExactly(line(2018, "100"), line(2021, "130"));
        assertThat(visitors.client().get("api/v1/statistics?municipality=990001").body()).isEmpty();
        assertThat(visitors.client().get("api/v1/statistics?fiscalYear=R3").statusCode())
                .isEqualTo(400);
    }

    @Test
    void inEnglishTheWordsOfReportsStayJapanese() {
        var page = visitors.client().page("statistics/990002?lang=en");
        assertThat(page.select("h1").text()).isEqualTo("Operations reports of 霧丘町");
        assertThat(page.select(".figures-grid thead th").text()).contains("FY2018");
        assertThat(page.select("section h2[lang=ja]")).isNotEmpty();
    }

    private static String line(int year, String value) {
        return "{\"municipality\":\"990002\",\"fiscalYear\":"
                + year
                + ",\"document\":\""
                + Shiomi.LONG
                + "\",\"table\":\"表1 公文書公開請求の処理状況\",\"row\":\"合計\",\"column\":\"件数(件)\",\"value\":"
                + value
                + ".0,\"unit\":\"件\",\"text\":\""
                + value
                + "\"}";
    }
}
