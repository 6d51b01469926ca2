package jp.senrei.indexer.extract.html;

import static jp.senrei.indexer.extract.format.TextAssertions.assertOffsetsGiveTheTextBack;
import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as the publishing systems of municipalities write them; the city is invented. */
class PageFurnitureTest {
    private static final String ARTICLE =
            "<p>日時　令和4年10月3日（月曜日）午後2時から</p>"
                    + "<table><tr><th>議題</th><td>諮問第7号　図書館の蔵書管理の委託について</td></tr></table>"
                    + "<p>○汐崎会長　ただいまから第2回審議会を開会します。</p>"
                    + "<p>○真柄委員　印刷の業務も委託するのですか。</p>"
                    + "<p>○矢留課長　はい。更新日は毎月末です。お問い合わせは図書館で受けます。</p>"
                    + "<ul><li>報告事項1</li><li>報告事項2</li></ul>";

    private static final List<String> READ =
            List.of(
                    "HEADING 1 第2回潮見市審議会会議録",
                    "PARAGRAPH 1 日時　令和4年10月3日（月曜日）午後2時から",
                    "ROW 1 議題 | 諮問第7号　図書館の蔵書管理の委託について",
                    "PARAGRAPH 1 ○汐崎会長　ただいまから第2回審議会を開会します。",
                    "PARAGRAPH 1 ○真柄委員　印刷の業務も委託するのですか。",
                    "PARAGRAPH 1 ○矢留課長　はい。更新日は毎月末です。お問い合わせは図書館で受けます。",
                    "PARAGRAPH 1 報告事項1",
                    "PARAGRAPH 1 報告事項2");

    private static final String MENU =
            "<ul><li><a href='/kurashi/'>くらし・手続き</a></li><li><a href='/kosodate/'>子育て・教育</a></li>"
                    + "<li><a href='/kenko/'>健康・福祉</a></li><li><a href='/shisei/'>市政情報</a></li></ul>";

    /** Landmarks of HTML 5 and nothing else. */
    private static final String LANDMARKS =
            "<header><p>潮見市公式ウェブサイト</p><nav>"
                    + MENU
                    + "</nav></header><main><h1>第2回潮見市審議会会議録</h1>"
                    + ARTICLE
                    + "<aside><h2>関連情報</h2>"
                    + MENU
                    + "</aside></main><aside>"
                    + MENU
                    + "</aside><footer><address>潮見市潮見町1丁目1番地</address></footer>";

    /** The frame in {@code tmp_…}, the bread crumbs and buttons within the content. */
    private static final String NAMED_FRAME =
            "<div id='tmp_wrapper'><div id='tmp_header'><h1><a href='/'>潮見市</a></h1><p>本文へスキップします。</p>"
                    + "<div id='tmp_means'><div id='tmp_fsize'>文字サイズ・色合い変更</div></div></div>"
                    + "<div id='tmp_gnavi'>"
                    + MENU
                    + "</div><div id='tmp_wrap_main'><div id='tmp_pankuzu'><p><a href='/'>トップページ</a> &gt; <a href='/shisei/'>市政情報</a> &gt; 会議録</p></div>"
                    + "<div id='tmp_main'><div id='tmp_contents'><p id='tmp_update'>更新日：2022年10月20日</p>"
                    + "<div class='box_sns'><a href='https://example.com/share'>ツイート</a></div><h1>第2回潮見市審議会会議録</h1>"
                    + ARTICLE
                    + "<div id='tmp_reader'><p>PDF形式のファイルをご覧いただくには、Adobe Acrobat Readerが必要です。お持ちでない方は無料でダウンロードしてください。</p></div>"
                    + "<div id='tmp_inquiry'><div id='tmp_inquiry_ttl'><p>お問い合わせ</p></div><div id='tmp_inquiry_cnt'><p>総務部行政管理課</p><p>電話番号：0000-11-2214</p></div></div>"
                    + "<div id='tmp_feedback'><p>より良いウェブサイトにするためにみなさまのご意見をお聞かせください</p><form><p>このページの情報は役に立ちましたか？</p>"
                    + "<label><input type=radio>役に立った</label><input type=submit value=送信></form></div></div></div>"
                    + "<div id='tmp_lnavi'>"
                    + MENU
                    + "</div></div><div id='tmp_footer'><p>潮見市役所 開庁時間 午前8時30分から午後5時15分</p></div></div>";

