package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir Path folder;

    @Test
    void aFolderIsWalkedInOrderAndOtherFilesArePassedOver() throws IOException {
        for (var name :
                List.of(
                        "b.txt",
                        "a 次第.HTML",
                        "下/c.pdf",
                        "下/d.docx",
                        "写真.jpg",
                        "表.jpg",
                        ".hidden.txt",
                        ".git/e.txt",
                        "README")) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }

        var files = InputFiles.of(List.of(folder));

        assertThat(files.found())
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly("a 次第.HTML", "b.txt", "下/c.pdf", "下/d.docx");
        assertThat(files.passedOver()).isEqualTo(4);
        assertThat(files.unreadable()).isEmpty();
    }

    @Test
    void aFileSomebodyNamedIsTakenWhateverItsName() throws IOException {
        var file = Files.writeString(folder.resolve("会議録 第1回"), "会議録");
        assertThat(InputFiles.of(List.of(file)).found()).containsExactly(file);
    }

    @Test
    void aPathThatIsNotThereIsToldAndTheOthersGoOn() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "a");
        var gone = folder.resolve("gone");

        var files = InputFiles.of(List.of(gone, file));

        assertThat(files.found()).containsExactly(file);
        assertThat(files.unreadable())
                .containsExactly(
                        new Result.NotArchived(
                                gone.toString(), "ファイルまたはフォルダーが見つかりません。場所を確かめてください。"));
    }

    @Test
    void aFolderWithoutReadPermissionIsToldAndItsNeighboursAreTaken() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        var open = Files.writeString(folder.resolve("open.txt"), "open");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root reads every folder: nothing to see here");
            var files = InputFiles.of(List.of(folder));
            assertThat(files.found()).containsExactly(open);
            assertThat(files.unreadable())
                    .containsExactly(
                            new Result.NotArchived(
                                    closed.toString(), "読み取る権限がありません。権限を確かめて、もう一度取り込んでください。"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
