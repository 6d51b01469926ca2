package jp.senrei.indexer.extract.html;

import static jp.senrei.indexer.extract.format.TextAssertions.assertOffsetsGiveTheTextBack;
import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;

import jp.senrei.corpus.model.DocumentText;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void headingsParagraphsAndListsAreBlocksInOrder() {
        assertThat(
                        blocks(
                                web(
                                        "<h1>第1回 <small>審議会</small></h1><div>開会<p>議題は<b>二件</b>です。</p>以上</div><ul><li>甲<li>乙</ul>")))
                .containsExactly(
                        "HEADING 1 第1回 審議会",
                        "PARAGRAPH 1 開会",
                        "PARAGRAPH 1 議題は二件です。",
                        "PARAGRAPH 1 以上",
                        "PARAGRAPH 1 甲",
                        "PARAGRAPH 1 乙");
    }

    @Test
    void tableRowsKeepTheirCells() {
        assertThat(
                        blocks(
                                web(
                                        "<table><caption>概要</caption><tr><th>件名<td>LINE<br>の活用<tr><th>意見<td><ul><li>甲<li>乙</ul><tr><td><td></table>")))
                .containsExactly("PARAGRAPH 1 概要", "ROW 1 件名 | LINE⏎の活用", "ROW 1 意見 | 甲⏎乙");
    }

    @Test
    void aCellOverSeveralRowsOrColumnsKeepsTheOthersInTheirColumns() {
        assertThat(
                        blocks(
                                web(
                                        "<table><tr><th rowspan=2>機関<th rowspan=2>請求<th colspan=2>処理<th rowspan=2>計"
                                                + "<tr><th>開示<th>不開示<tr><td>市長<td>3<td>2<td>1<td>3"
                                                + "<tr><td rowspan=2>議会<td>1<td>1<td>0<td>1<tr><td>9<td>9<td>0<td>9"
                                                + "<tr><td colspan=5>注 すべて件数</table>")))
                .containsExactly(
                        "ROW 1 機関 | 請求 | 処理 |  | 計",
                        "ROW 1  |  | 開示 | 不開示",
                        "ROW 1 市長 | 3 | 2 | 1 | 3",
                        "ROW 1 議会 | 1 | 1 | 0 | 1",
                        "ROW 1  | 9 | 9 | 0 | 9",
                        "PARAGRAPH 1 注 すべて件数");
    }

    @Test
    void aCellThatReachesTooFarIsCutShort() {
        assertThat(
                        blocks(
                                web(
                                        "<table><tr><td colspan=999999999>甲<td>乙<tr><td rowspan=-3>丙<td colspan=x>丁</table>")))
                .hasSize(2)
                .last()
                .isEqualTo("ROW 1 丙 | 丁");
    }

    @Test
    void boxOfOneCellAndTablesForLayoutAreNoRows() {
        assertThat(
                        blocks(
                                web(
                                        "<table><tr><td><p>箱の中<p>二行目</table><table><tr><td>左</td><td><table><tr><td>甲<td>乙</table></table>")))
                .containsExactly(
                        "PARAGRAPH 1 箱の中", "PARAGRAPH 1 二行目", "PARAGRAPH 1 左", "ROW 1 甲 | 乙");
    }

    @Test
    void scriptsStylesAndNavigationAreNoText() {
        assertThat(
                        blocks(
                                web(
                                        "<head><title>題</title><style>p{}</style></head><nav>ホーム</nav><div role=navigation>道</div>"
                                                + "<header>市章</header><script>alert(1)</script><p hidden>隠す</p><p>本文</p>")))
                .containsExactly("PARAGRAPH 1 市章", "PARAGRAPH 1 本文");
    }

    @Test
    void lineEndsOfTheSourceAreFoldedAsAReaderWouldExpect() {
        assertThat(blocks(web("<p>個人情報\n      保護 審議会は\n LINE を\n使う</p><pre>一行\n二行</pre>")))
                .containsExactly(
                        "PARAGRAPH 1 個人情報保護 審議会は LINE を使う", "PARAGRAPH 1 一行", "PARAGRAPH 1 二行");
    }

    @Test
    void checkBoxesAreShown() {
        assertThat(
                        blocks(
                                web(
                                        "<p><input type=checkbox checked>可 <input type=checkbox>不可<input type=text value=x></p>")))
                .containsExactly("PARAGRAPH 1 ☑可 ☐不可");
    }

    @Test
    void nestingOfAnyDepthIsRead() {
        var deep = "<div>".repeat(100_000) + "底" + "</div>".repeat(100_000);

        assertThat(web(deep).text()).isEqualTo("底");
    }

    @Test
    void pageWithoutTextIsEmpty() {
        assertThat(web("<img src=a.png>")).isEqualTo(DocumentText.EMPTY);
    }

    private static DocumentText web(String html) {
        var text = HtmlText.read(Jsoup.parse(html), HtmlText.LineEnds.FOLDED);
        assertOffsetsGiveTheTextBack(text);
        return text;
    }
}
