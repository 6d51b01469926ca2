package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person can see on the page is found, however the tokenizer cuts it. */
class RecallTest {
    private static final String TEXT =
            "湊野市では、株式会社ミナトシステムズに㍿の保守を委託し、セールスフオースを用いて道路通報（ＬＩＮＥ公式アカウント）を受け付ける。"
                    + "髙橋委員から、きつと便利になるが、ｶﾞｽ検針の位置情報は\n個人情報に当たるのではないかとの質問があった。第十六条第一項の規定に"
                    + "より、葛󠄀城地区の①氏名②住所を　外部提供するＡＩ―ＯＣＲの実証実験は、令和四年七月二十八日に承認されたものとする🏫。";

    @TempDir Path folder;

    @Test
    void everyStretchOfTheTextIsFoundInQuotes() {
        var random = new Random(16);
        try (var library = Library.of(folder, Sample.text("a", TEXT))) {
            for (int i = 0; i < 300; i++) {
                int start = random.nextInt(TEXT.length() - 1);
                int end = Math.min(TEXT.length(), start + 1 + random.nextInt(15));
                if (isInsideACharacter(start) || isInsideACharacter(end)) continue;
                var stretch = TEXT.substring(start, end);
                if (Folding.CHARACTERS.fold(stretch).text().isEmpty()) continue;
                assertThat(library.found("\"" + stretch + "\"")).as(stretch).containsExactly("a");
            }
        }
    }

    private static boolean isInsideACharacter(int index) {
        if (index == 0 || index == TEXT.length()) return false;
        if (Character.isLowSurrogate(TEXT.charAt(index))
                || Character.getType(TEXT.codePointAt(index)) == Character.NON_SPACING_MARK)
            return true;
        return TEXT.charAt(index) == 'ﾞ';
    }

    @Test
    void utterancesAndDocumentsAreFoundTheSameWay() {
        var sample = Sample.sample("a").says("柿本委員", TEXT);
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, Sample.holdings(sample));
            for (var query : new String[] {"セールスフォース", "第16条", "発言者:柿本", "LINEで道路通報"}) {
                assertThat(
                                library.index
                                        .searchUtterances(Question.of(query), Audience.VISITOR)
                                        .total())
                        .as(query)
                        .isEqualTo(1);
                assertThat(
                                library.index
                                        .searchDocuments(Question.of(query), Audience.VISITOR)
                                        .total())
                        .as(query)
                        .isEqualTo(1);
            }
            assertThat(
                            library.index
                                    .searchUtterances(Question.of("LINE"), Audience.VISITOR)
                                    .facets())
                    .containsKeys(Facet.YEAR, Facet.OUTCOME);
        }
    }
}
