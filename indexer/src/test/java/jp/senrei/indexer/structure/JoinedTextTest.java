package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JoinedTextTest {
    @Test
    void whatABrokenLineHoldsIsFoundAndQuotedAsItStands() {
        var display = "この業務は、潮見市個人情報保護条例第１６\n条第１項の規定により諮問します。";
        var read = whole(display);
        assertThat(quote(read, display, "第16条第1項")).isEqualTo("第１６\n条第１項");
    }

    @Test
    void piecesAreReadOneAfterTheOther() {
        var display = "㈱ナギサ　は別\n- 3 -\n（株）カモメは同じ";
        var read = JoinedText.of(display, List.of(new Span(0, 7), new Span(14, display.length())));
        assertThat(read.toString()).isEqualTo("(株)ナギサ は別\n(株)カモメは同じ\n");
        assertThat(quote(read, display, "(株)ナギサ")).isEqualTo("㈱ナギサ");
        assertThat(quote(read, display, "(株)カモメ")).isEqualTo("（株）カモメ");
    }

    @Test
    void aPageNumberMayStandBetweenTwoHalvesAndNothingLonger() {
        var display = "諮問\n- 3 -\n第1号" + "別の案件".repeat(30) + "以上";
        var near = JoinedText.of(display, List.of(new Span(0, 2), new Span(9, 12)));
        assertThat(quote(near, display, "諮問\n第1号")).isEqualTo("諮問\n- 3 -\n第1号");
        var far = JoinedText.of(display, List.of(new Span(0, 2), new Span(132, 134)));
        assertThat(far.displayed(0, 5)).isEmpty();
    }

    @Test
    void whiteSpaceAloneIsNothing() {
        assertThat(whole("あ　　い").displayed(1, 3)).isEmpty();
    }

    /** Whatever is read at a place, the display text has it there. */
    @Property(tries = 500)
    void everyPlaceLeadsBack(
            @ForAll("displays") String display,
            @ForAll @IntRange(max = 200) int from,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        var read = whole(display);
        var text = read.toString();
        int start = Math.min(from, text.length() - 1);
        int end = Math.min(start + length, text.length());
        read.displayed(start, end)
                .ifPresent(
                        place ->
                                assertThat(letters(place.of(display)))
                                        .contains(letters(text.substring(start, end))));
    }

    @Provide
    Arbitrary<String> displays() {
        return Arbitraries.strings()
                .withChars("第１６条㈱①ｶﾞ〜　 \n\nＡ審議会の業務を委託する。𠮷㍻")
                .ofMinLength(1)
                .ofMaxLength(200)
                .filter(JoinedTextTest::hasNoHalfCharacters);
    }

    private static boolean hasNoHalfCharacters(String text) {
        return text.codePoints()
                .noneMatch(
                        codePoint ->
                                codePoint <= Character.MAX_VALUE
                                        && Character.isSurrogate((char) codePoint));
    }

    private static String letters(String text) {
        return NormalText.normalize(text).replaceAll("\\s+", "");
    }

    private static JoinedText whole(String display) {
        return JoinedText.of(display, List.of(new Span(0, display.length())));
    }

    private static String quote(JoinedText read, String display, String words) {
        int start = read.toString().indexOf(words);
        return read.displayed(start, start + words.length()).orElseThrow().of(display);
    }
}
