package jp.senrei.indexer.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            第１６条第１項     | 第16条第1項
            ＬＩＮＥ／Ｚｏｏｍ | LINE/Zoom
            ㈱ナギサ           | (株)ナギサ
            ｺﾄﾘ地図            | コトリ地図
            10時〜12時         | 10時~12時
            10時～12時         | 10時~12時
            ①LINE             | 1LINE
            審議会             | 審議会
            """)
    void widthAndFormAreFolded(String display, String normal) {
        assertThat(NormalText.normalize(display)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            日　　時   | 日時
            場 所 ：   | 場所:
            '\t出席者\n' | 出席者
            """)
    void lettersThatStandApartAreSqueezedTogether(String display, String squeezed) {
        assertThat(NormalText.squeeze(display)).isEqualTo(squeezed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            条例第１６条による | 第16条  | 第１６条
            受託者は㈱ナギサ。 | (株)ナギサ | ㈱ナギサ
            # half of a character is quoted as the whole
            受託者は㈱ナギサ。 | は(      | は㈱
            受託者は㈱ナギサ。 | 株)ナ    | ㈱ナ
            𠮷野委員（Ａ）     | 委員(A)  | 委員（Ａ）
            """)
    void whatIsFoundIsQuotedAsItStandsOnThePage(String display, String found, String quoted) {
        var text = NormalText.of(display);
        int start = text.toString().indexOf(found);
        assertThat(text.quote(start, start + found.length())).isEqualTo(quoted);
    }

    @Test
    void anEmptyStretchQuotesNothing() {
        assertThat(NormalText.of("㈱ナギサ").quote(1, 1)).isEmpty();
    }

    @Property(tries = 500)
    void theWholeTextGivesTheDisplayBack(@ForAll("displays") String display) {
        var text = NormalText.of(display);
        assertThat(text.quote(0, text.toString().length())).isEqualTo(display);
    }

    @Property(tries = 500)
    void aQuoteHoldsWhatWasFound(
            @ForAll("displays") String display,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int length) {
        var text = NormalText.of(display);
        int start = Math.min(from, text.toString().length());
        int end = Math.min(start + length, text.toString().length());
        assertThat(NormalText.normalize(text.quote(start, end)))
                .contains(text.toString().substring(start, end));
    }

    @Provide
    Arbitrary<String> displays() {
        return Arbitraries.strings().withChars("第１６条㈱①ｶﾞ〜～　 \n\tＡz𠮷㍻﷽").ofMaxLength(40);
    }
}
