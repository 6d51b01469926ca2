package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ・研修を行うこと。            | 研修を行うこと。
            (1) 研修を行うこと。          | 研修を行うこと。
            （２）　研修を行うこと。      | 研修を行うこと。
            ① 研修を行うこと。           | 研修を行うこと。
            ア　研修を行うこと。          | 研修を行うこと。
            ⇒承認された。                | 承認された。
            審議結果　承認された。        | 承認された。
            【結論】承認する。            | 承認する。
            結果：継続審議とする。        | 継続審議とする。
            第1　審査会の結論　妥当である。 | 妥当である。
            結果を報告すること。          | 結果を報告すること。
            10日で消去すること。          | 10日で消去すること。
            """)
    void aQuoteBeginsWithItsWords(String line, String quote) {
        assertThat(quotes(line)).containsExactly(quote);
    }

    @Test
    void aPageNumberCutsAQuoteInTwo() {
        assertThat(quotes("記録を適切に管\n- 12 -\n理すること。")).containsExactly("記録を適切に管", "理すること。");
        assertThat(quotes("記録を適切に\n管理すること。")).containsExactly("記録を適切に\n管理すること。");
    }

    @Test
    void forAReaderItIsOneAgain() {
        var text = "記録を適切に管\n- 12 -\n理すること。\n次の条件";
        var cut = Quotes.clean(text, List.of(new Span(0, text.indexOf("\n次"))));
        assertThat(Quotes.joined(text, cut)).containsExactly("記録を適切に管\n理すること。");
        var two = "管理すること。\n- 12 -\n報告すること。";
        assertThat(Quotes.joined(two, List.of(new Span(0, 7), new Span(15, 22)))).hasSize(2);
    }

    @Test
    void whatSaysNothingIsNoQuote() {
        assertThat(quotes(" \n　")).isEmpty();
        assertThat(Quotes.clean("承認", List.of(new Span(0, 2), new Span(0, 2)))).hasSize(1);
    }

    private static List<String> quotes(String text) {
        return Quotes.clean(text, List.of(new Span(0, text.length()))).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
