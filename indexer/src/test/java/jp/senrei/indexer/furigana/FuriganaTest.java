package jp.senrei.indexer.furigana;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.senrei.corpus.vocabulary.Vocabulary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuriganaTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # words
                    原案のとおり承認した。, 原案(げんあん)のとおり承認(しょうにん)した。
                    申し込みの取扱い, 申(もう)し込(こ)みの取扱(とりあつか)い
                    買い入れと引き継ぎ, 買(か)い入(い)れと引(ひ)き継(つ)ぎ
                    佐々 時々の誤り, 佐々 時々(ときどき)の誤(あやま)り
                    クラウド上の個人情報, クラウド上(じょう)の個人(こじん)情報(じょうほう)
                    かなとカナとABC123, かなとカナとABC123
                    平等な扱い, 平等(びょうどう)な扱(あつか)い
                    ヶ月と霞ヶ関, ヶ月(かげつ)と霞ヶ関(かすみがせき)
                    # the vocabulary has the last word
                    諮問と答申, 諮問(しもん)と答申(とうしん)
                    附帯意見, 附帯(ふたい)意見(いけん)
                    目的外利用, 目的(もくてき)外(がい)利用(りよう)
                    電算結合, 電算(でんさん)結合(けつごう)
                    何人も請求できる。, 何人(なんぴと)も請求(せいきゅう)できる。
                    委員は何人か。, 委員(いいん)は何人(なんにん)か。
                    他の市へ、他市では, 他(ほか)の市(し)へ、他(た)市(し)では
                    区政情報課, 区政(くせい)情報(じょうほう)課(か)
                    令和元年度, 令和(れいわ)元(がん)年度(ねんど)
                    会議を行った。, 会議(かいぎ)を行(おこな)った。
                    行ってきます。, 行ってきます。
                    世論調査と父母会, 世論(よろん)調査(ちょうさ)と父母(ふぼ)会(かい)
                    50 歳以上, 50 歳(さい)以上(いじょう)
                    主催者側で止める, 主催(しゅさい)者(しゃ)側(がわ)で止(と)める
                    道路占用に関する, 道路(どうろ)占用(せんよう)に関(かん)する
                    部課の間で, 部課(ぶか)の間(あいだ)で
                    # a figure changes the word behind it
                    第16条第1項第2号, 第(だい)16条(じょう)第(だい)1項(こう)第(だい)2号(ごう)
                    4月から12月, 4月(がつ)から12月(がつ)
                    １人と2人と3人と12人, １人(り)と2人(り)と3人(にん)と12人(にん)
                    8日と11日と14日, 8日(か)と11日(にち)と14日(か)
                    十四日と三十日, 十四日(か)と三十日(にち)
                    3月1日, 3月(がつ)1日
                    2分と３分と10分, 2分(ふん)と３分(ぷん)と10分(ぷん)
                    3分の1, 3分(ぶん)の1
                    1本と2本と3本, 1本(ぽん)と2本(ほん)と3本(ぼん)
                    3階と4階, 3階(がい)と4階(かい)
                    1.5本と99999999999999999本, 1.5本(ほん)と99999999999999999本
                    1.2人と1.5日, 1.2人(にん)と1.5日(にち)
                    1日間と8日間, 1日間(にちかん)と8日間(かかん)
                    三点と十三点, 三(さん)点(てん)と十三点(てん)
                    4月5日（火）, 4月(がつ)5日(か)（火(か)）
                    1月下旬, 1月(がつ)下旬(げじゅん)
                    年1回と1年, 年(ねん)1回(かい)と1年(ねん)
                    # rather none than a wrong one
                    鈴木委員, 鈴木委員(いいん)
                    月見里課長、小鳥遊係長, 月見里課長(かちょう)、小鳥遊係長(かかりちょう)
                    次に野老委員、遠近会長, 次(つぎ)に野老委員(いいん)、遠近会長(かいちょう)
                    遠近俊夫, 遠近俊夫
                    出席委員と教育委員会, 出席(しゅっせき)委員(いいん)と教育(きょういく)委員(いいん)会(かい)
                    広報課長、区政情報課長, 広報(こうほう)課長(かちょう)、区政(くせい)情報(じょうほう)課長(かちょう)
                    ○汐崎会長, ○汐崎会長(かいちょう)
                    汐崎課長から, 汐崎課長(かちょう)から
                    その一日に, その一日に
                    日　時　令和, 日　時　令和(れいわ)
                    """)
    void reads(String text, String read) {
        assertThat(read(text)).isEqualTo(read);
    }

    @Test
    void municipalitiesAreReadAsTheyCallThemselves() {
        assertThat(read("足立区と匝瑳市")).isEqualTo("足立区(あだちく)と匝瑳市(そうさし)");
        // one is あさひまち, another あさひちょう
        assertThat(read("朝日町で")).isEqualTo("朝日町で");
    }

    @Test
    void everyReadingOfTheVocabularyAgreesWithItsOkurigana() {
        for (var known : Vocabulary.standard().readings()) {
            for (var part : known.parts()) {
                if (part.reading() == null) continue;
                var kana = part.text().codePoints().anyMatch(c -> !Kanji.isOneOrWithin(c));
                var apart = Okurigana.apart(part.text(), part.reading());
                assertThat(!kana || apart.size() > 1 || !Kanji.isIn(part.text()))
                        .as("%s, %s", part.text(), part.reading())
                        .isTrue();
            }
        }
    }

    @Property
    void theStretchesGiveTheTextBack(@ForAll("texts") String text) {
        var stretches = Furigana.of(text);
        assertThat(stretches.stream().map(Stretch::text).collect(joining())).isEqualTo(text);
        for (var stretch : stretches)
            assertThat(stretch.reading() == null || Kanji.isIn(stretch.text())).isTrue();
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(Furigana.of(text).stream().map(Stretch::text).collect(joining()))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "個人情報", "の", "諮問", "第", "16", "条", "申し込み", "人", "２", "日", "三", "　", "\n",
                        "ABC", "、", "何人も", "𠮷野", "\ud842", "霞ヶ関", "々", "（火）", "○", "鈴木", "カナ", "〇")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        var text = "審議会は、諮問第12号を原案のとおり承認した。".repeat(20);
        var read = read(text);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> many =
                    IntStream.range(0, 40)
                            .<Callable<String>>mapToObj(i -> () -> read(text))
                            .toList();
            for (var done : threads.invokeAll(many)) assertThat(done.get()).isEqualTo(read);
        }
    }

    private static String read(String text) {
        return Furigana.of(text).stream()
                .map(
                        stretch ->
                                stretch.reading() == null
                                        ? stretch.text()
                                        : stretch.text() + "(" + stretch.reading() + ")")
                .collect(joining());
    }
}
