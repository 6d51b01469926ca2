package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.indexer.samples.PlainDocument;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "個人情報の保護措置等\t1　通信を暗号化する。\n\t2　閲覧は、職員に限る。",
                "個人情報の保護措置\n（1）通信を暗号化する。\n（2）閲覧は、職員に限る。",
                "5\t保護対策\t①通信を暗号化する。\n\t\t②閲覧は、職員に限る。",
                "保護措置\n- 1 通信を暗号化する。\n- 2 閲覧は、職員に限る。\n潮見市審議会諮問資料\n・別の様式",
                "保護措置\t1 通信を暗号化する。 2 閲覧は、職員に限る。",
                "セキュリティ対策：\n・通信を暗号化する。\n・閲覧は、職員に限る。",
                "安全管理措置\nア　通信を暗号化する。\nイ　閲覧は、職員に限る。\n備考\nなし",
                "個人情報保護のための措置　(1) 通信を暗号化する。(2) 閲覧は、職員に限る。",
                "【保 護 措 置】\n通信を暗号化する。\n閲覧は、職員に限る。",
                "3 保護措置\n(1) 通信を暗号化する。\n(2) 閲覧は、職員に限る。\n4 広報の予定\n広報紙に載せる。",
                "第３　個人情報の保護措置\n一　通信を暗号化する。\n二　閲覧は、職員に限る。\n第４　費用\n100万円",
                "（5）安全管理措置\n　ア．通信を暗号化する。\n　イ．閲覧は、職員に限る。\n（6）その他\n　特になし",
                "保護措置：\n１）通信を暗号化する。\n２）閲覧は、職員に限る。\n３　今後の予定\n４月　契約",
                "■個人情報保護対策\n◆技術的対策\n・通信を暗号化する。\n◆人的対策\n・閲覧は、職員に限る。\n■費用\n100万円",
                "保護措置\t(ア) 通信を暗号化する。\n\t(イ) 閲覧は、職員に限る。\n担当\t情報課",
                "Ⅲ 個人情報の保護措置\n1. 通信を暗号化する。\n2. 閲覧は、職員に限る。\nⅣ 委託先\n未定",
                "個人情報の保護措置（予定）\na) 通信を暗号化する。\nb) 閲覧は、職員に限る。",
                "保護措置\n○通信を暗号化する。\n○閲覧は、職員に限る。",
                "個人情報保護措置\t●　通信を暗号化する。\n\t●　閲覧は、職員に限る。\n所管課\t情報課",
                "保護措置の内容\n［1］通信を暗号化する。\n［2］閲覧は、職員に限る。"
            })
    void eachNumberedItemIsOne(String typed) {
        assertThat(read(typed)).containsExactly("通信を暗号化する。", "閲覧は、職員に限る。");
    }

    @Test
    void aLineWithoutAMarkGoesOnWithTheItem() {
        assertThat(read("保護措置\n(1) 記録は、委託の終わった後、\n速やかに消去する。\nただし、台帳を除く。\n(2) 端末に鍵を掛ける。"))
                .containsExactly("記録は、委託の終わった後、\n速やかに消去する。\nただし、台帳を除く。", "端末に鍵を掛ける。");
    }

    @Test
    void sentencesWithoutAMarkAreOneParagraph() {
        assertThat(read("保護措置\t通信を暗号化する。閲覧は、職員、受託者に限る。"))
                .containsExactly("通信を暗号化する。閲覧は、職員、受託者に限る。");
    }

    @Test
    void headingsWithinAreNoItems() {
        assertThat(read("個人情報の保護\t【市が講じる措置】\n\t(1) 氏名は送らない。\n\t【相手方が講じる措置】\n\t(1) 7日以内に消去する。"))
                .containsExactly("氏名は送らない。", "7日以内に消去する。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "保護措置\n1 録画は、次のとおり扱う。\n・ 録画は、施錠して保管する。\n・ 30日後に消去する。\n2 名札を付ける。",
                "保護措置\t\n1　録画は、次のとおり扱う。\t\n- ・ 録画は、施錠して保管する。\t\n- ・ 30日後に消去する。\t\n2　名札を付ける。\t",
                "保護措置\n- 1 録画は、次のとおり扱う。\n- (1) 録画は、施錠して保管する。\n- (2) 30日後に消去する。\n- 2 名札を付ける。",
                "保護措置\n① 録画は、次のとおり扱う。\n(1) 録画は、施錠して保管する。\n(2) 30日後に消去する。\n② 名札を付ける。"
            })
    void whatStandsBelowAnItemBelongsToIt(String typed) {
        assertThat(read(typed)).hasSize(2).last().isEqualTo("名札を付ける。");
        assertThat(read(typed).getFirst())
                .startsWith("録画は、次のとおり扱う。")
                .contains("施錠して保管する。")
                .endsWith("30日後に消去する。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "①\n- 画面の地図を押す。",
                "① 公式の窓口を使う場合",
                "1 画面の地図を押す。\n・地図が開く。",
                "別紙2\n・地図が開く。",
                "（資料3）\n・地図が開く。"
            })
    void itEndsWhereAnotherListBegins(String after) {
        assertThat(read("保護対策\n・氏名は送らない。\n・7日以内に消去する。\n" + after))
                .containsExactly("氏名は送らない。", "7日以内に消去する。");
    }

    @Test
    void itEndsWhereTheNumbersBeginAnew() {
        assertThat(read("保護対策\n1 氏名は送らない。\n2 7日以内に消去する。\n1 画面の地図を押す。"))
                .containsExactly("氏名は送らない。", "7日以内に消去する。");
    }

    @Test
    void underAHeadingWithinTheNumbersBeginAnew() {
        assertThat(read("保護措置\n市から受託者に対する保護措置\n1 氏名は送らない。\n事業者の側：\n1 7日以内に消去する。\n※詳しくは仕様書に定める。"))
                .containsExactly("氏名は送らない。", "7日以内に消去する。\n※詳しくは仕様書に定める。");
    }

    @Test
    void ofAComparisonWhatIsValidAfterwardsCounts() {
        assertThat(
                        read(
                                "変更前\t変更後\n5 保護措置\n(1) 番号を照らし合わせる。\n(2) 省略\t5 保護措置\n(1) 顔を照らし合わせる。\n(2) 省略\n6 その他\n(1) 4月から始める。"))
                .containsExactly("顔を照らし合わせる。");
    }

    @Test
    void whatOnlyPointsElsewhereIsNoItem() {
        assertThat(read("保護対策\t1 通信を暗号化する。\n\t2 保管の方法は、個票の「電算記録」に記載する。"))
                .containsExactly("通信を暗号化する。");
    }

    @Test
    void itEndsAtTheNextHeading() {
        assertThat(read("保護措置\n(1) 氏名は送らない。\n(2) 7日以内に消去する。\n今後の予定\n4月から始める。"))
                .containsExactly("氏名は送らない。", "7日以内に消去する。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "保護措置\tなし",
                "保護措置\t別紙のとおり",
                "保護措置\t－",
                "保護措置",
                "安全管理措置について意見を聴く。",
                "概要\t保護措置を講じて委託する。"
            })
    void whereNothingIsPromisedThereIsNone(String typed) {
        assertThat(read(typed)).isEmpty();
    }

    @Property
    void itemsStandInOrderInAnyText(@ForAll("forms") String typed) {
        var text = PlainDocument.of(typed).text();
        int end = 0;
        for (var item : Protections.read(text, lines(typed), 0, lines(typed).size())) {
            assertThat(item.start()).isGreaterThanOrEqualTo(end);
            assertThat(item.of(text)).isEqualTo(item.of(text).strip()).isNotEmpty();
            end = item.end();
        }
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(
                        "保護措置",
                        "保護対策",
                        "\t",
                        "\n",
                        "\n",
                        "1　",
                        "(2) ",
                        "①",
                        "・",
                        "ア ",
                        "氏名は送らない。",
                        "消去する",
                        "【市の措置】",
                        "次のとおり",
                        "なし",
                        "備考",
                        "- 3 -",
                        "　",
                        "概要",
                        "別紙参照")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    private static List<Line> lines(String typed) {
        return Lines.of(PlainDocument.of(typed));
    }

    private static List<String> read(String typed) {
        var text = PlainDocument.of(typed).text();
        return Protections.read(text, lines(typed), 0, lines(typed).size()).stream()
                .map(item -> Quotes.text(text, item))
                .toList();
    }
}
