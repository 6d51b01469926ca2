package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process watches a folder while others bring documents, ask and ingest. */
@Tag("long")
@Timeout(240)
class WatchingTest {
    @TempDir Path temporary;

    @Test
    void filesAreTakenAsTheyComeAndTheProcessEndsInOrder() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("文書"));
        var watching = watch(folder);
        try (var lines = watching.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said(lines)).isEqualTo("監視を始めます（終わるときは Ctrl-C）。");
            Papers.text(folder, "次第.txt", Papers.AGENDA);
            assertThat(said(lines))
                    .matches("取り込みました: \\Q" + folder.resolve("次第.txt") + "\\E（[0-9a-f]{16}）");
            var found = senrei(data(), "search", "検診予約");
            assertThat(found.out()).as(found.err()).startsWith("1件\n");

            var other = Papers.text(temporary, "ほか.txt", Papers.OPERATIONS);
            assertThat(senrei(data(), "ingest", other.toString()).exitCode())
                    .as("another run comes between")
                    .isZero();

            Files.createFile(Files.createDirectory(folder.resolve("第5回")).resolve("~$次第.docx"));
            Papers.text(folder.resolve("第5回"), "次第.txt", Papers.AGENDA.replace("第4回", "第5回"));
            Papers.binary(folder.resolve("第5回").resolve("写真.txt"));
            assertThat(List.of(said(lines), said(lines)))
                    .anyMatch(said -> said.startsWith("取り込みました: "))
                    .anyMatch(
                            said ->
                                    said.startsWith("読み取れませんでした（原本は保存済み）: ")
                                            && said.contains("写真.txt [NOT_TEXT]"));

            Files.delete(folder.resolve("次第.txt"));
            assertThat(said(lines))
                    .matches(
                            "なくなりました（保存した文書は残ります）: \\Q"
                                    + folder.resolve("次第.txt")
                                    + "\\E（[0-9a-f]{16}）");

            watching.toHandle().destroy(); // the other one closes the stream too
            assertThat(rest(lines)).endsWith("監視を終わります。");
        } finally {
            watching.destroy();
        }
        assertThat(watching.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(senrei(data(), "export", "documents").lines()).hasSize(4);
        assertThat(senrei(data(), "ledger", "--state", "gone").lines()).hasSize(1);
    }

    @Test
    void somebodyWhoIsWritingIsWaitedFor() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("文書"));
        var watching = watch(folder);
        try (var lines = watching.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said(lines)).startsWith("監視を始めます");
            var writing = Ingest.open(new DataDirectory(data()), Clock.systemUTC());
            Papers.text(folder, "次第.txt", Papers.AGENDA);
            assertThat(said(lines)).endsWith("が書き込んでいます。終わるのを待って取り込みます。");
            writing.close();
            assertThat(said(lines)).startsWith("取り込みました: ");
        } finally {
            watching.destroy();
        }
        assertThat(watching.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void onlyFoldersCanBeWatched() throws IOException {
        var file = Papers.text(temporary, "次第.txt", Papers.AGENDA);

        var run = senrei(data(), "ingest", file.toString(), "--watch");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("「" + file + "」はフォルダーではありません。--watch にはフォルダーを指定してください。\n");
        assertThat(senrei(data(), "ingest", "https://www.city.example.jp/", "--watch").err())
                .isEqualTo("--watch はフォルダーにだけ使えます。アドレスは --watch を付けずに取り込んでください。\n");
    }

    /** The next line of ours; libraries write to the same stream. */
    private static String said(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine())
            if (line.matches("(監視|取り込みま|読み取れま|なくなりま|データの置き場所).*")) return line;
        throw new AssertionError("the process ended");
    }

    private static List<String> rest(BufferedReader lines) throws IOException {
        var rest = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) rest.add(line);
        return rest;
    }

    private Process watch(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-Dstderr.encoding=UTF-8",
                                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(
                List.of("ingest", folder.toString(), "--watch", "--data", data().toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path data() {
        return temporary.resolve("data");
    }
}
