package jp.senrei.indexer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.extract.plain.PlainText;
import jp.senrei.indexer.samples.PlainDocument;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What always holds of the quotes of a verdict, whatever the document. */
class VerdictSpansTest {
    private static final Path FIXTURES = Path.of("src/test/resources/structure");
    private static final Path SAMPLES = Path.of("../corpus/samples");
    private static final Path SEEDS = Path.of("../../shared/seeds");

    static Stream<Path> documents() throws IOException {
        return Files.list(FIXTURES).map(folder -> folder.resolve("document.txt")).sorted();
    }

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES).filter(file -> file.toString().endsWith(".txt")).sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void quotesAreVerbatimInEveryFixture(Path file) throws IOException {
        assertQuotes(PlainDocument.of(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void quotesAreVerbatimInEverySample(Path file) throws IOException {
        assertQuotes(PlainText.read(Files.readString(file)));
    }

    @Test
    void quotesAreVerbatimInTheSeeds() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the real documents are not beside this checkout");
        try (var files = Files.list(SEEDS)) {
            for (var file : files.sorted().toList())
                assertQuotes(PlainText.read(Files.readString(file)));
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void quotesAreVerbatimInAnyText(@ForAll("minutes") String minutes) {
        assertQuotes(PlainDocument.of(minutes));
        assertQuotes(PlainText.read(minutes));
    }

    /** Lines that begin blocks, decide, ask and interrupt, in any order. */
    @Provide
    Arbitrary<String> minutes() throws IOException {
        var lines =
                new ArrayList<>(
                        List.of(
                                "諮問第1号 名簿の提供について",
                                "諮問第2号 見守りの委託について（承認）",
                                "1 諮問第1号 名簿の提供について\t健康課\t承認",
                                "○甲会長　説明をお願いします。",
                                "○甲会長　承認することでよろしいでしょうか。",
                                "○乙委員　反対です。",
                                "（「異議なし」と呼ぶ者あり）",
                                "【審議会意見】",
                                "＜結論＞",
                                "第1 審査会の結論",
                                "第4 付言",
                                "附帯意見",
                                "（1） 記録を適切に管",
                                "理すること。",
                                "・",
                                "① ",
                                "なお、次の点に留意されたい。",
                                "- 12 -",
                                "---",
                                "3",
                                "　",
                                "審議結果\t全て承認された。",
                                "答申第3号",
                                "本件公開決定は妥当である。"));
        for (var example : OutcomeReaderTest.sentences()) lines.add(example.sentence());
        return Arbitraries.of(lines)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(
                        some ->
                                "令和4年度第1回潮見市個人情報保護審議会会議録\n日時 令和4年5月1日\n議題\n1 諮問第1号 名簿の提供について\n2 諮問第2号 見守りの委託について\n"
                                        + String.join("\n", some));
    }

    private static void assertQuotes(DocumentText document) {
        for (var sighting : DocumentReader.read(document, "文書.txt", null, null).sightings()) {
            assertQuotes(document.text(), sighting.verdict().decision());
            assertQuotes(document.text(), sighting.verdict().conditions());
            assertThat(sighting.verdict().decision().isEmpty())
                    .as("a decision and an outcome go together: %s", sighting.title())
                    .isEqualTo(sighting.verdict().outcome() == null);
        }
    }

    private static void assertQuotes(String text, List<Span> spans) {
        int from = 0;
        for (var span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(from);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            var quote = span.of(text);
            assertThat(quote).isEqualTo(quote.strip()).isNotBlank();
            assertThat(quote.lines()).noneMatch(Quotes::isPageNumber);
            assertThat(Quotes.trimmed(text, span)).as("a mark before 「%s」", quote).isEqualTo(span);
            from = span.end();
        }
        var said = String.join("", Quotes.joined(text, spans)).replace("\n", "");
        var pieces = String.join("", spans.stream().map(span -> span.of(text)).toList());
        assertThat(said).isEqualTo(pieces.replace("\n", ""));
    }
}
