package jp.senrei.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFaultTest {
    @TempDir Path folder;

    private record Example(Exception problem, String words) {}

    @Test
    void theWordsOfTheSystemBecomeJapanese() {
        var examples =
                List.of(
                        new Example(new IOException("No space left on device"), "ディスクに空きがありません"),
                        new Example(
                                new FileSystemException("/a", null, "No space left on device"),
                                "ディスクに空きがありません: /a"),
                        new Example(
                                new UncheckedIOException(
                                        new FileSystemException(
                                                "/a", null, "Read-only file system")),
                                "ディスクが読み取り専用になっています: /a"),
                        new Example(new AccessDeniedException("/a"), "権限がありません: /a"),
                        new Example(new NoSuchFileException("/a"), "見つかりません: /a"),
                        new Example(new EOFException(), "途中で切れています"),
                        new Example(
                                new IllegalStateException(new IOException("Disk quota exceeded")),
                                "使える容量の上限に達しました"),
                        new Example(new IOException("ours", new IOException("?")), "ours"));
        for (var example : examples)
            assertThat(SystemFault.said(example.problem())).isEqualTo(example.words());
    }

    /** The words of this Java machine itself. */
    @Test
    void ofAZipThatIsCutShort() throws IOException {
        var zip = Files.write(folder.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(SystemFault.said(failure(() -> new ZipFile(zip.toFile()).close())))
                .isEqualTo("終わりの部分がありません。途中で切れています");
        Files.write(zip, new byte[0]);
        assertThat(SystemFault.said(failure(() -> new ZipFile(zip.toFile()).close())))
                .isEqualTo("中身がありません");
        assertThat(SystemFault.said(new ZipException("invalid LOC header (bad signature)")))
                .isEqualTo("中のファイルの見出しが壊れています");
    }

    @Test
    void ofFilesThatAreNone() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(SystemFault.said(failure(() -> Files.createDirectory(file.resolve("in")))))
                .isEqualTo("途中に、フォルダーではなくファイルがあります: " + file.resolve("in"));
        assertThat(SystemFault.said(failure(() -> Files.delete(folder))))
                .isEqualTo("空ではありません: " + folder);
        assertThat(SystemFault.said(failure(() -> new ObjectMapper().readTree("{\n \"a\": ?"))))
                .isEqualTo("JSON として読めません（2行7文字目）");
    }

    private interface Failing {
        void run() throws Exception;
    }

    private static Exception failure(Failing work) {
        try {
            work.run();
        } catch (Exception expected) {
            return expected;
        }
        throw new AssertionError("it went well");
    }
}
