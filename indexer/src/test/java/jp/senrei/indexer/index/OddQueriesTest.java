package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.senrei.indexer.index.QueryPlan.Demand;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
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
            assertThat(answer.notice()).startsWith("検索語が長いため、先頭の1,000文字で検索しました。");
        }
    }

    @Test
    void aQueryReadAsWrittenHasNoNotice() {
        try (var library = Library.of(folder, sample("a").entry())) {
            assertThat(library.ask("(業務 | LINE) -\"青い\"").notice()).isNull();
        }
    }

    /** Each word of a run is looked for once, not once beside each of the others. */
    @ParameterizedTest
    @ValueSource(strings = {"委", "個人情報保護", "位置委員", "綾瀬監視カメラ", "令和4年度", "第16条", "SMS", "9", "億"})
    void aRunTwiceAsLongAsksForTwiceAsMuch(String piece) {
        int pieces = 250 / piece.length();
        for (var demand : Demand.values()) {
            var run = piece.repeat(pieces);
            assertThat(termsAskedFor(run + run, demand))
                    .as("terms for %s, %s", piece, demand)
                    .isPositive()
                    .isLessThan(2 * termsAskedFor(run, demand) + 200);
        }
    }

    private static int termsAskedFor(String run, Demand demand) {
        var terms = new AtomicInteger();
        var plan = QueryPlan.of(QueryReader.read(run).expression(), demand, Set.of());
        plan.query()
                .visit(
                        new QueryVisitor() {
                            @Override
                            public void consumeTerms(Query query, Term... found) {
                                terms.addAndGet(found.length);
                            }

                            @Override
                            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                                return this;
                            }
                        });
        return terms.get();
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