    /** Camel case, the title above the body, the contact as a section under a heading. */
    private static final String CAMEL_CASE =
            "<div id='baseBg'><div id='headerArea'><p class='siteLogo'>潮見市</p></div><div id='globalNavi'>"
                    + MENU
                    + "</div><ul id='topicPath'><li><a href='/'>ホーム</a></li><li><a href='/a/'>市政</a></li><li>会議録</li></ul>"
                    + "<div id='contents'><div class='pageTitle'><h1>第2回潮見市審議会会議録</h1></div>"
                    + "<div class='pageInfo'><span>ページ番号1003456</span> <span>更新日 令和4年10月20日</span> <span class='pr'><a href='javascript:print()'>印刷</a></span></div>"
                    + "<div id='mainBody'>"
                    + ARTICLE
                    + "</div><div class='section'><h2>このページに関する<span>お問い合わせ</span></h2><p>総務部 行政管理課<br>電話 0000-11-2214 ファクス 0000-11-2299</p></div></div>"
                    + "<div id='sideMenu'><h2>会議録</h2>"
                    + MENU
                    + "</div><p class='pageTop'><a href='#'>ページの先頭へ戻る</a></p><div id='footerArea'><p>〒000-0000 潮見市潮見町1番地 電話：0000-11-1111（代表）</p></div></div>";

    /** Tables for layout, no landmarks, no names. */
    private static final String TABLES =
            "<table><tr><td colspan=2><a href='/'>潮見市</a></td></tr><tr><td>"
                    + MENU
                    + "</td><td><h1>第2回潮見市審議会会議録</h1><p>最終更新日：2022年10月20日</p>"
                    + ARTICLE
                    + "<p><a href='#top'>このページの先頭へ戻る</a></p></td></tr></table>";

