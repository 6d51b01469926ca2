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
                "3 保護措置\n(1) 通信を暗号化する。\n(2) 閲覧は、職員に限る。\n4 広報の予定\n広報紙に載せる。"
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
