package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody opened with a password is not lost when the next one has none. */
class LockedFilesTest {
    private static final List<String> PASSWORD = List.of("違う", "shiomi");
    private static final List<String> NONE = List.of();

    /** Of a municipality, which the PDF does not name. */
    private static final String MEMBER =
            """
            令和4年度第1回 潮見市個人情報保護審議会 会議録
            日時 令和4年5月20日（金）午後2時
            場所 潮見市役所 3階会議室
            """;

    @TempDir Path folder;
    private DataDirectory data;
    private Path pdf;

    @BeforeEach
    void lock() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        pdf = folder.resolve("鍵付き.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Council of Shiomi");
                content.endText();
            }
            embed(document, "個票.txt", MEMBER);
            document.protect(
                    new StandardProtectionPolicy("owner", "shiomi", new AccessPermission()));
            document.save(pdf.toFile());
        }
    }

    private static void embed(PDDocument document, String name, String text) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        file.setEmbeddedFile(new PDEmbeddedFile(document, bytes));
        file.setEmbeddedFileUnicode(file.getEmbeddedFile());
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    @Test
    void aLockedFileIsReadOnceItsPasswordIsGivenAndNobodyKeepsThat() throws IOException {
        assertThat(take(NONE, Intake.SILENT).failures()).hasSize(1);
        assertThat(take(PASSWORD, Intake.SILENT).failures()).isEmpty();

        try (var files = Files.walk(data.root())) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("\"shiomi\""));
        }
    }

    @Test
    void whatWasReadStaysWhenAReindexHasNoPassword() {
        take(PASSWORD, Intake.SILENT);
        var before = IngestChild.exports(data.root());
        assertThat(before.get("READER Document")).contains("鍵付き.pdf");

        var report = rebuild(NONE);

        assertThat(report.failures()).isEmpty();
        assertThat(report.asBefore())
                .singleElement()
                .satisfies(
                        locked -> {
                            assertThat(locked.source()).isEqualTo("鍵付き.pdf");
                            assertThat(locked.reason().code()).isEqualTo("ENCRYPTED");
                        });
        assertThat(IngestChild.exports(data.root())).isEqualTo(before);
        assertThat(states()).containsOnly(SourceState.State.ARCHIVED);

        assertThat(rebuild(PASSWORD).asBefore()).isEmpty();
        assertThat(IngestChild.exports(data.root())).isEqualTo(before);
    }

    @Test
    void whoMaySeeItChangesWithoutThePassword() {
        take(PASSWORD, Intake.SILENT);

        assertThat(take(NONE, Intake.of(Visibility.PUBLIC)).failures()).isEmpty();
        assertThat(pages(Audience.VISITOR)).containsEntry("鍵付き.pdf", 1);

        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var document = id();
            ingest.decide(document, decisions -> decisions.withdraw(document, "誤って公開", "係"));
        }
        assertThat(pages(Audience.VISITOR)).doesNotContainKey("鍵付き.pdf");
        assertThat(pages(Audience.READER)).containsEntry("鍵付き.pdf", 1);
    }

    @Test
    void whatLiesInsideIsHiddenWithoutThePassword() {
        take(PASSWORD, Intake.of(Visibility.PUBLIC));
        assertThat(pages(Audience.VISITOR)).containsOnlyKeys("鍵付き.pdf", "個票.txt");

        take(NONE, Intake.of(Visibility.INTERNAL));

        assertThat(pages(Audience.VISITOR)).isEmpty();
        assertThat(pages(Audience.READER)).containsOnlyKeys("鍵付き.pdf", "個票.txt");
    }

    @Test
    void whatAnotherVersionWroteInAnotherWayIsLockedAgainAndSaysWhatToDo() throws IOException {
        take(PASSWORD, Intake.SILENT);
        Files.writeString(data.readings().resolve(".format"), "0\n");

        var other = Files.writeString(folder.resolve("次第.txt"), "議題");
        var report = take(other, NONE, Intake.SILENT);

        assertThat(report.failures())
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Unreadable.class,
                        locked -> {
                            assertThat(locked.source()).isEqualTo("鍵付き.pdf");
                            assertThat(locked.reason().message())
                                    .contains("./senrei reindex --password-file");
                        });
        assertThat(rebuild(PASSWORD).failures()).isEmpty();
        assertThat(pages(Audience.READER)).containsEntry("鍵付き.pdf", 1);
    }

    @Test
    void whatLiesInsideIsTakenByTheReindexThatOpensIt() {
        take(NONE, Intake.of(Visibility.PUBLIC));
        assertThat(sources()).containsExactly(pdf.toString());

        rebuild(PASSWORD);
        assertThat(sources()).containsExactly(pdf.toString(), pdf + "!/個票.txt");
        assertThat(pages(Audience.VISITOR)).containsKeys("鍵付き.pdf", "個票.txt");
        var before = IngestChild.exports(data.root());

        rebuild(PASSWORD);
        rebuild(NONE);
        assertThat(IngestChild.exports(data.root())).isEqualTo(before);
    }

    private Report take(List<String> passwords, Intake intake) {
        return take(pdf, passwords, intake);
    }

    private Report take(Path file, List<String> passwords, Intake intake) {
        try (var ingest = open(passwords)) {
            return ingest.run(List.of(file), intake, Progress.SILENT);
        }
    }

    private Report rebuild(List<String> passwords) {
        try (var ingest = open(passwords)) {
            return ingest.rebuild(Progress.SILENT);
        }
    }

    private Ingest open(List<String> passwords) {
        return Ingest.open(
                data,
                Clock.systemUTC(),
                IngestSettings.DEFAULT.withWorkers(1).withPasswords(passwords));
    }

    private Map<String, Integer> pages(Audience audience) {
        try (var index = LuceneIndex.open(data.index())) {
            return index.documents(audience).stream()
                    .collect(Collectors.toMap(Document::file, Document::pages));
        }
    }

    private String id() {
        try (var index = LuceneIndex.open(data.index())) {
            return index.documents(Audience.READER).stream()
                    .filter(document -> document.file().equals("鍵付き.pdf"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
    }

    private List<String> sources() {
        return new LedgerReader(data.ledger()).sources().stream().map(SourceState::source).toList();
    }

    private List<SourceState.State> states() {
        return new LedgerReader(data.ledger()).sources().stream().map(SourceState::state).toList();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
