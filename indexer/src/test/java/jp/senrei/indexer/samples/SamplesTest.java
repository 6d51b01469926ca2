package jp.senrei.indexer.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.senrei.indexer.evaluate.Gold;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples are what their sources say, and hold what a newcomer searches. {@code
 * -Dsamples.write=true} writes them anew first.
 */
class SamplesTest {
    private static final Path CORPUS = Path.of("../corpus");
    private static final Path SAMPLES = CORPUS.resolve("samples");
    private static final Path FONT =
            Path.of(System.getProperty("samples.font", WriteSamples.DEFAULT_FONT.toString()));

    @BeforeAll
    static void writeWhenAsked() throws IOException {
        if (Boolean.getBoolean("samples.write")) WriteSamples.writeAll(CORPUS, FONT);
    }

    static List<SampleSource> sources() throws IOException {
        return SampleSource.all(CORPUS.resolve("samples-source"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theCommittedFileSaysWhatItsSourceSaysInReadingOrder(SampleSource source)
            throws IOException {
        var file = SAMPLES.resolve(source.file());
        assertThat(file).as("write it with -Dsamples.write=true").exists();
        assertThat(text(Files.readAllBytes(file), source)).isEqualTo(source.visibleText());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void twoRunsGiveTheSameBytes(SampleSource source) throws IOException {
        assumeTrue(Files.isReadable(FONT), "the font is not installed: " + FONT);
        var same =
                Arrays.equals(WriteSamples.bytes(source, FONT), WriteSamples.bytes(source, FONT));
        assertThat(same).as("two runs of %s", source.file()).isTrue();
    }

    @Test
    void everyFormatIsThereAndEveryFileIsSmall() throws IOException {
        var formats = new TreeMap<String, Integer>();
        for (var file : samples()) {
            formats.merge(file.toString().replaceAll(".*\\.", ""), 1, Integer::sum);
            assertThat(Files.size(file)).as("size of %s", file).isBetween(500L, 500_000L);
        }
        assertThat(formats)
                .containsExactlyInAnyOrderEntriesOf(
                        new TreeMap<>(Map.of("docx", 3, "html", 3, "pdf", 5, "txt", 4)));
    }

    @Test
    void everyKindOfDocumentIsThere() throws IOException {
        var kinds = new TreeSet<String>();
        for (var file : samples())
            kinds.add(
                    file.getFileName()
                            .toString()
                            .replaceAll("^.*-(\\p{Alpha}+)[-0-9]*\\.\\w+$", "$1"));
        assertThat(kinds)
                .isEqualTo(
                        Set.of(
                                "agenda",
                                "minutes",
                                "opinion",
                                "operations",
                                "result",
                                "ruling",
                                "sheets"));
        assertThat(textOf(SAMPLES.resolve("fujigahara-7-3-sheets.txt"))).contains("電算結合記録票");
    }

    @Test
    void everyDocumentNamesItsCouncilAndItsDay() throws IOException {
        for (var file : samples()) {
            assertThat(textOf(file))
                    .as("%s", file)
                    .containsPattern("(潮見市情報公開・個人情報保護審議会|藤ヶ原区情報公開・個人情報保護運営審議会|霞台町情報公開・個人情報保護審査会)")
                    .containsPattern("((令和|平成)[0-9]+|20[0-9]{2}|（20[0-9]{2}）)年[0-9]+月[0-9]+日");
        }
    }

    @Test
    void whatANewcomerSearchesIsThere() throws IOException {
        var all = new StringBuilder();
        for (var file : samples()) all.append(textOf(file));
        assertThat(all.toString())
                .contains(
                        "LINE",
                        "Zoom",
                        "AWS",
                        "防犯カメラ",
                        "AI-OCR",
                        "ショートメッセージ",
                        "kintone",
                        "第16条第1項",
                        "令和3年度諮問第12号で承認済",
                        "書面開催",
                        "継続審議",
                        "取下げ",
                        "承認しない",
                        "妥当である",
                        "〃");
    }

    @Test
    void whatShouldBeReadStandsInTheFilesItNames() throws IOException {
        var gold = Gold.read(CORPUS.resolve("samples-gold"));
        assertThat(gold.cases()).isNotEmpty();
        for (var wanted : gold.cases()) {
            var files = new StringBuilder();
            for (var file : wanted.appearances())
                files.append(textOf(SAMPLES.resolve(file.file())));
            var found = files.toString();
            for (var words : words(wanted))
                assertThat(found).as("%s", wanted).contains(SampleSource.withoutSpace(words));
        }
    }

    private static List<String> words(Gold.Case wanted) {
        var words = new ArrayList<String>();
        words.add(wanted.title());
        words.add(wanted.municipality().name());
        Stream.of(wanted.conditions(), wanted.personalInformation())
                .filter(Objects::nonNull)
                .forEach(words::addAll);
        if (wanted.decision() != null) words.add(wanted.decision());
        if (wanted.organizations() != null)
            wanted.organizations().forEach(organization -> words.add(organization.name()));
        return words;
    }

    @Test
    void everyTurnOfTheGoldStandsInItsFile() throws IOException {
        for (var turn : Gold.read(CORPUS.resolve("samples-gold")).utterances())
            assertThat(textOf(SAMPLES.resolve(turn.document())))
                    .contains(plain(turn.speaker()), plain(turn.text()));
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** What the file says, white space left out, digits of the width that people type. */
    private static String textOf(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".txt")) return plain(Files.readString(file));
        if (name.endsWith(".html")) return plain(Jsoup.parse(Files.readString(file)).text());
        return plain(
                text(
                        Files.readAllBytes(file),
                        SampleSource.read(
                                CORPUS.resolve("samples-source").resolve(name + ".txt"))));
    }

    private static String plain(String text) {
        var withoutMarks = SampleSource.withoutSpace(text.replaceAll("<[^>]*>", ""));
        var plain = new StringBuilder();
        withoutMarks
                .chars()
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String text(byte[] bytes, SampleSource source) throws IOException {
        if (source.file().endsWith(".docx")) {
            try (var extractor =
                    new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
                return SampleSource.withoutSpace(extractor.getText());
            }
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new StringBuilder();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var onPage = SampleSource.withoutSpace(stripper.getText(pdf));
                var footer = source.footer();
                var number =
                        footer == null ? "" : SampleSource.withoutSpace(footer.formatted(page));
                assertThat(onPage).endsWith(number);
                text.append(onPage, 0, onPage.length() - number.length());
            }
            return text.toString();
        }
    }
}
