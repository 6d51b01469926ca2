package jp.senrei.server.site.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTextTest {
    @Test
    void aTitleThatFitsIsOneLine() {
        assertThat(GraphText.lines("粗大ごみの収集受付", 14, 2)).containsExactly("粗大ごみの収集受付");
    }

    @Test
    void aLongOneIsCutAndSaysSo() {
        assertThat(GraphText.lines("一二三四五六七八九十".repeat(3), 10, 2))
                .containsExactly("一二三四五六七八九十", "一二三四五六七八九…");
    }

    @Test
    void twoFullLinesAreNotCut() {
        assertThat(GraphText.lines("一二三四五六七八九十".repeat(2), 10, 2))
                .containsExactly("一二三四五六七八九十", "一二三四五六七八九十");
    }

    @Test
    void noLineBeginsWithAComma() {
        assertThat(GraphText.lines("一二三四五六七八九十、残り", 10, 2)).containsExactly("一二三四五六七八九", "十、残り");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u202E逆さ\u0000の題名\n改行",
                "<script>alert(1)</script> & \"引用\" <b>太字</b>",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "\uD840半分"
            })
    void noTitleGoesOverItsLines(String title) {
        var lines = GraphText.lines(title, 14, 2);
        assertThat(lines).hasSizeLessThanOrEqualTo(2);
        assertThat(lines)
                .allSatisfy(
                        line -> {
                            assertThat(GraphText.width(line)).isLessThanOrEqualTo(14);
                            assertThat(line).doesNotContain("\u202E", "\u0000", "\n");
                        });
    }
}
