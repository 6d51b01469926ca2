package jp.senrei.indexer.extract.plain;

import static jp.senrei.indexer.extract.format.TextAssertions.assertOffsetsGiveTheTextBack;
import static jp.senrei.indexer.extract.format.TextAssertions.blocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.senrei.corpus.model.DocumentText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void eachLineIsABlockOfItsOwn() {
        var text = PlainText.read("ただいまから、審議会を開\n会します。\n\n\n○会長 よろしく\r\n　お願いします。　\n");

        assertThat(blocks(text))
                .containsExactly(
                        "PARAGRAPH 1 ただいまから、審議会を開",
                        "PARAGRAPH 1 会します。",
                        "PARAGRAPH 1 ○会長 よろしく",
                        "PARAGRAPH 1 お願いします。");
        assertThat(text.text()).isEqualTo("ただいまから、審議会を開\n会します。\n○会長 よろしく\nお願いします。");
    }

    @Test
    void markedLinesAreHeadings() {
        assertThat(blocks(PlainText.read("# 会議結果報告書\n### 【報告事項】\n#1 は番号\n")))
                .containsExactly("HEADING 1 会議結果報告書", "HEADING 1 【報告事項】", "PARAGRAPH 1 #1 は番号");
    }

    @Test
    void tabsMakeRowsAndEmptyCellsKeepTheirPlace() {
        assertThat(blocks(PlainText.read("会議名\t第1回\t\n\t事務局\t総務課\n\t\t\n")))
                .containsExactly("ROW 1 会議名 | 第1回 | ", "ROW 1  | 事務局 | 総務課");
    }

    @Test
    void cellKeepsItsLinesAndLosesItsTags() {
        var text =
                PlainText.read(
                        "概要\t<p>  一つ目。</p> <p>二つ目<br>の続き。</p>\t<ul style=\"list-style-type: none;\"><li>・甲</li> <li>・乙</li></ul>");

        assertThat(blocks(text)).containsExactly("ROW 1 概要 | 一つ目。⏎二つ目⏎の続き。 | ・甲⏎・乙");
    }

    @Test
    void lineOfParagraphsBecomesOneBlockForEach() {
        assertThat(blocks(PlainText.read("<p>1 開会</p> <p>2 議題</p>\n<p>\n</p>\n<p>3 閉会</p>")))
                .containsExactly("PARAGRAPH 1 1 開会", "PARAGRAPH 1 2 議題", "PARAGRAPH 1 3 閉会");
    }

    @Test
    void formFeedStartsTheNextPage() {
        var text = PlainText.read("一枚目\n\f二枚目\n\f\f四枚目\f\n");

        assertThat(blocks(text))
                .containsExactly("PARAGRAPH 1 一枚目", "PARAGRAPH 2 二枚目", "PARAGRAPH 4 四枚目");
        assertThat(text.pages()).as("a break after the last page starts none").isEqualTo(4);
    }

    @Test
    void widthIsKeptAndControlsAreDropped() {
        assertThat(blocks(PlainText.read("\uFEFFＡＷＳ と ｾｰﾙｽ\u0000ﾌｫｰｽ\u001B")))
                .containsExactly("PARAGRAPH 1 ＡＷＳ と ｾｰﾙｽﾌｫｰｽ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " 　\t\n", "\f\f", "<p></p>", "\uFEFF", "&nbsp;"})
    void nothingVisibleIsNoText(String nothing) {
        assertThat(PlainText.read(nothing)).isEqualTo(DocumentText.EMPTY);
    }

    @Property(tries = 500)
    void offsetsGiveTheTextBack(@ForAll("lines") String text) {
        assertOffsetsGiveTheTextBack(PlainText.read(text));
    }

    /** Anything, built from the pieces that mean something to the reader. */
    @Provide
    Arbitrary<String> lines() {
        var pieces =
                Arbitraries.of(
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\t",
                        "\f",
                        " ",
                        "　",
                        "# ",
                        "<p>",
                        "</p>",
                        "<br>",
                        "<li>",
                        "<b>",
                        "**",
                        "&lt;",
                        "&amp;",
                        "&nbsp;",
                        "&#9;",
                        "&#10;",
                        "<説明員>",
                        "<input type=\"checkbox\" checked>",
                        "会",
                        "𠮷",
                        "ﾊﾞ",
                        "A",
                        "1",
                        "\u0000",
                        "\uFEFF");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void realDocumentsKeepTheirWordsAndLoseTheirTags(Path seed) throws IOException {
        assumeTrue(Files.exists(seed), "../shared/seeds is not beside this checkout");

        var text = PlainText.read(Files.readString(seed));

        assertOffsetsGiveTheTextBack(text);
        assertThat(text.blocks()).hasSizeGreaterThan(50);
        assertThat(
                        text.text()
                                .lines()
                                .filter(
                                        line ->
                                                line.matches(
                                                        ".*(</?(p|br|ul|ol|li|b|u|input)[ />]|&lt;).*")))
                .isEmpty();
    }

    static Stream<Path> seeds() throws IOException {
        var folder = Path.of("../../shared/seeds");
        if (!Files.isDirectory(folder)) return Stream.of(folder);
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
