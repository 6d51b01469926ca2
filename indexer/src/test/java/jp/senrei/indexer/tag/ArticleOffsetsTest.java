package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArticleOffsetsTest {
    @Property(tries = 500)
    void everyOffsetIsInsideTheTextWhateverItSays(@ForAll("hostile") String text) {
        for (var found : new ArticleReader("潮見市個人情報保護条例").found(text)) {
            assertThat(found.start()).isBetween(0, found.end() - 1);
            assertThat(found.end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(found.start(), found.end())).containsPattern("[条項号]|第.+の");
            assertThat(found.value().article()).isPositive();
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        var pieces =
                Arbitraries.of(
                        List.of(
                                "第",
                                "1",
                                "16",
                                "十",
                                "六",
                                "条",
                                "項",
                                "号",
                                "の",
                                "2",
                                " ",
                                "\n",
                                "\t",
                                "同",
                                "前",
                                "本",
                                "次",
                                "及び",
                                "、",
                                "から",
                                "~",
                                "(",
                                ")",
                                "「",
                                "」",
                                "以下「法」という。",
                                "条例",
                                "法",
                                "潮見市",
                                "個人情報の保護に関する法律",
                                "契約書",
                                "乙は",
                                "実施機関は、",
                                "附則",
                                "ただし書",
                                "ア",
                                "。",
                                "〇",
                                "第1条 ",
                                "別表",
                                "𠮷"));
        var words = pieces.list().ofMaxSize(60).map(list -> String.join("", list));
        return Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(80));
    }
}
