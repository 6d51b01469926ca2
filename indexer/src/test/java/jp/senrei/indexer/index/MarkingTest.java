package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static jp.senrei.indexer.index.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingTest {
    @TempDir Path folder;

    private List<String> marked(String needle, String text) {
        try (var library = Library.of(folder, text("a", text))) {
            return library.marked(needle);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, 市のＬＩＮＥで, ＬＩＮＥ", "セールスフォース, 株式会社セールスフオース社, セールスフオース", "株式会社, ㍿みどり, ㍿", "会社, ㍿みどり, ㍿",
                "ガス, ｶﾞｽ, ｶﾞｽ",
        "個人情報保護, '個人情\n報保護に', '個人情\n報保護'", "高橋, 髙橋, 髙橋", "山田太郎, 山田　太郎, 山田　太郎",
                "ai-ocr, ＡＩ―ＯＣＲ, ＡＩ―ＯＣＲ", "16, 第１６条, １６"
    })
    void marksTheDisplayTextExactly(String needle, String text, String mark) {
        assertThat(marked(needle, text)).containsExactly(mark);
    }

    @Test
    void doesNotMarkAPartOfALongerWord() {
        assertThat(marked("LINE", "ONLINEとオンラインとLINE")).containsExactly("LINE");
        assertThat(marked("16", "116と160と16")).containsExactly("16");
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everyUnitOfAFoldedTextLeadsBackIntoTheDisplayText(@ForAll("nasty") String text) {
        for (var folding : Folding.values()) {
            var folded = folding.fold(text);
            var whole = new Span(0, text.length());
            for (int i = 0; i < folded.text().length(); i++) {
                var span = folded.source(i, i + 1);
                assertThat(span.start()).isBetween(whole.start(), whole.end());
                assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(whole.end());
            }
        }
    }

    @Provide
    static Arbitrary<String> nasty() {
        var pieces =
                List.of(
                        "㍿",
                        "①",
                        "ｶﾞ",
                        "か\u3099",
                        "ﾞ",
                        "\u3099",
                        "葛\uDB40\uDD00",
                        "ﬁ",
                        "㌔",
                        "Ⅳ",
                        "½",
                        "ー",
                        "－",
                        "―",
                        "っ",
                        "ッ",
                        "ァ",
                        " ",
                        "　",
                        "\n",
                        "\t",
                        "\u200B",
                        "\uFEFF",
                        "😀",
                        "👨\u200D👩",
                        "\uD83D",
                        "\uDE00",
                        "LINE",
                        "ＬＩＮＥ",
                        "l",
                        "1",
                        "１６",
                        "第",
                        "条",
                        "漢",
                        "かな",
                        "カナ",
                        "İ",
                        "ß",
                        "\u00A8",
                        "髙");
        return Arbitraries.of(pieces)
                .list()
                .ofMinSize(0)
                .ofMaxSize(8)
                .map(list -> String.join("", list));
    }

    @Test
    void aSnippetSaysWhereItIsFromAndWhoSaysIt() {
        try (var library =
                Library.of(
                        folder,
                        sample("a").text("前置き。").says("柿本委員", "はい。LINEの件ですが、よろしいですか。").entry())) {
            var snippet = library.ask("LINE").hits().getFirst().snippets().getFirst();
            assertThat(snippet)
                    .isEqualTo(
                            new Snippet(
                                    "LINEの件ですが、よろしいですか。",
                                    List.of(new Span(0, 4)),
                                    "b2",
                                    "柿本委員",
                                    "document-a",
                                    2,
                                    3,
                                    false,
                                    false));
        }
    }

    @ParameterizedTest
    @CsvSource({"LINE, LINE", "ライン, LINE", "ＬＩＮＥ 位置情報, LINE;位置情報", "\"置情\", 置情", "靴, ''", "'', ''"})
    void marksTheTitleTooAndNothingElseOfWhatIsNotQuoted(String query, String marked) {
        var title = "オンラインではないLINEで送る位置情報";
        try (var library =
                Library.of(folder, sample("a").title(title).text("赤い靴。LINE、位置情報。").entry())) {
            assertThat(library.ask(query).hits().getFirst().titleMarks().stream())
                    .extracting(mark -> mark.of(title))
                    .isEqualTo(marked.isEmpty() ? List.of() : List.of(marked.split(";")));
        }
    }

    @Test
    void showsAtMostTwoPlacesThoseWithTheMostOfTheQueryFirst() {
        var entry = sample("a").text("赤い靴").text("赤い靴").text("赤い靴").text("赤い靴と青い靴").entry();
        try (var library = Library.of(folder, entry)) {
            assertThat(library.ask("赤い 青い").hits().getFirst().snippets())
                    .extracting(Snippet::passage)
                    .containsExactly("b4", "b1");
        }
    }

    @Test
    void saysWhetherItBeginsOrEndsWithinASentence() {
        var inside = "あ".repeat(200) + "LINE" + "い".repeat(200);
        try (var library =
                Library.of(folder, text("a", inside), text("b", "前の文。 LINEの文。" + inside))) {
            for (var hit : library.ask("LINE").hits()) {
                var snippet = hit.snippets().getFirst();
                boolean first = snippet.document().equals("document-a");
                assertThat(snippet.cutBefore()).isEqualTo(first);
                assertThat(snippet.cutAfter()).isTrue();
            }
        }
    }

    @Test
    void isCutWhereTheMostOfTheQueryStandsTogether() {
        var text = "位置情報。" + "あ".repeat(300) + "。LINEで送る位置情報。";
        try (var library = Library.of(folder, text("a", text))) {
            assertThat(library.marked("LINEで位置情報")).containsExactly("LINE", "位置情報");
        }
    }

    @Test
    void withoutAQueryTheBeginningIsShownUnmarked() {
        try (var library = Library.of(folder, text("a", "あ".repeat(200)))) {
            assertThat(library.ask("").hits().getFirst().snippets())
                    .containsExactly(
                            new Snippet(
                                    "あ".repeat(120),
                                    List.of(),
                                    "b1",
                                    null,
                                    "document-a",
                                    1,
                                    0,
                                    false,
                                    true));
        }
    }

    @Test
    void aLongTextIsCutAtSentencesAndNeverInsideACharacter() {
        var text = "😀".repeat(300) + "LINE" + "😀".repeat(300);
        try (var library =
                Library.of(
                        folder,
                        text("a", text),
                        text("b", "一つ目の文。LINEの文。" + "長い文".repeat(60) + "。"))) {
            for (var hit : library.ask("LINE").hits()) {
                for (var snippet : hit.snippets()) {
                    assertThat(snippet.text().length()).isLessThanOrEqualTo(120);
                    assertThat(snippet.marks().getFirst().of(snippet.text())).isEqualTo("LINE");
                    assertThat(
                                    snippet.text()
                                            .codePoints()
                                            .noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void marksArticlesSynonymsAndInflectedForms() {
        try (var library =
                Library.of(folder, text("a", "条例第十六条第1項により、ショートメッセージで通知し、カメラを用いて撮る。第16条の2は別。"))) {
            assertThat(library.marked("第16条")).containsExactly("第十六条第1項");
            assertThat(library.marked("SMS")).containsExactly("ショートメッセージ");
            assertThat(library.marked("用いる")).containsExactly("用い");
            assertThat(library.marked("カメラ -青い")).containsExactly("カメラ");
        }
    }

    @Test
    void doesNotMarkAWordOfWhatStandsOnlyBesideTheText() {
        var entry =
                sample("a")
                        .on("2022-06-01")
                        .matter(Matter.DATA_LINK)
                        .text("外部の者が6人、1月に来て、結合の部品を見た。")
                        .entry();
        try (var library = Library.of(folder, entry)) {
            assertThat(library.marked("令和4年6月1日")).isEmpty();
            assertThat(library.marked("外部結合")).isEmpty();
        }
    }
}
