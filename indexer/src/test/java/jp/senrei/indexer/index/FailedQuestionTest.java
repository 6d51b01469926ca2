package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jp.senrei.indexer.index.Absence.Form;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Absence.Part;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a handful of texts, each a case; whose filter is set, only the first is one. */
class FailedQuestionTest {
    private static final List<String> CASES =
            List.of("りんご みかん", "りんご ぶどう", "みかん", "ぶどうジュース", "条例第16条 りんご");
    private static final List<String> DOCUMENTS = List.of("りんご みかん ぶどう", "ほうき");

    private static long count(Type type, Expression expression, Question question) {
        var texts =
                type == Type.CASE ? CASES : type == Type.DOCUMENT ? DOCUMENTS : List.<String>of();
        if (question.scope() == Scope.DOCUMENT) texts = DOCUMENTS;
        if (!question.filters().isEmpty()) texts = texts.stream().limit(1).toList();
        return texts.stream().filter(text -> has(text, expression)).count();
    }

    private static boolean has(String text, Expression expression) {
        return switch (expression) {
            case Expression.Everything() -> true;
            case Expression.Nothing() -> false;
            case Expression.Word(var word) -> List.of(text.split(" ")).contains(word);
            case Expression.Phrase(var phrase) -> text.contains(phrase);
            case Expression.Not(var operand) -> !has(text, operand);
            case Expression.And(var all) -> all.stream().allMatch(one -> has(text, one));
            case Expression.Or(var any) -> any.stream().anyMatch(one -> has(text, one));
            case Expression.Field field -> false;
            case Expression.DateRange days -> false;
        };
    }

    private static FailedQuestion question(Question question) {
        return new FailedQuestion(
                Type.CASE,
                question,
                QueryReader.read(question.text()).expression(),
                new QueryPlans(question.without()),
                FailedQuestionTest::count);
    }

    @Test
    void whoeverAsksForVeryMuchCostsNoMoreThanASearchForEachPart() throws IOException {
        var text = "りんご ぶどうジュース ".repeat(16).strip();
        var asked = new AtomicInteger();
        var absence =
                new FailedQuestion(
                                Type.CASE,
                                Question.of(text),
                                QueryReader.read(text).expression(),
                                new QueryPlans(Set.of()),
                                (type, expression, question) -> {
                                    asked.incrementAndGet();
                                    return count(type, expression, question);
                                })
                        .absence(Coverage.NONE);
        assertThat(absence.near()).extracting(Near::kind).containsExactly(Near.Kind.ANY);
        assertThat(asked.get()).isLessThanOrEqualTo(24 + 8); // its parts, and a few for the whole
    }

    private static Absence absence(Question question) throws IOException {
        return question(question).absence(Coverage.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            めろん              | めろん=0
            りんご めろん        | りんご=3 めろん=0
            みかん ぶどう        | みかん=2 ぶどう=1
            みかん -みかん       | みかん=2 -みかん=3
            めろん OR いちご     | めろん=0 いちご=0
            ほうきによる、りんご  | ほうき=0 りんご=3
            "めろん りんご" みかん | "めろん りんご"=0 みかん=2
            委託先:ひかり りんご  | 委託先:ひかり=0 りんご=3
            """)
    void countsEachPartAlone(String query, String parts) throws IOException {
        assertThat(
                        absence(Question.of(query)).parts().stream()
                                .map(part -> part.text() + "=" + part.hits())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            みかん ぶどう         | みかん×ぶどう
            りんご みかん ぶどう   | みかん×ぶどう
            りんご めろん         | ''
            みかん OR めろん      | ''
            """)
    void tellsWhichPartsAreNeverMetTogether(String query, String pairs) throws IOException {
        assertThat(
                        absence(Question.of(query)).apart().stream()
                                .map(pair -> pair.one() + "×" + pair.other())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
            ほうき               | documents:ほうき=1
            ジュース             | characters:"ジュース"=1
            りんご めろん         | less:りんご=3
            りんご みかん ぶどう   | wider:りんご みかん ぶどう=1 less:りんご ぶどう=1 less:りんご みかん=1 documents:りんご みかん ぶどう=1 any:りんご OR みかん OR ぶどう=4
            りんご -りんご        | less:りんご=3
            めろん OR いちご      | ''
            """)
    void tellsWhatComesNear(String query, String near) throws IOException {
        assertThat(
                        absence(Question.of(query)).near().stream()
                                .map(FailedQuestionTest::told)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(near);
    }

    private static String told(Near near) {
        return near.kind().code() + ":" + near.question().text() + "=" + near.hits();
    }

    @Test
    void tellsWhatThereWouldBeWithoutFilters() throws IOException {
        var filtered = Question.of("ぶどう").filteredBy(Map.of(Facet.YEAR, Set.of("2022")));
        var near = absence(filtered.page(3)).near();
        assertThat(near).extracting(FailedQuestionTest::told).contains("unfiltered:ぶどう=1");
        assertThat(near.getFirst().question()).isEqualTo(Question.of("ぶどう"));
    }

    @Test
    void tellsWhatIsInNothingAtAll() throws IOException {
        var filtered = Question.of("ぶどう めろん ほうき");
        assertThat(absence(filtered.filteredBy(Map.of(Facet.YEAR, Set.of("2022")))).parts())
                .extracting(Part::hits, Part::anywhere)
                .containsExactly(tuple(0L, true), tuple(0L, false), tuple(0L, true));
    }

    @Test
    void tellsTheOtherNamesAndFormsThatWereTried() throws IOException {
        var parts = absence(Question.of("第20条 LINE 諮問第456号").without(Set.of("ライン"))).parts();
        assertThat(parts)
                .extracting(Part::reading)
                .containsExactly(Form.ARTICLE, null, Form.NUMBER);
        assertThat(parts.get(1).names()).contains("LINE公式アカウント").doesNotContain("ライン");
    }

    @Test
    void theWordsOfAQuestionInPlainWordsAreCountedOneByOne() throws IOException {
        assertThat(question(Question.of("りんごとめろんでつくる、みかんのジュース")).partial().missing())
                .extracting(Part::text)
                .contains("めろん")
                .doesNotContain("りんご", "みかん");
    }
}
