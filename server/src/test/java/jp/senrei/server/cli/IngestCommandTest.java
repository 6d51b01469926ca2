package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestCommandTest {
    @TempDir Path temporary;

    private Path data;
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        data = temporary.resolve("data");
        folder = Files.createDirectory(temporary.resolve("文書 令和4年"));
    }

    /** Said of new documents that nobody declared public. */
    private static final String INTERNAL =
            "新しい文書は内部の文書です。誰にでも公開するときは --visibility public を付けて、もう一度取り込んでください。";

    @Test
    void goodDocumentsOnlyIsZero() throws IOException {
        Papers.text(folder, "第4回 次第.txt", Papers.AGENDA);

        var run = senrei(data, "ingest", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .as("on a busy machine with the progress of a long run")
                .filteredOn(line -> !line.endsWith("件が終わりました。"))
                .containsExactly("取り込みを始めます（1件）。", "1件を調べました（新しい文書 1件、読み取れないもの 0件）。", INTERNAL);
        assertThat(senrei(data, "ingest", folder.toString(), "--visibility", "public").err())
                .doesNotContain(INTERNAL);
    }

    @Test
    void everyBadFileIsArchivedNamedWithItsReasonAndTheGoodOneIsFound() throws IOException {
        Files.createFile(folder.resolve("空.txt"));
        Files.createFile(folder.resolve("空.pdf"));
        Papers.encryptedPdf(folder.resolve("鍵付き 資料.pdf"));
        Papers.pdfWithoutText(folder.resolve("画像だけ.pdf"));
        Papers.binary(folder.resolve("写真.txt"));
        Papers.text(folder, "よい文書.txt", Papers.AGENDA);

        var run = senrei(data, "ingest", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(
                        run.err()
                                .lines()
                                .filter(line -> line.startsWith("読み取れませんでした（原本は保存済み）: "))
                                .map(
                                        line ->
                                                line.replaceFirst(
                                                                ".*" + folder.getFileName() + "/",
                                                                "")
                                                        .replaceFirst("].*", "]")))
                .containsExactlyInAnyOrder(
                        "空.txt [EMPTY]",
                        "空.pdf [EMPTY]",
                        "鍵付き 資料.pdf [ENCRYPTED]",
                        "画像だけ.pdf [NO_TEXT]",
                        "写真.txt [NOT_TEXT]");
        // the two empty files are the same bytes, so they are one document
        assertThat(run.err())
                .endsWith("6件を調べました（新しい文書 5件、読み取れないもの 5件）。\n" + INTERNAL + "\n")
                .doesNotContain("Exception", "\tat ", "WARNING");
        assertThat(senrei(data, "export", "documents").lines()).hasSize(5);
        assertThat(senrei(data, "search", "検診予約").lines().getFirst()).isEqualTo("1件");
    }

    @Test
    void shiftJisIsReadRightAndFound() throws IOException {
        Files.write(
                folder.resolve("sjis.txt"), Papers.AGENDA.getBytes(Charset.forName("windows-31j")));

        assertThat(senrei(data, "ingest", folder.toString()).exitCode()).isZero();

        assertThat(senrei(data, "search", "検診予約").out()).contains("諮問第112号 《検診予約》におけるＬＩＮＥの利用について");
    }

    @Test
    void sixMegabytesAreReadAndFoundToTheLastLine() throws IOException {
        Papers.longText(folder.resolve("長い会議録.txt"));

        assertThat(senrei(data, "ingest", folder.toString()).exitCode()).isZero();

        assertThat(senrei(data, "search", "夕凪灯台", "--type", "documents").lines().getFirst())
                .isEqualTo("1件");
        assertThat(senrei(data, "search", "LINE", "--type", "cases").lines().getFirst())
                .isEqualTo("1件");
    }

    @Test
    void aFolderWithoutReadPermissionIsTold() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        Papers.text(folder, "次第.txt", Papers.AGENDA);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root reads every folder: nothing to see here");
            var run = senrei(data, "ingest", folder.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains("保存できませんでした: " + closed + " 読み取る権限がありません。権限を確かめて、もう一度取り込んでください。");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aPathThatIsNotThereIsTold() {
        var gone = folder.resolve("ない");
        var run = senrei(data, "ingest", gone.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("保存できませんでした: " + gone + " ファイルまたはフォルダーが見つかりません。場所を確かめてください。\n");
    }

    @Test
    void theSameBytesTwiceAreOneDocument() throws IOException {
        Papers.text(folder, "a.txt", Papers.AGENDA);
        Papers.text(folder, "b.txt", Papers.AGENDA);

        assertThat(senrei(data, "ingest", folder.toString()).err())
                .contains("2件を調べました（新しい文書 1件、読み取れないもの 0件）。\n");
        assertThat(senrei(data, "ingest", folder.toString()).err())
                .endsWith("2件を調べました（新しい文書 0件、読み取れないもの 0件）。\n");
        assertThat(senrei(data, "export", "documents").lines()).hasSize(1);
        assertThat(senrei(data, "export", "cases").lines()).hasSize(1);
    }

    @Test
    void aDocumentIsInternalUnlessSaidOtherwise() throws IOException {
        var file = Papers.text(folder, "次第.txt", Papers.AGENDA).toString();
        assertThat(visibilityAfter("ingest", file)).isEqualTo("internal");
        assertThat(visibilityAfter("ingest", file, "--visibility", "public")).isEqualTo("public");
        assertThat(visibilityAfter("ingest", file))
                .as("nothing said: it stays what it is")
                .isEqualTo("public");
        assertThat(visibilityAfter("ingest", file, "--visibility", "internal"))
                .isEqualTo("internal");
    }

    private Object visibilityAfter(String... command) {
        assertThat(senrei(data, command).exitCode()).isZero();
        return CorpusJson.read(senrei(data, "export", "documents").out(), Map.class)
                .get("visibility");
    }

    @Test
    void theReportIsThereAsJsonToo() throws IOException {
        Files.createFile(folder.resolve("空.txt"));
        Papers.text(folder, "次第.txt", Papers.AGENDA);
        Papers.text(folder, "写真.jpg", "no document");

        var report =
                CorpusJson.read(
                        senrei(data, "ingest", folder.toString(), "--json").out(), Map.class);

        assertThat(report.get("files")).isEqualTo(2);
        assertThat(report.get("added")).isEqualTo(2);
        assertThat(report.get("passedOver")).isEqualTo(1);
        assertThat((List<?>) report.get("failures"))
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("file", folder.resolve("空.txt").toString())
                .containsEntry("code", "EMPTY")
                .containsKeys("document", "message");
    }

    @Test
    void aFileInPlaceOfTheDataDirectoryIsOneSentence() throws IOException {
        var taken = Files.writeString(temporary.resolve("taken"), "a file");
        var file = Papers.text(folder, "次第.txt", Papers.AGENDA).toString();

        var run = senrei(taken, "ingest", file);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("「%s」はフォルダーではありません。--data で別の場所を指定してください。\n".formatted(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingest",
                "ingest x --visibility secret",
                "ingest x --municipality 足立区",
                "ingest x --municipality 12345",
                "ingest x --time-limit 0",
                "ingest x --colour red"
            })
    void wrongUsageIsTwo(String command) {
        var run = senrei(command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(run.out()).isEmpty();
    }
}
