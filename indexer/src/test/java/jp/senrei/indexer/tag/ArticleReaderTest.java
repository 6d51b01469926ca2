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
            条例15条、18条及び19条             | 第15条、第18条、第19条
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
                "第9999条",
                "北24条西5丁目",
                "潮見市一条通",
                "委託契約約款第17条",
                "契約書第5条及び第6条",
                "仕様書第3条。同条第2項",
                "第1号議案、諮問第3号、資料第2号、第3号機",
                "条件と条文、第2項と第3号",
                "前条及び前項",
                "潮見市条例第54号"
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
        assertThat(reader.articles()).extracting(ArticleRef::law).containsExactly("公文書等の管理に関する法律");
    }

    @Test
    void aLongRangeIsTwoArticles() {
        assertThat(articles("第1条から第99条まで"))
                .extracting(ArticleRef::article)
                .isEqualTo(Arrays.asList(1, 99));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # lists go on in the same article, at the level they name
            第16条第1項及び第3項                     | 第16条第1項、第16条第3項
            第1条第1項第2号又は第3号                 | 第1条第1項第2号、第1条第1項第3号
            第9条第1号から第3号まで                  | 第9条第1号、第9条第2号、第9条第3号
            第4条第2項から第4項まで                  | 第4条第2項、第4条第3項、第4条第4項
            条例第16条、第21条及び第22条第1項        | 第16条、第21条、第22条第1項
            # 同条, 同項, 同号 need what was cited before
            第8条第2項。同項第4号                    | 第8条第2項、第8条第2項第4号
            第7条第1号。本号ただし書。同号           | 第7条第1号
            第14条第1項各号。同条第2項前段、第3項    | 第14条第1項、第14条第2項、第14条第3項
            # branches of the second rank and of 号
            第23条の2の3第1項第5号の2                | 第23条の2の3第1項第5号の2
            第十二条の三第二項第一号ロ               | 第12条の3第2項第1号
            # broken and spaced
            条例第 1 6 条 第 1 項                    | 第16条第1項
            条例 16条1項                             | 第16条第1項
            """)
    void listsAndRelativesAreFollowed(String text, String expected) {
        assertThat(articles(text))
                .extracting(ArticleRef::canonical)
                .containsExactly(expected.split("、"));
        assertThat(articles(text)).extracting(ArticleRef::law).containsOnly(ORDINANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            第7条第1号ただし書きの   | ただし書
            第7条第1号但書の         | ただし書
            第7条本文                | 本文
            第2条第1項第2号2により   | 2
            第2条第1項第2号アに      | ア
            第2条第1項第2号ア本文    | ア本文
            第9条柱書                | 柱書
            第9条第1号システムの     |
            第9条第1号30日           |
            """)
    void whatStandsBehindTheNumbersIsKept(String text, String detail) {
        assertThat(articles(text)).extracting(ArticleRef::detail).containsExactly(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # a definition binds from there on, whatever is named later
            個人情報の保護に関する法律(平成15年法律第57号。以下「法」という。)第69条。地方自治法第2条。法第78条 | 個人情報の保護に関する法律第69条、地方自治法第2条、個人情報の保護に関する法律第78条
            潮見市情報公開条例(以下「条例」という。)に基づく個人情報保護条例の運用。条例第7条               | 潮見市情報公開条例第7条
            # one title for every name of a law
            個人情報保護法第69条、個人情報の保護に関する法律第70条     | 個人情報の保護に関する法律第69条、個人情報の保護に関する法律第70条
            番号法第19条第8号                                           | 行政手続における特定の個人を識別するための番号の利用等に関する法律第19条第8号
            # words in front of a known name
            必要な措置個人情報保護法39条                                | 個人情報の保護に関する法律第39条
            個人情報保護法施行令第20条                                  | 個人情報の保護に関する法律施行令第20条
            条例施行規則第3条                                           | 潮見市個人情報保護条例施行規則第3条
            # the municipality's own, and that of another one
            区条例第8条                                                 | 潮見市個人情報保護条例第8条
            情報公開条例第5条                                           | 潮見市情報公開条例第5条
            新霞市情報公開条例第3条                                     | 新霞市情報公開条例第3条
            本件の霞台町情報公開条例第3条。条例第4条                    | 霞台町情報公開条例第3条、潮見市個人情報保護条例第4条
            旧条例第12条                                                | 潮見市個人情報保護条例第12条
            潮見市議会の個人情報の保護に関する条例第20条                | 潮見市議会の個人情報の保護に関する条例第20条
            # two laws joined
            行政不服審査法及び情報公開法第5条第1号                      | 行政機関の保有する情報の公開に関する法律第5条第1号
            第8条ただし書及び霞台町公文書公開条例第3条                  | 潮見市個人情報保護条例第8条、霞台町公文書公開条例第3条
            # supplementary provisions count for themselves
            条例附則第2条                                               | 潮見市個人情報保護条例附則第2条
            # a bare article is of the law under which it was cited before
            条例第20条。弁護士法第23条の2による。第20条の解釈           | 潮見市個人情報保護条例第20条、弁護士法第23条の2
            # guidelines number without 条
            審査基準第5の3                                              | 審査基準第5条の3
            """)
    void aLawHasOneName(String text, String expected) {
        assertThat(articles(text))
                .extracting(article -> article.law() + article.canonical())
                .containsExactly(expected.split("、"));
    }

    @Test
    void aLegendBindsShortNames() {
        assertThat(articles("凡例\n法\t個人情報の保護に関する法律\n条例\t潮見市情報公開条例\n法第60条と条例第3条、法施行令第20条"))
                .extracting(article -> article.law() + article.canonical())
                .containsExactly("個人情報の保護に関する法律第60条", "潮見市情報公開条例第3条", "個人情報の保護に関する法律施行令第20条");
    }

    @Test
    void aQuotedLawIsFollowed() {
        assertThat(
                        articles(
                                """
                潮見市情報公開条例(抜粋)
                (公開義務)
                第7条 実施機関は、公文書を公開しなければならない。
                2 前項の規定にかかわらず、次に掲げる情報は、この限りでない。
                3 前2項の規定は、前条の場合に準用する。
                第8条 実施機関は、前条第3項の場合に公開できる。
                """))
                .extracting(article -> article.law() + article.canonical())
                .containsExactly(
                        "潮見市情報公開条例第7条",
                        "潮見市情報公開条例第7条第1項",
                        "潮見市情報公開条例第7条第2項",
                        "潮見市情報公開条例第6条",
                        "潮見市情報公開条例第8条",
                        "潮見市情報公開条例第7条第3項");
    }

    @Test
    void afterAContractTheCaseGoesOn() {
        assertThat(
                        articles(
                                """
                個人情報取扱特記事項
                (目的)
                第1条 乙は、個人情報の保護に関する法律第66条第2項及び同法第67条を守る。
                (秘密)
                第2条 乙は、前条及び第1条の責めを負う。
                諮問第5号 業務の委託について
                第16条第1項により諮問する。
                """))
                .extracting(ArticleRef::canonical)
                .containsExactly("第66条第2項", "第67条", "第16条第1項");
    }

    @Test
    void theSheetsHeadingIsNoCitationBesideTheSummary() {
        var form = "1\t業務の委託\t条例第16条第1項\n2\t外部提供\t条例第20条\n<条例第16条関連> <個票>\n";
        assertThat(articles(form))
                .extracting(ArticleRef::canonical)
                .containsExactly("第16条第1項", "第20条");
        assertThat(articles(form + "条例第16条について諮問する。"))
                .extracting(ArticleRef::canonical)
                .containsExactly("第16条第1項", "第20条", "第16条");
    }

    @Test
    void mentionsKeepTheirPlaces() {
        var text = "本件は、潮見市情報公開条例(平成12年潮見市条例第54号)第7条及び第8条第 1 項による。";
        assertThat(new ArticleReader(ORDINANCE).found(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly("潮見市情報公開条例(平成12年潮見市条例第54号)第7条", "第8条第 1 項");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            同条例第6条第1号による     | 潮見市個人情報の保護に関する法律施行条例第6条第1号
            同法第66条による           | 個人情報の保護に関する法律第66条
            条例第6条による            | 潮見市個人情報保護条例第6条
            本条例第6条による          | 潮見市個人情報保護条例第6条
            潮見市会計条例第2条、同条例第3条による | 潮見市会計条例第2条、潮見市会計条例第3条
            """)
    void onlyWhatPointsBackMeansTheCaseBefore(String text, String articles) {
        var before = new ArticleReader(ORDINANCE).read("個人情報保護法第61条及び潮見市個人情報の保護に関する法律施行条例第5条による。");
        assertThat(before.next().next().read(text).articles())
                .extracting(article -> article.law() + article.canonical())
                .containsExactly(articles.split("、"));
    }

    private static List<ArticleRef> articles(String text) {
        return new ArticleReader(ORDINANCE).read(text).articles();
    }
}
