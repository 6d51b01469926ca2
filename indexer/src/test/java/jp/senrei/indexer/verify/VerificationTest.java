package jp.senrei.indexer.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import jp.senrei.indexer.ingest.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One data directory is made, and each test damages a copy of it. */
class VerificationTest {
    @TempDir static Path sound;
    @TempDir Path temporary;

    private DataDirectory data;

    @BeforeAll
    static void make() throws IOException {
        var papers = Files.createDirectories(sound.resolve("papers"));
        write(papers, "会議録（案）.txt", "会長　審議会を開会します。");
        write(papers, "次第.txt", "潮見市個人情報保護審議会　次第\n1 開会\n2 諮問第1号　委託について");
        write(papers, "空.pdf", "");
        try (var ingest = Ingest.open(data(sound), Clock.systemUTC())) {
            ingest.run(List.of(papers), Intake.of(Visibility.PUBLIC), new Quiet());
            write(papers, "会議録.txt", "会長　審議会を開会します。本日の案件は1件です。");
            ingest.run(List.of(papers), Intake.SILENT, new Quiet());
        }
    }

    private static void write(Path papers, String name, String text) throws IOException {
        Files.writeString(papers.resolve(name), text);
    }

    private static DataDirectory data(Path folder) {
        return new DataDirectory(folder.resolve("data"));
    }

    @BeforeEach
    void copy() throws IOException {
        data = data(temporary);
        copy(sound.resolve("data"), data.root());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (var path : tree.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    private List<Finding> findings() {
        return Verification.of(data, 2, Steps.SILENT).findings();
    }

    private List<String> codes() {
        return findings().stream().map(Finding::code).distinct().sorted().toList();
    }

    @Test
    void soundDirectoryHasNoFindings() {
        var verification = Verification.of(data, 2, Steps.SILENT);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.documents()).isEqualTo(4);
        assertThat(verification.head().entries()).isGreaterThan(5);
    }

    @Test
    @Tag("long")
    void everyFlippedByteIsFound() throws IOException {
        var random = new Random(20261122);
        var files = files();
        var overlooked = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            // each file as often as any other, so that the small ones are met too
            var file = files.get(random.nextInt(files.size()));
            var bytes = Files.readAllBytes(file);
            int place = random.nextInt(bytes.length);
            byte before = bytes[place];
            bytes[place] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            var findings = findings();
            if (!areAt(file, findings) || file.startsWith(data.archive()) && findings.size() > 1)
                overlooked.add(
                        "%s, byte %d of %d, %02x became %02x"
                                        .formatted(
                                                data.root().relativize(file),
                                                place,
                                                bytes.length,
                                                before,
                                                bytes[place])
                                + ": "
                                + findings);
            bytes[place] = before;
            Files.write(file, bytes);
        }
        assertThat(overlooked).isEmpty();
        assertThat(findings()).as("all was put back").isEmpty();
    }

    @Test
    void anInventoryThatTellsOfAnotherHashIsTheOneThatIsDamaged() throws IOException {
        for (var words : List.of("digestAlgorithm", "sha512", "\"head\"")) {
            var inventory =
                    files().stream().filter(it -> it.endsWith("inventory.json")).findFirst();
            var file = inventory.orElseThrow();
            var text = Files.readString(file);
            Files.writeString(file, text.replace(words, words.replace('a', '_').replace('e', '_')));

            assertThat(findings())
                    .as(words)
                    .singleElement()
                    .satisfies(
                            finding ->
                                    assertThat(finding.file())
                                            .isEqualTo(data.root().relativize(file).toString()))
                    .satisfies(finding -> assertThat(finding.repair()).contains("バックアップ"));
            Files.writeString(file, text);
        }
    }

    /** Whether the place that is told leads to the file. */
    private boolean areAt(Path file, List<Finding> findings) {
        var changed = data.root().relativize(file).toString();
        return findings.stream().anyMatch(finding -> isAt(changed, finding.file()));
    }

    /** A line of it, the object of the archive it belongs to, or the reading by its document. */
    private static boolean isAt(String changed, String told) {
        return told.equals(changed)
                || told.startsWith(changed + ":")
                || told.startsWith("archive/") && changed.startsWith(told + "/")
                || changed.equals(told + ".reading")
                || changed.equals(told + ".sha512"); // which of the two it is nobody knows
    }

