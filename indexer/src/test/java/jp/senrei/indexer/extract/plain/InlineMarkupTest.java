package jp.senrei.indexer.extract.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineMarkupTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "⇒",
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "<b>【諮問事項】</b> ・委託 ⇒ 【諮問事項】 ・委託",
                "<u>下線</u>と<B>太字</B> ⇒ 下線と太字",
                "**強力な権限**を持つ ⇒ 強力な権限を持つ",
                "5 ** 3 と ***** ⇒ 5 ** 3 と *****",
                "<審議会意見> ⇒ <審議会意見>",
                "< 条例第16条関連 > ⇒ < 条例第16条関連 >",
                "<3歳児健診 月 日実施> ⇒ <3歳児健診 月 日実施>",
                "<https://example.invalid/b> ⇒ <https://example.invalid/b>",
                "<policy> と <bank> ⇒ <policy> と <bank>",
                "&lt;説明員&gt; ⇒ <説明員>",
                "&lt;b&gt; は太字 ⇒ <b> は太字",
                "A&amp;B&#12539;C&#x30FB;D ⇒ A&B・C・D",
                "R&D; と &unknown; と ?a=1&copy=2 ⇒ R&D; と &unknown; と ?a=1&copy=2",
                "<input checked=\"checked\" type=\"checkbox\"/>可 / <input type=\"checkbox\"/>不可 ⇒ ☑可 / ☐不可",
                "<input type=\"checkbox\" data-checked=\"no\">可 ⇒ ☐可",
                "甲<td>乙</td>丙 ⇒ 甲 乙 丙",
                "5 < 10 かつ 10 > 5 ⇒ 5 < 10 かつ 10 > 5",
            })
    void rendersMarkupAndKeepsTheDocumentsOwnWords(String line, String rendered) {
        assertThat(InlineMarkup.render(line)).isEqualTo(rendered);
    }
}
