package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.senrei.corpus.model.Audience;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 会議録（案） → 会議録: both have their address, and a page tells what changed. */
class VersionsTest {
    private static final String MINUTES = "documents/" + Shiomi.MINUTES;
    private static final String DRAFT = "documents/" + Drafts.DRAFT;
    private static final String CHANGES = MINUTES + "/changes";

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
    void anEarlierVersionIsReadByItsAddressAndLeadsToTheNewest() {
        var page = visitors.client().page(DRAFT);
        assertThat(page.select(".reading").text()).contains("品目の確認のために使い");
        assertThat(page.select(".notice h2").eachText()).contains("新しい版があります");
        assertThat(page.select(".notice-warning h2 ~ p a").eachAttr("href"))
                .containsExactly("/" + MINUTES, "/" + CHANGES + "?from=" + Drafts.DRAFT);
        assertThat(visitors.client().get(DRAFT + "/original").statusCode()).isEqualTo(200);
    }

    @Test
    void theNewestSaysWhatStoodThereBefore() {
        var page = visitors.client().page(MINUTES);
        assertThat(page.select(".notice h2").eachText()).doesNotContain("新しい版があります");
        assertThat(page.select(".side-versions li").eachText())
                .containsExactly(
                        "令和5年度第1回会議録.pdf 令和8年11月21日（2026年）収録",
                        "令和5年度第1回会議録（案）.pdf 令和8年11月2日（2026年）収録");
        assertThat(page.select(".side-versions b").text()).isEqualTo("令和5年度第1回会議録.pdf");
    }

    @Test
    void aDocumentWithoutVersionsSaysNothingOfThem() {
        assertThat(visitors.client().page("documents/" + Shiomi.SHEET).select(".side-versions"))
                .isEmpty();
    }

    @Test
    void theChangesAreToldTurnByTurn() {
        var page = visitors.client().page(CHANGES + "?from=" + Drafts.DRAFT);
        assertThat(page.select(".changes-summary").text())
                .isEqualTo("変わったところ 1件、加わったところ 1件、なくなったところ 1件");
        var reworded = page.select(".change[data-kind=reworded]");
        assertThat(reworded.select(".change-speaker").text()).isEqualTo("ごみ減量推進課長");
        assertThat(reworded.select("del").text()).isEqualTo("［削除］のため［終わり］");
        assertThat(reworded.select("ins").text()).isEqualTo("［追加］だけ［終わり］");
        assertThat(page.select(".change[data-kind=added] .change-speaker").text())
                .isEqualTo("森田会長");
        assertThat(page.select(".change[data-kind=removed] del").text()).contains("（調整中）");
        for (var place : page.select(".change .source"))
            assertThat(visitors.client().get(place.attr("href").substring(1)).statusCode())
                    .isEqualTo(200);
    }

    @Test
    void withoutAnEarlierVersionNamedItIsTheOneBefore() {
        assertThat(changes(visitors.client().page(CHANGES)))
                .isEqualTo(changes(visitors.client().page(CHANGES + "?from=" + Drafts.DRAFT)));
    }

    private static String changes(Document page) {
        return page.select("main").outerHtml();
    }

    @Test
    void onlyVersionsOfOneDocumentAreCompared() {
        for (var from : new String[] {Shiomi.SHEET, "none", "%00", Shiomi.SECRET})
            assertThat(visitors.client().get(CHANGES + "?from=" + from).statusCode())
                    .isEqualTo(404);
        assertThat(visitors.client().get(DRAFT + "/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void aVisitorLearnsNothingOfAnInternalVersion() {
        assertThat(visitors.client().get("documents/" + Drafts.NOTES).statusCode()).isEqualTo(404);
        assertThat(visitors.client().page(MINUTES).text()).doesNotContain("内部検討");
        assertThat(visitors.client().page(CHANGES).text()).doesNotContain("内部検討");
        assertThat(readers.client().page(MINUTES).select(".side-versions li")).hasSize(3);
        assertThat(readers.client().page(DRAFT + "/changes").text()).contains("内部検討");
    }

    @Test
    void itIsToldInEnglishToo() {
        assertThat(visitors.client().page(CHANGES + "?lang=en").select(".changes-summary").text())
                .isEqualTo("1 changed, 1 added, 1 removed");
    }
}