    /** Every file with a byte in it of archive/, ledger/ and index/. */
    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of(data.archive(), data.ledger(), data.index())) {
            try (var tree = Files.walk(folder)) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> size(file) > 0)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void changedOriginalIsNamedWithItsRuleAndRepair() throws IOException {
        var original = only("archive", "次第.txt");
        Files.writeString(original, Files.readString(original).replace("委託", "提供"));

        assertThat(findings())
                .containsExactly(
                        new Finding(
                                "E092",
                                data.root().relativize(original).toString(),
                                "ファイルがないか、受け入れたときと1バイト以上違います。",
                                "バックアップ（zip）を別の場所に展開し、その中の data/ の下で同じ場所にあるものを、" + "ここに写してください。"));
    }

    @Test
    void lostFilesAndStrangeOnesAreFound() throws IOException {
        Files.delete(only("archive", "次第.txt"));
        assertThat(codes()).containsExactly("E092");
    }

    /** Each damage by itself, in an object that has one version and in one that has two. */
    @ParameterizedTest
    @CsvSource({
        "v1/content/metadata.json, E092, v1/content/metadata.json",
        "inventory.json, E033|E060, inventory.json",
        "inventory.json.sha512, E060, inventory.json",
        "v1/inventory.json, E060, v1/inventory.json",
        "v1/inventory.json.sha512, E060, v1/inventory.json",
        "0=ocfl_object_1.1, E007, 0=ocfl_object_1.1",
    })
    void aChangedFileIsOneFindingInJapanese(String file, String code, String told)
            throws IOException {
        for (var object : List.of(objectOf("次第.txt"), objectOf("会議録（案）.txt"))) {
            var sound = Files.readAllBytes(object.resolve(file));
            var changed = sound.clone();
            for (int place : List.of(0, sound.length / 2)) {
                changed[place] ^= 4;
                Files.write(object.resolve(file), changed);
                assertThat(findings())
                        .as("%s, byte %d", file, place)
                        .singleElement()
                        .satisfies(
                                found -> {
                                    assertThat(found.file()).isEqualTo(name(object.resolve(told)));
                                    if (place > 0) assertThat(found.code()).matches(code);
                                    assertThat(found.what())
                                            .doesNotContainPattern("[a-z]{3,} [a-z]");
                                });
                changed[place] = sound[place];
            }
            Files.write(object.resolve(file), sound);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "v1/content/metadata.json, E092",
        "inventory.json, E063",
        "inventory.json.sha512, E058",
        "v1/inventory.json, W010",
        "v1/inventory.json.sha512, E058",
        "0=ocfl_object_1.1, E003",
    })
    void aLostFileIsOneFinding(String file, String code) throws IOException {
        var object = objectOf("会議録（案）.txt");
        Files.delete(object.resolve(file));
        assertThat(findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple(code, name(object.resolve(file))));
    }

    @ParameterizedTest
    @CsvSource({
        "v1/content/original/別.txt, E023",
        "v1/別.txt, E015",
        "別.txt, E001",
    })
    void aFileTooManyIsOneFinding(String file, String code) throws IOException {
        var object = objectOf("会議録（案）.txt");
        Files.writeString(object.resolve(file), "?");
        assertThat(findings())
                .extracting(Finding::code, Finding::file, Finding::repair)
                .containsExactly(
                        tuple(code, name(object.resolve(file)), "必要なものか確かめ、保存庫の外に移してください。"));
    }

    @Test
    void emptyFolderIsNamed() throws IOException {
        var folder = Files.createDirectory(only("archive", "次第.txt").getParent().resolve("空"));

        assertThat(findings())
                .extracting(Finding::code, Finding::file, Finding::what)
                .containsExactly(tuple("E024", name(folder), "空のフォルダーがあります。"));
    }

    private Path objectOf(String file) throws IOException {
        return only("archive", file).getParent().getParent().getParent().getParent();
    }

    private String name(Path file) {
        return data.root().relativize(file).toString();
    }

    @Test
    void lostDocumentIsFoundByTheLedger() throws IOException {
        var object = only("archive", "次第.txt").getParent().getParent().getParent().getParent();
        remove(object);

        assertThat(codes())
                .contains("NOT_IN_ARCHIVE", "READING_ALIEN", "INDEX_ALIEN")
                .doesNotContain("LEDGER_LINE");
    }

    @Test
    void earlierVersionThatIsNoLongerArchivedIsFoundInTheIndex() throws IOException {
        var draft = documentOf("会議録（案）.txt");
        remove(only("archive", "会議録（案）.txt").getParent().getParent().getParent().getParent());

        assertThat(findings())
                .filteredOn(finding -> finding.code().equals("INDEX_ALIEN"))
                .extracting(Finding::file, Finding::what)
                .containsExactly(
                        tuple("index/visitor", "保存庫にない文書（" + draft + "）が索引にあります。"),
                        tuple("index/reader", "保存庫にない文書（" + draft + "）が索引にあります。"));
    }

    @Test
    void fileThatBelongsToNobodyIsFound() throws IOException {
        Files.writeString(data.archive().resolve("notes.txt"), "?");
        Files.createDirectories(data.archive().resolve("abc/def"));
        Files.writeString(data.archive().resolve("abc/def/stray.txt"), "?");
        var object = only("archive", "次第.txt").getParent();
        Files.writeString(object.resolve("another.txt"), "?");

        assertThat(findings())
                .filteredOn(finding -> finding.code().equals("ALIEN"))
                .extracting(Finding::file)
                .containsExactlyInAnyOrder("archive/notes.txt", "archive/abc/def/stray.txt");
        assertThat(codes()).contains("E023");
    }

    @Test
    void lineTakenOutOfTheLedgerIsFound() throws IOException {
        var file = data.ledger().resolve("ledger.jsonl");
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(2);
        Files.writeString(file, String.join("\n", lines) + "\n");

        assertThat(findings())
                .filteredOn(finding -> finding.code().equals("LEDGER_LINE"))
                .extracting(Finding::toString)
                .containsExactly(
                        "[LEDGER_LINE] ledger/ledger.jsonl:3 前の行とつながりません（行の抜け、入れ替え、または書き換え）。 → バックアップ（zip）を別の場所に展開し、その中の data/ledger/ledger.jsonl をここに写してから、./senrei reindex"
                                + " を実行してください。バックアップのあとに受け入れた文書が、台帳に加わります。");
    }

    @Test
    void linesSwappedOrRepeatedAreFound() throws IOException {
        var file = data.ledger().resolve("ledger.jsonl");
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(lines.get(1));
        Files.writeString(file, String.join("\n", lines) + "\n");

        assertThat(codes()).containsExactly("LEDGER_LINE");
    }

    @Test
    void lostLedgerIsFound() throws IOException {
        Files.delete(data.ledger().resolve("ledger.jsonl"));

        assertThat(codes()).containsExactly("LEDGER_MISSING");
    }

    @Test
    void lostReadingAndIndexAreMadeAgain() throws IOException {
        try (var readings = Files.walk(data.index().resolve("readings"))) {
            Files.delete(readings.filter(path -> isReading(path)).findFirst().orElseThrow());
        }
        remove(data.index().resolve("visitor"));
        assertThat(codes()).contains("READING_MISSING");

        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.rebuild(new Quiet());
        }
        assertThat(findings()).isEmpty();
    }

    /** As it is when a process was killed before it published, or somebody emptied the folder. */
    @Test
    void incompleteIndexIsOneFindingAmongOthers() throws IOException {
        Files.delete(only("archive", "次第.txt"));
        for (var file : filesIn(data.index().resolve("visitor"))) Files.delete(file);

        assertThat(findings())
                .filteredOn(finding -> finding.code().equals("INDEX_DAMAGED"))
                .extracting(Finding::toString)
                .containsExactly(
                        "[INDEX_DAMAGED] index/visitor 索引が壊れています（索引のファイルがそろっていません）。"
                                + " → ./senrei reindex で作り直してください。原本は失われていません。");
        assertThat(codes()).as("the archive is checked all the same").contains("E092");
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** OCFL keeps the same bytes once: the third version says what the first said. */
    @Test
    void whatWasWithdrawnAndPublishedAgainIsPublic() {
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var document = document();
            ingest.decide(document, decisions -> decisions.withdraw(document, "誤り", "tanaka"));
            ingest.decide(document, decisions -> decisions.publish(document));
        }
        assertThat(findings()).isEmpty();
    }

    private static boolean isReading(Path path) {
        return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
    }

    @Test
    void deletedDocumentLeavesNoFinding() {
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var id = Verification.of(data, 1, Steps.SILENT).findings();
            assertThat(id).extracting(Finding::code).containsOnly("LEFTOVER");
            var document = document();
            ingest.decide(document, decisions -> decisions.delete(document, "個人情報", "tanaka"));
        }
        assertThat(findings()).isEmpty();
    }

    private String document() {
        return documentOf("次第.txt");
    }

    private String documentOf(String file) {
        try {
            return only("archive", file)
                    .getParent()
                    .getParent()
                    .getParent()
                    .getParent()
                    .getFileName()
                    .toString()
                    .substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path only(String folder, String name) throws IOException {
        try (var tree = Files.walk(data.root().resolve(folder))) {
            return tree.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static final class Quiet implements Progress {
        @Override
        public void begin(int files) {}

        @Override
        public void done(Result result) {}
    }
}
