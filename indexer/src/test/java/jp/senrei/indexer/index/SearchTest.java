package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static jp.senrei.indexer.index.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @TempDir Path folder;
    Library library = new Library(Path.of("unused"));

    @AfterEach
    void close() {
        library.close();
    }

    private void given(CaseEntry... cases) {
        library = Library.of(folder, cases);
    }

    @Test
    void theCaseThatIsAboutAServiceComesBeforeThoseThatMentionIt() {
        given(
                text("mentions", "広報の手段としては、広報紙、ホームページのほか、LINEも考えられる。"),
                sample("about")
                        .title("LINEを活用した道路通報の受付")
                        .service("line", "LINE")
                        .text("LINEの公式アカウントで通報を受ける。")
                        .entry());
        assertThat(library.found("LINE")).containsExactly("about", "mentions");
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, ONLINE申請を始める",
        "LINE, オンライン申請を始める",
        "LINE, LINES",
        "AWS, LAWSを参照する",
        "第16条, 第116条による",
        "第16条, 第16条の2による",
        "16条, 16条例を改める",
        "65, 諮問第465号"
    })
    void doesNotFindAPartOfALongerWordOrNumber(String query, String text) {
        given(text("a", text));
        assertThat(library.found(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, 市公式LINEで配信",
        "ＬＩＮＥ, LINEで配信",
        "line, ＬＩＮＥで配信",
        "セールスフォース, セールスフオースの基盤",
        "セールスフォース, Salesforceの基盤",
        "シティ, スマートシテイ構想",
        "きっと, きつと間に合う",
        "ショートメッセージ, SMSで通知",
        "SMS, ショートメッセージサービスで通知",
        "AWS, Amazon Web Servicesを使う",
        "高橋, 髙橋委員",
        "崎, 山﨑委員",
        "株式会社, ㍿みどり",
        "ガス, ｶﾞｽ料金",
        "AI-OCR, AI―OCRで読む",
        "AI-OCR, AIOCRで読む",
        "サーバ, サーバーを置く",
        "個人情報保護, '個人情\n報保護に関する'",
        "山田太郎, 山田　太郎委員",
        "①, 1番",
        "外部結合, 電算結合を行う",
        "報, 広報",
        "務の委, 業務の委託",
        "ものとする, 定めるものとする",
        "用いる, カメラを用いて撮影する",
        "ISO27001, ISO/IEC 27001を取得",
        "🏫, 学校🏫の図",
        "第16条, 第十六条による",
        "第16条, 第16条第1項による",
        "第16条第1項, 十六条一項による",
        "十六条一項, 第16条第1項による",
        "16条1項, 第１６条第１項による",
        "第16条の2, 第16条の2第3項による"
    })
    void findsWhatLooksOrMeansTheSame(String query, String text) {
        given(text("a", text), text("b", "無関係"));
        assertThat(library.found(query)).containsExactly("a");
    }

    @Test
    void anArticleComesWithItsParagraphsButNotWithItsBranches() {
        given(
                sample("whole").article(16, null, null).entry(),
                sample("paragraph").article(16, null, 1).entry(),
                sample("branch").article(16, 2, null).entry(),
                sample("other").article(116, null, null).entry());
        assertThat(library.found("第16条")).containsExactlyInAnyOrder("whole", "paragraph");
        assertThat(library.found("条文:16条")).containsExactlyInAnyOrder("whole", "paragraph");
        assertThat(library.found("条文:16")).containsExactlyInAnyOrder("whole", "paragraph");
        assertThat(library.found("第16条の2")).containsExactly("branch");
        assertThat(library.found("個人情報保護条例第16条第1項")).containsExactly("paragraph");
    }

    @ParameterizedTest
    @CsvSource({
        "諮問第465号",
        "諮問第４６５号",
        "諮問四百六十五号",
        "諮問４６５号",
        "諮問465",
        "第465号",
        "465号",
        "465",
        "４６５",
        "諮問 465"
    })
    void theCaseWithTheNumberComesBeforeThoseThatCiteIt(String query) {
        given(
                sample("cites").number("諮問第470号").text("諮問第465号で承認済み。諮問第465号、諮問第465号。").entry(),
                sample("itself").number("諮問第465号").text("新規の諮問である。").entry(),
                sample("longer").number("諮問第4650号").entry());
        assertThat(library.found(query)).containsExactly("itself", "cites");
    }

    @ParameterizedTest
    @CsvSource({
        "R2.12.22",
        "r2.12.22",
        "Ｒ２．１２．２２",
        "令和2年12月22日",
        "令和２年１２月２２日",
        "令和二年十二月二十二日",
        "2020-12-22",
        "2020/12/22",
        "2020年12月22日",
        "20201222",
        "2020.12.22"
    })
    void aDateFindsTheMeetingsOfTheDayBeforeTheTextsThatNameIt(String query) {
        given(
                sample("names").text("令和2（2020）年12月22日付けの通知による。").entry(),
                sample("held").on("2020-12-22").entry(),
                sample("day before").on("2020-12-21").text("令和2年12月21日と22日。2-12-22").entry(),
                sample("month").text("令和2年12月に開始する。").entry());
        assertThat(library.found(query)).containsExactly("held", "names");
        assertThat(library.ask(query).hits().getLast().snippets().getFirst().marks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"令和２年１２月", "2020-12", "2020/12", "R2.12", "令和2年12月に開催した審議会"})
    void aMonthFindsItsDays(String query) {
        given(
                sample("held").on("2020-12-22").text("開催した。").entry(),
                sample("names").text("R2.12.1から。開催した。").entry(),
                sample("other").on("2020-11-30").text("令和3年1月12日に開催した。").entry());
        assertThat(library.found(query)).containsExactly("held", "names");
    }

    @Test
    void aYearFindsItsMeetings() {
        given(
                sample("held").on("2021-03-31").entry(),
                sample("names").text("令和2年度の予算").entry(),
                sample("later").on("2021-04-01").entry());
        assertThat(library.found("令和2年度")).containsExactlyInAnyOrder("held", "names");
        assertThat(library.found("令和3年")).containsExactlyInAnyOrder("held", "later");
        assertThat(library.found("2021")).as("a number").isEmpty();
    }

    @Test
    void aNumberCanBeAskedForAlone() {
        given(
                sample("a").number("諮問第465号").entry(),
                sample("b").number("諮問第65号").text("諮問第465号を参照").entry(),
                sample("c").number("議案第７号").entry());
        assertThat(library.found("番号:465")).containsExactly("a");
        assertThat(library.found("番号:諮問第465号")).containsExactly("a");
        assertThat(library.found("番号:7")).containsExactly("c");
        assertThat(library.found("番号:議案第7号")).containsExactly("c");
    }

    @Test
    void aFieldIsSearchedUnderItsJapaneseAndEnglishName() {
        given(
                sample("contractor").contractor("株式会社電波堂").title("電波塔の管理").entry(),
                sample("partner").linkPartner("株式会社電波堂").title("塔の管理").entry(),
                text("mention", "電波堂の広告"));
        assertThat(library.found("委託先:電波堂")).containsExactly("contractor");
        assertThat(library.found("contractor:電波堂")).containsExactly("contractor");
        assertThat(library.found("委託先：\"電波堂\"")).containsExactly("contractor");
        assertThat(library.found("結合先:電波堂")).containsExactly("partner");
        assertThat(library.found("事業者:電波堂")).containsExactlyInAnyOrder("contractor", "partner");
        assertThat(library.found("件名:電波")).containsExactly("contractor");
    }

    @Test
    void everyFieldFindsItsOwn() {
        given(
                sample("a")
                        .service("zoom", "ズーム")
                        .outcome(Outcome.APPROVED_WITH_CONDITIONS)
                        .matter(Matter.DATA_LINK)
                        .on("2022-07-28")
                        .department("政策課")
                        .item("位置情報")
                        .says("柿本委員", "いかがか。")
                        .entry(),
                sample("b")
                        .of(Sample.KAZAHAYA)
                        .outcome(Outcome.REJECTED)
                        .on("2021-03-31")
                        .says("会長", "柿本委員どうぞ。")
                        .entry());
        for (var query :
                new String[] {
                    "サービス:Zoom",
                    "サービス:ズーム",
                    "結果:条件付",
                    "結果:approved-with-conditions",
                    "区分:外部結合",
                    "区分:オンライン結合",
                    "所管課:政策",
                    "個人情報:位置",
                    "発言者:柿本",
                    "審議会:湊野",
                    "自治体:湊野市",
                    "年度:令和4",
                    "年度:2022",
                    "年度:R4",
                    "年度：令和４年度",
                    "種別:諮問 -自治体:風早",
                    "開催日:2022-07",
                    "開催日:2022-07-28",
                    "開催日:令和4年4月..令和5年3月",
                    "開催日:R4.7.28",
                    "開催日:2022..",
                    "開催日:令和4年度"
                }) {
            assertThat(library.found(query)).as(query).containsExactly("a");
        }
        assertThat(library.found("結果:不承認")).containsExactly("b");
        assertThat(library.found("結果:承認"))
                .as("the label itself, not every label with it")
                .isEmpty();
        assertThat(library.found("年度:令和2")).containsExactly("b");
        assertThat(library.found("開催日:..2021-12")).containsExactly("b");
        assertThat(library.found("結果:なし")).isEmpty();
    }

    @Test
    void wordsAreCombinedAsTheQueryLanguageSays() {
        given(text("ab", "赤い靴と青い靴"), text("a", "赤い靴"), text("b", "青い靴"), text("c", "黒い靴"));
        assertThat(library.found("赤い　青い")).containsExactly("ab");
        assertThat(library.found("赤い -青い")).containsExactly("a");
        assertThat(library.found("赤い NOT 青い")).containsExactly("a");
        assertThat(library.found("赤い OR 黒い")).containsExactlyInAnyOrder("ab", "a", "c");
        assertThat(library.found("赤い|黒い")).containsExactlyInAnyOrder("ab", "a", "c");
        assertThat(library.found("（赤い | 青い） -(赤い 青い)")).containsExactlyInAnyOrder("a", "b");
        assertThat(library.found("\"靴と青\"")).containsExactly("ab");
        assertThat(library.found("-赤い")).containsExactlyInAnyOrder("b", "c");
        assertThat(library.found("")).containsExactly("a", "ab", "b", "c");
    }

    @Test
    void aPhraseAsPeopleSpeakAsksForItsContentWords() {
        given(
                text("both", "位置情報は利用者が送信する。受付にはLINEを使う。"),
                text("one", "LINEを使う。"),
                sample("old").number("諮問第365号").text("承認された。記録する個人情報の項目は氏名とする。").entry());
        assertThat(library.found("LINEで位置情報")).containsExactly("both");
        assertThat(library.found("諮問第365号で承認された個人情報の項目")).containsExactly("old");
    }

    @Test
    void aPhraseThatNothingAnswersWhollyIsAnsweredInPartAndSaysSo() {
        given(text("most", "防災の情報を携帯電話に配信する。"), text("none", "図書館の開館時間"));
        var answer = library.ask("防災情報を携帯電話に自動配信");
        assertThat(Library.ids(answer)).containsExactly("most");
        assertThat(answer.notice()).isEqualTo("すべての語を含むものがないため、一部の語を含むものを表示しています。");
    }

    @ParameterizedTest
    @CsvSource({
        "顔認証, '映像に顔が写る場合は配慮する。利用者の認証は職員番号による。'",
        "ドローン, スタンドアローンの端末で処理する",
        "生体認証装置, '生体に関する情報は扱わない。端末の装置ごとに認証する。'",
        "ドローンの利用, スタンドアローンの端末の利用"
    })
    void aWordThatStandsNowhereIsNotAnsweredWithItsParts(String query, String text) {
        given(text("a", text));
        var answer = library.ask(query);
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.notice()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "防災情報, 防災に関する情報を配信する",
        "電話催告, 電話による催告を行う",
        "監視カメラ設置, 防犯カメラの設置",
        "カメラ運用, カメラの設置及び運用"
    })
    void aCompoundFindsItsWordsStandingCloseTogetherAndSaysSo(String query, String text) {
        given(text("a", text), text("b", "無関係"));
        var answer = library.ask(query);
        assertThat(Library.ids(answer)).containsExactly("a");
        assertThat(answer.notice()).isEqualTo("入力された語句がそのまま続く箇所がないため、語に分けて検索しました。");
    }

    @ParameterizedTest
    @CsvSource({
        "綾瀬未来広場, アヤセ未来広場の運営",
        "綾瀬未来広場, あやせ未来広場の運営",
        "SMS送信, ショートメッセージ送信を始める",
        "監視カメラ設置, 防犯カメラ設置"
    })
    void aCompoundIsFoundUnderTheOtherNamesOfItsWords(String query, String text) {
        given(text("a", text), text("b", "無関係"));
        assertThat(library.found(query)).containsExactly("a");
        assertThat(library.ask(query).notice()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"業務登録番号 0404", "業務登録番号0404", "0404", "０４０４", "\"業務登録番号 0404\""})
    void aNumberIsFoundWithItsDigitsInCellsOfTheirOwn(String query) {
        given(
                text("a", "業 務 登 録 番 号\t0\t4\t0\t4\t\t0\t1"),
                text("b", "業務登録番号\t1\t3\t0\t5"),
                text("c", "業務登録番号\t10\t40\t4"));
        assertThat(library.found(query)).containsExactly("a");
        assertThat(library.marked(query)).last().asString().endsWith("0\t4\t0\t4");
    }

    @ParameterizedTest
    @CsvSource({
        "ライン, LINEで受け付ける",
        "アマゾン, AWSに置く",
        "アマゾン, Amazonのサーバ",
        "グーグル, Googleのアカウント",
        "ショートメール, SMSで知らせる",
        "ショートメール, ショートメッセージサービス",
        "三歳児健診, 3歳児健康診査の会場",
        "国保, 国民健康保険の資格",
        "スマホ, スマートフォンで撮影",
        "子供医療費, こども医療費を助成",
        "申し込み, 申込は電話で行う",
        "取扱, 情報の取り扱い",
        "手続き, 手続を省く"
    })
    void findsTheNameThatIsMeant(String query, String text) {
        given(text("a", text), text("b", "無関係"));
        assertThat(library.found(query)).containsExactly("a");
    }

    @Test
    void aLooseNameIsNotAskedForTheOtherWayRound() {
        given(text("a", "工場の生産ラインと、オンラインの申請"), text("b", "LINEで受け付ける"));
        assertThat(library.found("LINE")).containsExactly("b");
        assertThat(library.found("ライン")).as("the service first").startsWith("b");
    }

    @Test
    void aPersonFindsTheCasesInWhichThePersonSpeaks() {
        given(
                sample("speaks").says("柿本委員", "目的は何か。").entry(),
                sample("other").says("会長", "ほかにありますか。").entry());
        assertThat(library.found("柿本委員 目的")).containsExactly("speaks");
    }

    @Test
    void conditionsAreFoundByTheirName() {
        given(sample("a").condition("委託先を監督すること。").entry(), sample("b").entry());
        assertThat(library.found("附帯意見")).containsExactly("a");
        assertThat(library.found("付帯意見")).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"第二期・第3回", "第二期第3回", "第2期第3回", "第２期　第３回"})
    void aMeetingIsFoundByItsOrdinal(String query) {
        given(
                sample("a").ordinal("第二期・第3回").entry(),
                sample("b").ordinal("第三期・第2回").text("第2号、3回目").entry());
        assertThat(library.found(query)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"令和4年度のLINE", "令和４年度LINE", "2022年度におけるLINE", "令和4年度諮問第2号"})
    void aFiscalYearBeforeAWordIsItsYear(String query) {
        given(
                sample("a").on("2022-05-01").number("諮問第2号").text("LINEで受ける。").entry(),
                sample("b").on("2021-05-01").number("諮問第2号").text("LINEで受ける。").entry());
        assertThat(library.found(query)).containsExactly("a");
    }

    @Test
    void aWordWithinAWordGoesByNamesThatMakeAWord() {
        given(text("a", "保育所児の数と再委託の届出"));
        assertThat(library.found("保育園児")).containsExactly("a");
        assertThat(library.ask("再委託").words().toString()).doesNotContain("再外部委託");
    }
}
