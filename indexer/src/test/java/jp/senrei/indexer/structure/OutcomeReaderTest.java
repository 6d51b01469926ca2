package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.structure.OutcomeReader.Force;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeReaderTest {
    private static final Path SENTENCES = Path.of("src/test/resources/verdicts/sentences.txt");

    /**
     * A line of the table.
     *
     * @param outcome null: the sentence decides nothing
     * @param proposal whether it only puts the outcome forward
     */
    record Example(@Nullable Outcome outcome, boolean proposal, String words, String sentence) {
        static Example parse(String line) {
            var columns = line.split("\\|", 3);
            var code = columns[0].strip();
            var outcome =
                    Arrays.stream(Outcome.values())
                            .filter(value -> value.code().equals(code.replaceFirst("^[?]", "")))
                            .findFirst()
                            .orElse(null);
            if (outcome == null && !code.equals("-"))
                throw new IllegalArgumentException("no such outcome: " + line);
            return new Example(
                    outcome, code.startsWith("?"), columns[1].strip(), columns[2].strip());
        }
    }

    static List<Example> sentences() throws IOException {
        return Files.readAllLines(SENTENCES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Example::parse)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void thePhraseDecides(Example example) {
        var said = OutcomeReader.said(example.sentence());
        var decided = said == null || !said.decides() ? null : said.outcome();
        if (example.proposal()) {
            assertThat(decided).isNull();
            assertThat(said).isNotNull();
            assertThat(said.force()).isEqualTo(Force.PROPOSES);
            assertThat(said.outcome()).isEqualTo(example.outcome());
        } else {
            assertThat(decided).isEqualTo(example.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theWordsThatTellAreQuoted(Example example) {
        var said = OutcomeReader.said(example.sentence());
        if (example.outcome() == null) return;
        var quote = Objects.requireNonNull(said).words().of(example.sentence());
        assertThat(quote.contains(example.words()) || example.words().startsWith(quote))
                .as("「%s」 for 「%s」", quote, example.words())
                .isTrue();
    }

    @Test
    void theTableIsLarge() throws IOException {
        assertThat(sentences()).hasSizeGreaterThan(190).doesNotHaveDuplicates();
        assertThat(sentences()).extracting(Example::sentence).doesNotHaveDuplicates();
    }

    /** What is wrapped or letter-spaced reads the same. */
    @ParameterizedTest
    @MethodSource("sentences")
    void whiteSpaceChangesNothing(Example example) {
        var spaced = String.join(" ", example.sentence().split(""));
        assertThat(OutcomeReader.proposed(spaced))
                .isEqualTo(OutcomeReader.proposed(example.sentence()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            会議録は案のとおり確定します。     | true
            会議録を確認した。                 | true
            案のとおり決定する。               | true
            異議なし。                         | true
            確認してよろしいでしょうか。       | false
            """)
    void aConfirmation(String sentence, boolean confirms) {
        assertThat(OutcomeReader.confirms(sentence)).isEqualTo(confirms);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            令和4年度の運用状況について報告があった。 | true
            報告を受けた。                             | true
            報告してよろしいですか。                   | false
            次に、報告事項に移ります。                 | false
            """)
    void aReport(String sentence, boolean reports) {
        assertThat(OutcomeReader.reports(sentence)).isEqualTo(reports);
    }
}
