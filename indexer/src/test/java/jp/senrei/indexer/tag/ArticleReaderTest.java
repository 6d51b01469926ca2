package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.indexer.structure.Wrapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private static final String ORDINANCE = "潮見市個人情報保護条例";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            条例第16条第1項の規定により        | 第16条第1項
            条例第十六条第一項の規定により     | 第16条第1項
            条例16条1項の規定により            | 第16条第1項
            条例第 16 条第 1 項                | 第16条第1項
            第23条の2                          | 第23条の2
            第十二条の三第二項                 | 第12条の3第2項
            第5条の2第1号                      | 第5条の2第1号
            第19条第1項5号                     | 第19条第1項第5号
            第2条第1項第2号                    | 第2条第1項第2号
            第十二条第二号                     | 第12条第2号
            第7条第1号本文                     | 第7条第1号
            第7条第1号ただし書                 | 第7条第1号
            # several
            条例16条、21条及び22条             | 第16条、第21条、第22条
            第8条第2項又は第9条                | 第8条第2項、第9条
            第12条から第15条まで               | 第12条、第13条、第14条、第15条
            第12条~第14条                      | 第12条、第13条、第14条
            条例第16条(業務の委託)、第21条(外部提供) | 第16条、第21条
            第8条第1項に定める。同条第2項では  | 第8条第1項、第8条第2項
            第23条の2第1項と同条第3項          | 第23条の2第1項、第23条の2第3項
            # the same twice is once
            第16条第1項及び第16条第1項         | 第16条第1項
            # counters behind の are no branch
            第16条の3つの要件                  | 第16条
            """)
    void isReadInEveryForm(String text, String expected) {
        assertThat(articles(text))
                .extracting(ArticleRef::canonical)
                .containsExactlyInAnyOrder(expected.split("、"));
        assertThat(articles(text)).extracting(ArticleRef::law).containsOnly(ORDINANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三条市と一条工務店",
                "個条書き",
                "信条",
                "十条駅前広場",
                "第1号様式(第11条関係)",
                "様式第3号(第5条関係)",
                "別記様式(第4条関係)",
                "第0条",
                "第9999条"
            })
    void whatIsNoArticle(String text) {
        assertThat(articles(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # the name right in front, its number in brackets between
            潮見市情報公開条例(平成12年潮見市条例第54号)第7条 | 潮見市情報公開条例第7条
            「潮見市情報公開条例」第7条                     | 潮見市情報公開条例第7条
            # 法 and 同条例 mean the last one named
            潮見市情報公開条例第7条。同条例第11条第2項      | 潮見市情報公開条例第7条、潮見市情報公開条例第11条第2項
            # a short name means the full one that ends with it
            個人情報保護条例第8条                           | 潮見市個人情報保護条例第8条
            市条例第8条                                     | 潮見市個人情報保護条例第8条
            # where nobody says, what was written stays
            法第69条                                        | 法第69条
            地方自治法施行令第3条                           | 地方自治法施行令第3条
            # a name with hiragana, in full and then short
            個人情報の保護に関する法律第69条第2項第4号      | 個人情報の保護に関する法律第69条第2項第4号
            個人情報の保護に関する法律により、法第78条      | 個人情報の保護に関する法律第78条
            # named earlier in the same line
            潮見市情報公開条例を定めた。情報公開条例第5条   | 潮見市情報公開条例第5条
            # an article with its heading behind
            第16条(業務の委託)に基づき諮問する              | 潮見市個人情報保護条例第16条
            # a list goes on in the same law
            地方税法第20条の11及び第22条                    | 地方税法第20条の11、地方税法第22条
            """)
    void theLawIsTheOneMeant(String text, String expected) {
        assertThat(articles(text))
                .extracting(article -> article.law() + article.canonical())
                .containsExactly(expected.split("、"));
    }

    @Test
    void withoutAnOrdinanceTheLawStaysOpen() {
        assertThat(new ArticleReader(null).read("第16条第1項により").articles())
                .extracting(ArticleRef::law, ArticleRef::canonical)
                .containsExactly(tuple(null, "第16条第1項"));
    }

    @Test
    void theTextStandsAsWrittenWithItsLaw() {
        assertThat(articles("潮見市情報公開条例第 七 条第 1 号"))
                .extracting(ArticleRef::text)
                .containsExactly("潮見市情報公開条例第七条第1号");
    }

    @Test
    void clausesOfAContractAreNoArticles() {
        assertThat(
                        articles(
                                """
                個人情報の取扱いに関する特記事項
                第1条 受注者は、この契約による業務の処理に当たり、秘密を守らなければならない。
                第2条 受注者は、発注者の承諾なしに再委託してはならない。
                2 前項の承諾を得たときも、第1条の責めを負う。
                第3条 乙は、甲の検査を受けるものとする。
                """))
                .isEmpty();
    }

    @Test
    void anOrdinanceNamedInAContractIsOne() {
        assertThat(articles("第1条 受注者は、潮見市個人情報保護条例第12条を守らなければならない。"))
                .extracting(ArticleRef::canonical)
                .containsExactly("第12条");
    }

    @Test
    void aClauseQuotedFromAnOrdinanceIsAnArticle() {
        assertThat(articles("潮見市情報公開条例(抜粋)\n第7条 実施機関は、公文書を公開しなければならない。"))
                .extracting(article -> article.law() + article.canonical())
                .containsExactly("潮見市情報公開条例第7条");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "この業務の委託については潮見市個人情報保護条例第1\n6条第1項の規定によりお諮りします。",
                "この業務の委託については潮見市個人情報保護条例第\n16条第1項の規定によりお諮りします。",
                "この業務の委託については潮見市個人情報保護条例第16条第\n1項の規定によりお諮りします。"
            })
    void aLineThatThePageBrokeIsReadOn(String text) {
        assertThat(articles(Wrapped.joined(text)))
                .extracting(ArticleRef::canonical)
                .containsExactly("第16条第1項");
    }

    @Test
    void whatWasNamedBeforeStaysKnown() {
        var reader = new ArticleReader(ORDINANCE).read("公文書管理法の適用について").read("法第6条第1号");
        assertThat(reader.articles()).extracting(ArticleRef::law)
                .containsExactly("公文書等の管理に関する法律");
    }

    @Test
    void aLongRangeIsTwoArticles() {
        assertThat(articles("第1条から第99条まで"))
                .extracting(ArticleRef::article)
                .isEqualTo(Arrays.asList(1, 99));
    }

    private static List<ArticleRef> articles(String text) {
        return new ArticleReader(ORDINANCE).read(text).articles();
    }
}
