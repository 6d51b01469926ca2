package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.indexer.index.Expression.And;
import jp.senrei.indexer.index.Expression.DateRange;
import jp.senrei.indexer.index.Expression.Everything;
import jp.senrei.indexer.index.Expression.Field;
import jp.senrei.indexer.index.Expression.Not;
import jp.senrei.indexer.index.Expression.Nothing;
import jp.senrei.indexer.index.Expression.Or;
import jp.senrei.indexer.index.Expression.Phrase;
import jp.senrei.indexer.index.Expression.Word;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "LINE 委託 → and(LINE, 委託)",
                "LINE　委託 → and(LINE, 委託)",
                "LINE AND 委託 → and(LINE, 委託)",
                "ＬＩＮＥ　ＡＮＤ　委託 → and(ＬＩＮＥ, 委託)",
                "LINE and 委託 → and(LINE, and, 委託)",
                "LINE OR Zoom → or(LINE, Zoom)",
                "LINE | Zoom → or(LINE, Zoom)",
                "LINE｜Zoom → or(LINE, Zoom)",
                "LINE||Zoom → or(LINE, Zoom)",
                "LINE or Zoom → and(LINE, or, Zoom)",
                "A B OR C → and(A, or(B, C))",
                "A OR B C → and(or(A, B), C)",
                "A OR B C OR D → and(or(A, B), or(C, D))",
                "A AND B OR C → or(and(A, B), C)",
                "A OR B AND C → or(A, and(B, C))",
                "(A B) OR C → or(and(A, B), C)",
                "A (B C) → and(A, B, C)",
                "A OR (B OR C) → or(A, B, C)",
                "(A OR B) C → and(or(A, B), C)",
                "（A　｜　B）　C → and(or(A, B), C)",
                "LINE(A|B)委託 → and(LINE, or(A, B), 委託)",
                "A -B → and(A, not(B))",
                "A　－B → and(A, not(B))",
                "A −B → and(A, not(B))",
                "A NOT B → and(A, not(B))",
                "-A → not(A)",
                "NOT (A OR B) → not(or(A, B))",
                "-(A B) → not(and(A, B))",
                "A OR -B → or(A, not(B))",
                "-委託先:電通 → not(CONTRACTOR=電通)",
                "-\"A B\" → not(\"A B\")",
                "\"A B\" → \"A B\"",
                "“A B” → \"A B\"",
                "＂A　B＂C → and(\"A　B\", C)",
                "A\"B\" → and(A, \"B\")",
                "\"A \\ B*\" → \"A \\ B*\"",
                "\"OR\" → \"OR\"",
                "委託先:電通 → CONTRACTOR=電通",
                "委託先：電通 → CONTRACTOR=電通",
                "contractor:電通 → CONTRACTOR=電通",
                "Link-Partner:電通 → LINK_PARTNER=電通",
                "委託先:(電通 OR 博報) → or(CONTRACTOR=電通, CONTRACTOR=博報)",
                "委託先：（電通　博報　結合先:\"A B\"） → and(CONTRACTOR=電通, CONTRACTOR=博報, LINK_PARTNER=A B)",
                "条文:\"第16条 第1項\" → ARTICLE=第16条 第1項",
                "条文：“第16条　第1項” → ARTICLE=第16条　第1項",
                "番号:465 → NUMBER=465",
                "年度:令和4 → YEAR=令和4",
                "開催日:2020-04..2021-03 → 2020-04-01..2021-03-31",
                "開催日:\"2020-04 .. 2021-03\" → 2020-04-01..2021-03-31",
                "開催日:..2021-03 → null..2021-03-31",
                "開催日:(2020-04 OR 2020-06) → or(2020-04-01..2020-04-30, 2020-06-01..2020-06-30)",
                "令和2年4月..令和3年3月 → 2020-04-01..2021-03-31",
                "令和２年４月．．令和３年３月 → 2020-04-01..2021-03-31",
                "令和2年4月.. LINE → and(2020-04-01..null, LINE)",
                "-令和2年4月..令和3年3月 → not(2020-04-01..2021-03-31)",
                "1..2 → 1..2",
                "令和2年4月〜令和3年3月 → 令和2年4月〜令和3年3月",
                "AI-OCR → AI-OCR",
                "午後1:30 → 午後1:30",
                "午後：1時 → 午後：1時",
                "会長： → 会長：",
                "https://example.jp/a?b=c&d=(e) → and(https://example.jp/a?b=c&d=, e)",
                "C++ → C++",
                "+LINE !A A&&B → and(+LINE, !A, A&&B)",
                "LINE~2 A^3 B* C? /D/ → and(LINE~2, A^3, B*, C?, /D/)",
                "[A TO B] {C} → and([A, TO, B], {C})",
                "fn:or(A) → and(fn:or, A)",
                "(A B)@2 → and(A, B, @2)",
                "\"A B\"~3 → and(\"A B\", ~3)",
                "A=B A<3 A\\B \\u3042 → and(A=B, A<3, A\\B, \\u3042)",
                "465 1.5 → and(465, 1.5)",
                "TO → TO",
                "A😀B 𠮟る → and(A😀B, 𠮟る)"
            })
    void readsWhatIsTyped(String query, String expression) {
        var reading = QueryReader.read(query);
        assertThat(told(reading.expression())).isEqualTo(expression);
        assertThat(reading.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "\"A B → and(A, B)",
                "A ) B → and(A, B)",
                "(A (B) → and(A, B)",
                "A OR → A",
                "AND A → A",
                "A OR OR B → and(A, B)",
                "A NOT → A",
                "NOT NOT A → A",
                "--A → A",
                "A - B → and(A, B)",
                "A () B → and(A, B)",
                "A \"\" B → and(A, B)",
                "委託先: A → A",
                "委託先：\"\" A → A",
                "委託先:() A → A",
                "委託先:A) → A",
                "開催日:いつか → いつか",
                "開催日:(2020-04 OR 春) → and(2020-04, 春)"
            })
    void readsWhatIsNotWellFormedAsPlainWords(String query, String expression) {
        var reading = QueryReader.read(query);
        assertThat(told(reading.expression())).isEqualTo(expression);
        assertThat(reading.notices()).containsExactly(QueryNotice.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\t\n\u0000"})
    void nothingTypedAsksForEverything(String query) {
        assertThat(QueryReader.read(query).expression()).isEqualTo(new Everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名：", "()", "\"\"", "AND", "-", "\u200B", "\"　\""})
    void withoutAWordNothingIsAskedFor(String query) {
        var reading = QueryReader.read(query);
        assertThat(reading.expression()).isEqualTo(new Nothing());
        assertThat(reading.notices()).containsExactly(QueryNotice.NO_WORDS);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false", "400, false"})
    void bracketsMayStandTwentyDeep(int depth, boolean wellFormed) {
        var reading = QueryReader.read("(".repeat(depth) + "A" + ")".repeat(depth));
        assertThat(reading.expression()).isEqualTo(new Word("A"));
        assertThat(reading.notices().isEmpty()).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @CsvSource({"32, ", "33, 検索語が多いため、先頭の32語で検索しました。"})
    void wordsAreCounted(int words, String notice) {
        var reading = QueryReader.read("A ".repeat(words));
        assertThat(QueryNotice.told(reading.notices())).isEqualTo(notice);
        assertThat(words(reading.expression())).hasSize(32);
    }

    @Property(tries = 100_000)
    void noTextIsTooOddToBeRead(@ForAll("odd") String text) {
        var reading = QueryReader.read(text);
        assertThat(words(reading.expression()))
                .as(OddText.shown(text))
                .hasSizeLessThanOrEqualTo(QueryReader.MAX_WORDS)
                .doesNotContain("");
    }

    /** Whatever can be said is read back from how it is written, in either width. */
    @Property(tries = 2_000)
    void whatIsWrittenIsRead(@ForAll("expressions") Expression expression) {
        var written = written(expression);
        assertThat(QueryReader.read(written).expression()).as(written).isEqualTo(expression);
        var wide = written.replace('(', '（').replace(')', '）').replace(' ', '　').replace("OR", "｜");
        assertThat(QueryReader.read(wide).expression()).as(wide).isEqualTo(expression);
    }

    @Provide
    Arbitrary<String> odd() {
        return OddText.texts();
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return expressions(3);
    }

    private static Arbitrary<Expression> expressions(int depth) {
        var text =
                Arbitraries.of("電通", "LINE", "a-b", "C++", "1:30", "第16条", "~", "\\", "😀", "TO");
        Arbitrary<Expression> leaf =
                Arbitraries.oneOf(
                        text.map(Word::new),
                        text.map(word -> new Phrase(word + "・" + word)),
                        Combinators.combine(
                                        Arbitraries.of(SearchField.class)
                                                .filter(field -> field != SearchField.DATE),
                                        text)
                                .as(Field::new));
        if (depth == 0) return leaf;
        var inner = expressions(depth - 1);
        var several = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaf,
                leaf.map(Not::new),
                several.filter(all -> all.stream().noneMatch(And.class::isInstance)).map(And::new),
                several.filter(all -> all.stream().noneMatch(Or.class::isInstance)).map(Or::new));
    }

    private static String written(Expression expression) {
        return switch (expression) {
            case Word(var text) -> text;
            case Phrase(var text) -> '"' + text + '"';
            case Field(var field, var value) -> name(field) + ":" + value;
            case Not(var operand) -> "-(" + written(operand) + ")";
            case And(var operands) -> joined(operands, " ");
            case Or(var operands) -> joined(operands, " OR ");
            case Everything(), Nothing(), DateRange(_, _) -> throw new AssertionError();
        };
    }

    /** The Japanese name that people type. */
    private static String name(SearchField field) {
        return switch (field) {
            case CONTRACTOR -> "委託先";
            case LINK_PARTNER -> "結合先";
            case PROPOSER -> "提案事業者";
            case PROVIDER -> "提供者";
            case ORGANIZATION -> "事業者";
            case ARTICLE -> "条文";
            case SERVICE -> "サービス";
            case CERTIFICATION -> "認証";
            case PERSONAL_INFORMATION -> "項目";
            case SPEAKER -> "発言者";
            case COUNCIL -> "審議会";
            case MUNICIPALITY -> "自治体";
            case DEPARTMENT -> "所管課";
            case TITLE -> "件名";
            case NUMBER -> "番号";
            case YEAR -> "年度";
            case OUTCOME -> "結果";
            case KIND -> "種別";
            case MATTER -> "区分";
            case DATE -> "開催日";
        };
    }

    private static String joined(List<Expression> operands, String between) {
        return operands.stream()
                .map(operand -> "(" + written(operand) + ")")
                .collect(Collectors.joining(between));
    }

    private static List<String> words(Expression expression) {
        var words = new ArrayList<String>();
        switch (expression) {
            case Word(var text) -> words.add(text);
            case Phrase(var text) -> words.add(text);
            case Field(_, var value) -> words.add(value);
            case DateRange days -> words.add(days.toString());
            case Not(var operand) -> words.addAll(words(operand));
            case And(var operands) -> operands.forEach(operand -> words.addAll(words(operand)));
            case Or(var operands) -> operands.forEach(operand -> words.addAll(words(operand)));
            case Everything(), Nothing() -> {}
        }
        return words;
    }

    private static String told(Expression expression) {
        return switch (expression) {
            case Everything() -> "everything";
            case Nothing() -> "nothing";
            case Word(var text) -> text;
            case Phrase(var text) -> '"' + text + '"';
            case Field(var field, var value) -> field + "=" + value;
            case DateRange(var from, var to) -> from + ".." + to;
            case Not(var operand) -> "not(" + told(operand) + ")";
            case And(var operands) -> "and(" + told(operands) + ")";
            case Or(var operands) -> "or(" + told(operands) + ")";
        };
    }

    private static String told(List<Expression> operands) {
        return operands.stream().map(QueryReaderTest::told).collect(Collectors.joining(", "));
    }
}
