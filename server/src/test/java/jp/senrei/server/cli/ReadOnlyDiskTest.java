package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes nothing turns a server read-only with a notice, not off. Needs to mount a small
 * file system, which only root may.
 */
class ReadOnlyDiskTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=96m", "senrei-test", disk.toString());
        if (!mounted && System.getenv("CI") != null) throw new IOException("cannot mount a tmpfs");
        assumeThat(mounted).as("this user may mount a file system").isTrue();
        var paper = Papers.text(folder, "次第.txt", Papers.AGENDA).toString();
        assertThat(senrei(data(), "ingest", paper, "--visibility", "public").exitCode()).isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void aServerStartsAndAnswersWhereNothingCanBeWritten() throws Exception {
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        try (var running = serve()) {
            answers(running);
            assertThat(get(running, "").body()).contains("保存先に書き込めないため、新しい文書を受け入れられません。");
            assertThat(get(running, "health").body()).contains("\"disk\":\"read-only\"");
        }
    }

    /** With the lock that a writer left there, and from a copy that never had one. */
    @Test
    void aBackupIsMadeOfADiskThatMayOnlyBeRead() throws Exception {
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        var kept = senrei(data(), "backup", folder.resolve("a.zip").toString());
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(kept.err()).doesNotContain("書込みを止めずに");

        assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
        assertThat(run("rm", "-r", data().resolve("work").toString())).isTrue();
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        var unguarded = senrei(data(), "backup", folder.resolve("b.zip").toString());
        assertThat(unguarded.exitCode()).as(unguarded.err()).isZero();
        assertThat(unguarded.err())
                .contains("には書き込めないため、ほかの処理の書込みを止めずに作りました。作る間に内容が変わっていないことは、確かめてあります。");

        var restored = folder.resolve("restored");
        var restore = senrei(restored, "restore", folder.resolve("b.zip").toString());
        assertThat(restore.exitCode()).as(restore.err()).isZero();
    }

    @Test
    void ofADiskThatIsFullItIsSaidInJapanese() throws Exception {
        run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=1M");
        var full = senrei(data(), "backup", disk.resolve("a.zip").toString());
        assertThat(full.exitCode()).isEqualTo(3);
        assertThat(full.err()).contains("を作れませんでした（ディスクに空きがありません").doesNotContain("space");
    }

    /** It was unpacked beside the disk, and could not take its place then. */
    @Test
    void aBackupIsRestoredToAFolderOfADiskAndNotToTheDisk() throws Exception {
        var file = folder.resolve("a.zip").toString();
        assertThat(senrei(data(), "backup", file).exitCode()).isZero();
        assertThat(run("rm", "-r", data().toString())).isTrue();

        var refused = senrei(disk, "restore", file);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "「%s」は別のディスクです。その中のフォルダー（例: %s）を --data で指定してください。\n"
                                .formatted(disk, data()));
        assertThat(senrei(data(), "restore", file).exitCode()).isZero();
    }

    @Test
    void aServerGoesOnWhenTheDiskIsFilledBeneathIt() throws Exception {
        try (var running = serve()) {
            answers(running);
            run("dd", "if=/dev/zero", "of=" + disk.resolve("filler"), "bs=1M");
            answers(running);
        }
        try (var running = serve()) {
            answers(running);
            assertThat(get(running, "").body()).contains("ディスクに空きがほとんどないため");
            assertThat(get(running, "status").body()).contains("空きがほとんどありません");
        }
    }

    private void answers(ServeCommand.Running running) throws Exception {
        var document = document();
        for (var address :
                List.of("", "search?q=LINE", "status", "documents/" + document, "ledger.jsonl"))
            assertThat(get(running, address).statusCode()).as(address).isEqualTo(200);
        assertThat(get(running, "documents/" + document + "/original").body())
                .isEqualTo(Papers.AGENDA);
    }

    private String document() {
        try (var index = LuceneIndex.open(new DataDirectory(data()).index())) {
            return index.documents(Audience.READER).stream()
                    .map(Document::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path data() {
        return disk.resolve("data");
    }

    private ServeCommand.Running serve() {
        var config = ServeCommand.config("127.0.0.1", 0, Audience.READER, null);
        return ServeCommand.start(new DataDirectory(data()), config);
    }

    private static HttpResponse<String> get(ServeCommand.Running running, String address)
            throws Exception {
        var uri = URI.create(running.server().url() + address);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
