package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddQueriesTest {
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "(",
                    ")",
                    "（",
                    "）",
                    "-",
                    "－",
                    "|",
                    "OR",
                    "NOT",
                    "AND",
                    " ",
                    "　",
                    ":",
                    "：",
                    "委託先:",
                    "開催日:",
                    "年度:",
                    "結果:",
                    "番号:",
                    "条文:",
                    "..",
                    "~",
                    "令和",
                    "2020-13",
                    "第16条",
                    "諮問第1号",
                    "LINE",
                    "セールスフォース",
                    "の",
                    "で",
                    "あ",
                    "漢字",
                    "😀",
                    "👨‍👩‍👧",
                    "\uD800",
                    "\uDC00",
                    "\u0000",
                    "\u3099",
                    "ﾞ",
                    "㍿",
                    "①",
                    "\n",
                    "*",
                    "?",
                    "\\",
                    "/",
                    "^",
                    "[",
                    "{",
                    "~2",
                    "〇",
                    "十",
                    "億兆京",
                    "9999999999",
                    "\u200B",
                    "\uFE0F",
                    "İ",
                    "ß");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"((LINE",
                "LINE)",
                "(LINE",
                "LINE OR",
                "| LINE",
                "LINE \"",
                "() LINE",
                "NOT NOT OR LINE",
                "委託先: LINE",
                "LINE -",
                "LINE - いつか",
                "開催日:いつか LINE"
            })
    void whatIsNotWellFormedIsSearchedAsPlainWordsAndSaysSo(String query) {
        try (var library =
                Library.of(folder, sample("a").text("LINEはいつかの話").entry(), sample("b").entry())) {
            var answer = library.ask(query);
            assertThat(Library.ids(answer)).containsExactly("a");
            assertThat(answer.notice()).contains("検索式の書き方");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"((", "\"", "OR", "-", "|||", "()", "委託先:"})
    void aQueryWithoutAWordFindsNothingAndSaysSo(String query) {
        try (var library = Library.of(folder, sample("a").entry())) {
            var answer = library.ask(query);
            assertThat(answer.hits()).isEmpty();
            assertThat(answer.notice()).isEqualTo("検索できる語がありません。調べたい言葉を入力してください。");
        }
    }

    @Test
    void aQueryThatIsTooLongIsCutAndSaysSo() {
        try (var library = Library.of(folder, sample("a").text("あ".repeat(1_500)).entry())) {
            var answer = library.ask("あ".repeat(10_000));
            assertThat(Library.ids(answer)).containsExactly("a");
            assertThat(answer.notice()).startsWith("検索語が長いため、先頭の1000文字で検索しました。");
        }
    }

    @Test
    void aQueryReadAsWrittenHasNoNotice() {
        try (var library = Library.of(folder, sample("a").entry())) {
            assertThat(library.ask("(業務 | LINE) -\"青い\"").notice()).isNull();
        }
    }

    /** 1000 letters that the dictionary cuts one by one took half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"委", "個人情報保護", "位置委員"})
    void aLongRunIsAnsweredSoon(String piece) {
        try (var library = Library.of(folder, sample("a").text("委員").entry())) {
            library.ask("委員");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> library.ask(piece.repeat(1_000)));
        }
    }

    @Test
    void noQueryThrows() {
        var random = new Random(465);
        try (var library =
                Library.of(folder, sample("a").number("諮問第1号").text("LINEで第16条😀㍿").entry())) {
            for (int i = 0; i < 600; i++) {
                var query = new StringBuilder();
                int pieces = 1 + random.nextInt(i % 60 == 0 ? 2_000 : 14);
                for (int n = 0; n < pieces; n++)
                    query.append(PIECES.get(random.nextInt(PIECES.size())));
                assertThatCode(() -> library.ask(query.toString()))
                        .as(query.toString())
                        .doesNotThrowAnyException();
            }
            for (var query :
                    List.of(
                            "(".repeat(900) + "a" + ")".repeat(90),
                            "-".repeat(900) + "a",
                            "a ".repeat(500),
                            "a|".repeat(499) + "a",
                            "SMS ".repeat(250),
                            "9".repeat(1_000),
                            "億".repeat(1_000),
                            "令和4年度".repeat(160),
                            "綾瀬監視カメラ".repeat(140),
                            "2020-12-22、".repeat(90))) {
                assertThatCode(() -> library.ask(query)).as(query).doesNotThrowAnyException();
            }
        }
    }
}
