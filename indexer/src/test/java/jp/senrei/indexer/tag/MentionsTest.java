package jp.senrei.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Warning;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.DocumentReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mentions of whole documents. In the golden files a line is a mention: kind, id, page and text,
 * and at the end the warnings.
 */
class MentionsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/mentions");
    private static final Path STRUCTURE = Path.of("src/test/resources/structure");
    private static final Path SAMPLES = Path.of("../corpus/samples");
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());

    static Stream<Path> documents() throws IOException {
        return Files.list(GOLDEN).filter(Files::isDirectory).sorted();
    }

    static Stream<Path> fixtures() throws IOException {
        return Stream.concat(Files.list(STRUCTURE), Files.list(GOLDEN))
                .map(folder -> folder.resolve("document.txt"))
                .filter(Files::exists)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areThoseOfTheGoldenFile(Path folder) throws IOException {
        var tagged = tagged(PlainDocument.of(Files.readString(folder.resolve("document.txt"))));
        var golden = folder.resolve("expected.txt");
        var actual = new StringBuilder();
        for (var mention : tagged.mentions()) actual.append(told(mention)).append('\n');
        for (var warning : tagged.warnings())
            actual.append(
                    "%s p%d %s\n".formatted(warning.code(), warning.page(), warning.message()));
        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, actual);
        assertThat(actual.toString())
                .as(
                        "%s; if the new reading is right: -Dgolden.update=true, then read the diff",
                        golden)
                .isEqualTo(Files.readString(golden));
    }

    /** The reader of heads and the reader of dates see the same slip: one of them says so. */
    @Test
    void whatIsWrongWithADateIsSaidOnce() throws IOException {
        var folder = STRUCTURE.resolve("weekday-and-letters-of-the-date-wrong");
        var document = PlainDocument.of(Files.readString(folder.resolve("document.txt")));
        var reading = DocumentReader.read(document, "document.txt", null, null);
        var warnings = new ArrayList<>(reading.warnings());
        warnings.addAll(tagged(document).warnings());
        assertThat(warnings)
                .extracting(Warning::code)
                .containsExactly("MISWRITTEN_DATE", "WEEKDAY");
    }

    private static String told(Mention mention) {
        return "%s | %s | p%d | %s"
                .formatted(
                        mention.kind().code(),
                        mention.id(),
                        mention.page(),
                        mention.text().replace("\n", "⏎"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyMentionOfAFixtureIsWhatStandsThere(Path document) throws IOException {
        assertEveryMentionStandsThere(PlainDocument.of(Files.readString(document)));
    }

    @Test
    void everyMentionOfTheSamplesIsWhatStandsThere() throws IOException {
        assertAll(SAMPLES);
    }

    @Test
    void everyMentionOfTheSeedsIsWhatStandsThere() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the seeds are not beside this checkout");
        assertAll(SEEDS);
    }

    private static void assertAll(Path folder) throws IOException {
        try (var extractor = new Extractor(ExtractorLimits.DEFAULT);
                var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (extractor.extract(file, file.getFileName().toString())
                        instanceof Extraction.Extracted extracted)
                    assertEveryMentionStandsThere(extracted.text());
            }
        }
    }

    @Property(tries = 100)
    void everyMentionOfAnyTextIsWhatStandsThere(@ForAll("texts") List<String> pieces) {
        assertEveryMentionStandsThere(PlainDocument.of(String.join("", pieces)));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "令和４年７月２８日",
                        "（木）",
                        "から",
                        "同年",
                        "8月3日",
                        "諮問第",
                        "１２号",
                        "潮見市個人情報保護条例",
                        "第１６\n条",
                        "第1項",
                        "㈱ナギサ",
                        "株式会社",
                        "企画",
                        "ＬＩＮＥ",
                        "LI\nNE",
                        "プライバシーマーク",
                        "氏名、電話番号を記録",
                        "健康課",
                        "総務部　",
                        "○汐崎会長　",
                        "井深 環 委員",
                        "霞総第118号",
                        "\n",
                        "　",
                        "。",
                        "承認する",
                        "日時　",
                        "議題\n1 ",
                        "の委託について",
                        "\t",
                        "㍻",
                        "ｶﾞ",
                        "𠮷野委員",
                        "令和3年度",
                        "〜",
                        "AWS",
                        "- 3 -\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static void assertEveryMentionStandsThere(DocumentText document) {
        var mentions = tagged(document).mentions();
        assertThat(mentions)
                .allSatisfy(
                        mention -> {
                            assertThat(document.text().substring(mention.start(), mention.end()))
                                    .isEqualTo(mention.text());
                            assertThat(mention.id()).isNotBlank();
                            assertThat(mention.page()).isBetween(1, Math.max(1, document.pages()));
                            assertThat(mention.text().strip()).isEqualTo(mention.text());
                        })
                .isSortedAccordingTo(Comparator.comparingInt(Mention::start))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            条例第１６条第１項の委託です。     | ARTICLE              | 潮見市個人情報保護条例 第16条第1項 | 条例第１６条第１項
            受託者は㈱ナギサ企画です。         | ORGANIZATION         | ナギサ企画                     | ㈱ナギサ企画
            サーバーはＡＷＳです。             | SERVICE              | aws                                | ＡＷＳ
            プライバシーマークを取得           | CERTIFICATION        | プライバシーマーク                 | プライバシーマーク
            電話番号を記録します。             | PERSONAL_INFORMATION | 電話番号                           | 電話番号
            令和４年７月から実施               | DATE                 | 2022-07                            | 令和４年７月
            霞教総第１１８号で依頼             | DOCUMENT_NUMBER      | 霞教総第118号                      | 霞教総第１１８号
            """)
    void haveTheirIdAndTheirPlace(String text, MentionKind kind, String id, String place) {
        var document = PlainDocument.of("潮見市個人情報保護審議会 会議録\n○健康課長　" + text);
        assertThat(tagged(document).mentions())
                .filteredOn(mention -> mention.kind() == kind)
                .filteredOn(mention -> mention.start() > 16)
                .singleElement()
                .satisfies(
                        mention -> {
                            assertThat(mention.id()).isEqualTo(id);
                            assertThat(mention.text()).isEqualTo(place);
                        });
    }

    @Test
    void aFullNameIsThePersonWhoSpeaksUnderTheSurname() {
        var document = PlainDocument.of("潮見市個人情報保護審議会 会議録\n出席者 汐崎環会長\n○汐崎会長　始めます。\n○井深委員　はい。");
        assertThat(tagged(document).mentions())
                .filteredOn(mention -> mention.kind() == MentionKind.PERSON)
                .extracting(Mention::id)
                .containsExactly("汐崎会長", "汐崎会長", "井深委員");
    }

    private static TaggedDocument tagged(DocumentText document) {
        return TAGGER.tag(
                "0123456789abcdef",
                document,
                DocumentReader.read(document, "document.txt", null, null));
    }
}
