package jp.senrei.server.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.QuestionReader.Asked;
import jp.senrei.server.question.QuestionReader.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {
    @Test
    void nothingAsksForEverything() {
        assertThat(read("")).isEqualTo(Question.of(""));
        assertThat(read(null)).isEqualTo(Question.of(""));
        assertThat(read("q=&page=&size=&sort=&from=&to=&matter=&&=x")).isEqualTo(Question.of(""));
    }

    @Test
    void everyParameterIsRead() {
        assertThat(
                        read(
                                "q=LINE+%E5%A7%94%E8%A8%97&matter=outsourcing&year=2022&matter=dispatch&from=2022-04-01&to=2023-03-31"
                                        + "&sort=date-desc&scope=utterance&page=3&size=50&colour=blue"))
                .isEqualTo(
                        Question.of("LINE 委託")
                                .filteredBy(
                                        Map.of(
                                                Facet.MATTER,
                                                Set.of("outsourcing", "dispatch"),
                                                Facet.YEAR,
                                                Set.of("2022")))
                                .between(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31))
                                .within(Scope.UTTERANCE)
                                .sortedBy(Sort.DATE_DESC)
                                .page(3)
                                .size(50));
    }

    @Test
    void theScopeIsTheUsualOneWhenNoneIsNamed() {
        assertThat(read("q=a&scope=")).isEqualTo(Question.of("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    q=%zz    | %zz
                    q=100%   | 100%
                    q=a%00b  | a b
                    q=a=b    | a=b
                    q=x&q=y  | x
                    """)
    void whatIsNotWellFormedIsReadAsItStands(String query, String text) {
        assertThat(read(query).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=1&size=100", "page=100&size=100", "page=500", "page=334&size=30"})
    void everyRankThatIsServedCanBeAskedFor(String query) {
        assertThat(QuestionReader.read(Parameters.parse(query))).isInstanceOf(Asked.class);
    }

    @Test
    void conditionsHaveAnEnd() {
        var most = QuestionReader.MOST_CONDITIONS;
        assertThat(read("matter=a&" + many("year", most - 1)).filters().get(Facet.YEAR))
                .hasSize(most - 1);
        for (var query :
                List.of(
                        "matter=a&" + many("year", most),
                        "year=a&" + many("without", most),
                        many("without", most + 1),
                        "council=" + "a".repeat(QuestionReader.LONGEST_CONDITIONS + 1)))
            assertThat(QuestionReader.read(Parameters.parse(query))).isInstanceOf(Refused.class);
    }

    private static String many(String name, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> name + "=" + i)
                .collect(Collectors.joining("&"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=101&size=100", "page=501", "page=335&size=30"})
    void noRankBeyondIsAskedFor(String query) {
        assertThat(QuestionReader.read(Parameters.parse(query))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=LINE%20%E5%A7%94%E8%A8%97",
                "/search?q=%22%28%28%26%3D%2B%23",
                "/search?q=a&scope=document&matter=dispatch&matter=outsourcing&from=2022-04-01&to=2023-03-31&sort=date-asc&size=50&page=3"
            })
    void anAddressSurvivesReadingAndWriting(String address) {
        assertThat(SearchAddress.of(read(address.replaceFirst("^/search\\??", ""))))
                .isEqualTo(address);
    }

    @Test
    void anAddressCarriesNoMoreTextThanTheIndexReads() {
        assertThat(
                        read(SearchAddress.text("あ".repeat(10_000)).substring("/search?".length()))
                                .text())
                .hasSize(Question.MAX_TEXT);
    }

    @Test
    void takingOutOneValueKeepsTheOthersAndStartsAtTheFirstPage() {
        var question = read("q=a&matter=dispatch&matter=outsourcing&page=3");
        assertThat(SearchAddress.without(question, Facet.MATTER, "dispatch"))
                .isEqualTo("/search?q=a&matter=outsourcing");
        assertThat(SearchAddress.withoutFilters(question)).isEqualTo("/search?q=a");
        assertThat(
                        List.of(
                                SearchAddress.page(question, 1),
                                SearchAddress.filter(Facet.SERVICE, "line")))
                .containsExactly(
                        "/search?q=a&matter=dispatch&matter=outsourcing", "/search?service=line");
    }

    private static Question read(String query) {
        return switch (QuestionReader.read(Parameters.parse(query))) {
            case Asked(var question) -> question;
            case Refused refused -> throw new AssertionError(refused.detail());
        };
    }
}