    static List<String> pages() {
        return List.of(LANDMARKS, NAMED_FRAME, CAMEL_CASE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyTheArticleIsRead(String page) {
        assertThat(read(page)).containsExactlyElementsOf(READ);
    }

    @Test
    void aPageWithoutAnyNamesKeepsItsMenuRatherThanLoseASentence() {
        assertThat(read(TABLES)).containsAll(READ).contains("PARAGRAPH 1 市政情報");
        assertThat(String.join("\n", read(TABLES))).doesNotContain("更新日：").doesNotContain("先頭へ");
    }

    @Test
    void theSameMenuTwiceIsAMenuWhateverItIsCalled() {
        var page = "<div>" + MENU + "</div><h1>会議録</h1>" + ARTICLE + "<div>" + MENU + "</div>";

        assertThat(read(page)).contains("PARAGRAPH 1 報告事項1").doesNotContain("PARAGRAPH 1 市政情報");
    }

    @Test
    void aBodyInTheFootByMistakeIsTheArticle() {
        assertThat(read("<div id=header>潮見市</div><div id=footer><h1>会議録</h1>" + ARTICLE + "</div>"))
                .contains("HEADING 1 会議録")
                .containsAll(READ.subList(1, READ.size()));
    }

    @Test
    void aBodyOutsideOfAnEmptyMainIsTheArticle() {
        assertThat(
                        read(
                                "<main><p>読み込み中</p></main><div class=menu><h1>会議録</h1>"
                                        + ARTICLE
                                        + "</div>"))
                .containsAll(READ.subList(1, READ.size()));
    }

    @Test
    void aSmallPartCalledContentDoesNotOutweighALargeOneCalledMenu() {
        assertThat(
                        read(
                                "<div class=content><p>"
                                        + "審議会の会議録を公開しています。内容についてのお尋ねは担当課までお願いします。".repeat(2)
                                        + "</p></div><div class=main-menu><h1>会議録</h1>"
                                        + ARTICLE
                                        + "</div>"))
                .containsAll(READ.subList(1, READ.size()));
    }

    @Test
    void anArticleInThreeBoxesWithTheNamesOfMenusIsKept() {
        var third = "<p>○委員　審議会の意見を申し上げます。個人情報の扱いに注意してください。</p>";

        assertThat(
                        read(
                                "<div class=menu>%s</div><div class=sidebar>%s</div><div class=navi>%s</div>"
                                        .formatted(third, third, third)))
                .hasSize(3);
    }

    @Test
    void minutesFullOfLinksKeepThem() {
        var links = new StringBuilder("<div id=content><h1>会議録</h1><ul>");
        for (int i = 1; i <= 20; i++)
            links.append("<li><a href='gian%d.html'>諮問第%d号 委託について</a></li>".formatted(i, i));

        assertThat(read(links + "</ul></div><div id=footer>潮見市役所</div>"))
                .hasSize(21)
                .contains("PARAGRAPH 1 諮問第20号 委託について");
    }

    @Test
    void aListingOfDocumentsKeepsItsLinksBesideALongFoot() {
        assertThat(
                        read(
                                "<div id='globalNavi'>"
                                        + MENU
                                        + "</div><div id='main'><h1>会議録一覧</h1><ul><li><a href='r4-1.pdf'>第1回（PDF：120KB）</a></li>"
                                        + "<li><a href='r4-2.pdf'>第2回（PDF：130KB）</a></li></ul></div>"
                                        + "<div id='footer'><p>潮見市役所 〒000-0000 潮見市潮見町1番地 開庁時間 午前8時30分から午後5時15分まで（祝日を除く月曜日から金曜日）</p></div>"))
                .containsExactly(
                        "HEADING 1 会議録一覧",
                        "PARAGRAPH 1 第1回（PDF：120KB）",
                        "PARAGRAPH 1 第2回（PDF：130KB）");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "更新日：2022年10月3日",
                "最終更新日 令和4年10月3日",
                "公開日：令和4年10月3日　更新日：令和5年1月4日",
                "掲載日：2022年10月3日更新",
                "更新日：2022年5月19日　ページID：0014832",
                "ページ番号：1003456",
                "ページID：0014832",
                "記事ID：3-123",
                "ページの先頭へ戻る",
                "本文へ移動",
                "ここから本文です。",
                "このページを印刷する",
                "現在の位置：ホーム > 市政情報 > 会議録"
            })
    void labelsOfThePageAreNoText(String label) {
        assertThat(read("<p>" + label + "</p>" + ARTICLE)).doesNotContain("PARAGRAPH 1 " + label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "更新日：2022年10月3日に条例の写しを差し替えました。",
                "○委員　このページに関するお問い合わせが多いと聞きました。",
                "○委員　このページは役に立ちましたかという設問を加えてください。その集計は年に一度、審議会に報告していただき、来年度の改善に使うものとします。",
                "ページ番号は資料の右下にあります。",
                "印刷",
                "戻る",
                "問い合わせ先　総務部行政管理課",
                "Adobe Acrobat Readerのライセンスを購入します。"
            })
    void sentencesThatOnlySoundLikeLabelsAreText(String sentence) {
        assertThat(read("<h1>会議録</h1><p>" + sentence + "</p>" + ARTICLE))
                .contains("PARAGRAPH 1 " + sentence);
    }

    @Test
    void aLinkInASentenceKeepsItsWord() {
        assertThat(read("<p>封筒の<a href='i.html'>印刷</a>を委託する。</p>"))
                .containsExactly("PARAGRAPH 1 封筒の印刷を委託する。");
    }

    @Test
    void cellsAreNeverTakenOutOfTheirRow() {
        assertThat(read("<table><tr><th>更新日</th><td>更新日：2022年10月3日</td></tr></table>"))
                .containsExactly("ROW 1 更新日 | 更新日：2022年10月3日");
    }

    @Test
    void theTitleStandsInForAMissingHeading() {
        var titled = "<title>令和4年度第2回会議録 | 潮見市公式ホームページ</title>";

        assertThat(read(titled + "<p>本日は二件を審議する。</p>"))
                .containsExactly("HEADING 1 令和4年度第2回会議録", "PARAGRAPH 1 本日は二件を審議する。");
        assertThat(read(titled + "<p>令和4年度　第2回会議録</p>"))
                .containsExactly("PARAGRAPH 1 令和4年度　第2回会議録");
        assertThat(read("<title>会議録</title><h1>議事要旨</h1>")).containsExactly("HEADING 1 議事要旨");
    }

    @ParameterizedTest
    @CsvSource({
        "潮見市 | 第2回会議録, 第2回会議録",
        "第2回会議録－潮見市－, 第2回会議録－潮見市－",
        "第2回会議録 - 潮見市ホームページ, 第2回会議録",
        "第2回会議録／審議会／潮見市役所, 第2回会議録",
        "潮見市公式ウェブサイト, ''",
        "情報公開・個人情報保護審議会, 情報公開・個人情報保護審議会"
    })
    void theSiteIsNoPartOfATitle(String title, String kept) {
        assertThat(PageTitle.withoutSite(title)).isEqualTo(kept);
    }

    @Test
    void nestingOfAnyDepthIsLookedThrough() {
        var deep = "<div class=menu><ul>".repeat(50_000) + "底";

        assertThat(read(deep)).containsExactly("PARAGRAPH 1 底");
    }

    private static List<String> read(String page) {
        var text = HtmlText.ofPage("<!DOCTYPE html>" + page);
        assertOffsetsGiveTheTextBack(text);
        return blocks(text);
    }
}
