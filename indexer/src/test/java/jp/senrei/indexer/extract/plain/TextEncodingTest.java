package jp.senrei.indexer.extract.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final String SENTENCE = "みなとの市情報公開審議会は、①システムの委託（ＬＩＮＥ）を承認する。\n髙橋会長「ご異議ありませんか。」\n";

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8"})
    void readsWhatAnOfficeWrites(String name) {
        assertThat(TextEncoding.decode(SENTENCE.getBytes(Charset.forName(name))))
                .hasValueSatisfying(
                        decoded -> {
                            assertThat(decoded.text()).isEqualTo(SENTENCE);
                            assertThat(decoded.charset()).isEqualTo(Charset.forName(name));
                            assertThat(decoded.guessed()).isEqualTo(!name.equals("UTF-8"));
                            assertThat(decoded.broken()).isFalse();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-JP, 審議会は、承認する。",
        "ISO-2022-JP, 審議会は、承認する。",
        "windows-31j, 承認",
        "EUC-JP, 個人情報",
        "windows-31j, 委員 ｱｲｳ の意見",
    })
    void readsShortTextsToo(String name, String text) {
        assertThat(TextEncoding.decode(text.getBytes(Charset.forName(name))).orElseThrow().text())
                .isEqualTo(text);
    }

    /** The standards do not have ① and 髙; what Windows and servers write under their names does. */
    @ParameterizedTest
    @CsvSource({"x-windows-iso2022jp, ISO-2022-JP", "x-eucJP-Open, EUC-JP"})
    void lettersOfMakersAreReadUnderTheNameOfAStandard(String written, String declared) {
        var text = "①髙橋会長（㈱潮見情報、﨑山委員）は、審議会を開会します。ｱｲｳ";
        var bytes = text.getBytes(Charset.forName(written));

        assertThat(TextEncoding.decode(bytes))
                .hasValueSatisfying(
                        decoded -> {
                            assertThat(decoded.text()).isEqualTo(text);
                            assertThat(decoded.broken()).isFalse();
                            assertThat(decoded.warnings().getFirst().message()).contains(declared);
                        });
        assertThat(TextEncoding.decode(bytes, Charset.forName(declared)).orElseThrow().text())
                .isEqualTo(text);
    }

    @Test
    void byteOrderMarksDecide() {
        assertThat(
                        TextEncoding.decode(
                                        ("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_16LE))
                                .orElseThrow()
                                .text())
                .isEqualTo(SENTENCE);
        assertThat(
                        TextEncoding.decode(
                                        ("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_16BE))
                                .orElseThrow()
                                .text())
                .isEqualTo(SENTENCE);
        assertThat(
                        TextEncoding.decode(("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_8))
                                .orElseThrow()
                                .text())
                .isEqualTo("\uFEFF" + SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16NeedsNoMark(String name) {
        for (var text :
                new String[] {
                    SENTENCE, "会議録\r\n第1回\r\n", "ひらがなだけの行である", "plain words\n", "𠮷田委員は欠席\n"
                })
            assertThat(TextEncoding.decode(text.getBytes(Charset.forName(name))))
                    .as(text)
                    .hasValueSatisfying(
                            decoded -> {
                                assertThat(decoded.text()).isEqualTo(text);
                                assertThat(decoded.charset()).isEqualTo(Charset.forName(name));
                                assertThat(decoded.guessed()).isTrue();
                            });
    }

    @ParameterizedTest
    @CsvSource({
        "US-ASCII, 0a1b2c3d4e5f0a1b2c3d",
        "windows-31j, 個人情報保護審議会",
        "windows-31j, 委員 ｱｲｳ の意見",
        "windows-31j, １２３４５６",
        "EUC-JP, 個人情報保護審議会",
        "EUC-JP, あいうえお",
        "ISO-2022-JP, あいうえお",
    })
    void nothingElseIsTakenForUtf16(String name, String text) {
        assertThat(TextEncoding.decode(text.getBytes(Charset.forName(name))))
                .hasValueSatisfying(
                        decoded -> assertThat(decoded.charset().name()).doesNotStartWith("UTF-16"));
    }

    @Test
    void fewBrokenBytesDoNotLoseTheText() {
        var bytes = (SENTENCE.repeat(20)).getBytes(StandardCharsets.UTF_8);
        bytes[100] = (byte) 0xFF;

        assertThat(TextEncoding.decode(bytes))
                .hasValueSatisfying(
                        decoded -> {
                            assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
                            assertThat(decoded.broken()).isTrue();
                        });
    }

    @Test
    void noiseIsNoText() {
        var noise = new byte[5000];
        new Random(7).nextBytes(noise);

        assertThat(TextEncoding.decode(noise)).isEmpty();
        assertThat(TextEncoding.decode(new byte[] {'M', 'Z', 0, 1})).isEmpty();
    }
}
