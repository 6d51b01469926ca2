package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/archive.md tells an outsider to do, done to the letter. */
class OutsiderTest {
    @TempDir Path temporary;

    private Path data;
    private Path shown;
    private Path hidden;
    private Path ledger;

    @BeforeEach
    void publish() throws IOException {
        data = temporary.resolve("data");
        var papers = Files.createDirectory(temporary.resolve("papers"));
        Papers.text(papers, "会議録.pdf.txt", Papers.AGENDA);
        shown = papers.resolve("会議録.pdf.txt");
        senrei(data, "ingest", shown.toString(), "--visibility", "public");
        hidden = Files.writeString(papers.resolve("内部.txt"), "内部の検討資料です。");
        senrei(data, "ingest", hidden.toString());
        ledger = Files.writeString(temporary.resolve("ledger.jsonl"), publicLedger());
    }

    private String publicLedger() {
        return senrei(data, "ledger", "--public").out();
    }

    @Test
    void fileThatIsPublicIsFound() throws Exception {
        var head = head();
        assertThat(check(shown)).matches("archived 2\\S+ head " + head + "\n");

        senrei(data, "withdraw", idOf(), "--reason", "誤り");
        Files.writeString(ledger, publicLedger());
        assertThat(check(shown, head)).startsWith("withdrawn 2");
    }

    private String idOf() {
        return senrei(data, "ledger", "--source", "会議録").lines().getFirst().split("\t")[1];
    }

    private String head() throws IOException {
        return Files.readAllLines(ledger).getLast().substring(0, 64);
    }

    @Test
    void changedAndInternalFilesAreNot() throws Exception {
        assertThat(check(hidden)).isEqualTo("no line tells of this file\n");
        Files.writeString(shown, Files.readString(shown) + " ");
        assertThat(check(shown)).isEqualTo("no line tells of this file\n");
    }

    @Test
    void changedAndShortenedLedgersAreSeen() throws Exception {
        var head = head();
        var lines = Files.readAllLines(ledger);
        Files.writeString(
                ledger, lines.getFirst() + "\n" + lines.get(1).replace("会議録", "議事録") + "\n");
        assertThat(check(shown)).isEqualTo("line 2 was changed\n");
        Files.writeString(ledger, lines.get(1) + "\n");
        assertThat(check(shown)).isEqualTo("line 1 does not follow the one before\n");
        Files.writeString(ledger, lines.getFirst() + "\n");
        assertThat(check(shown, head))
                .isEqualTo(
                        "the head you noted is not in this ledger: lines were changed or taken out\n");
    }

    @Test
    void ledgerThatBreaksOffIsIncomplete() throws Exception {
        var whole = Files.readString(ledger);
        Files.writeString(ledger, whole.substring(0, whole.length() - 20));
        assertThat(check(shown)).isEqualTo("the ledger is incomplete: it breaks off in line 2\n");
    }

    private String check(Path file, String... noted) throws Exception {
        var script = Files.writeString(temporary.resolve("check.py"), block("python"));
        var command =
                new ArrayList<>(
                        List.of("python3", script.toString(), ledger.toString(), file.toString()));
        command.addAll(List.of(noted));
        return run(command);
    }

    @Test
    void theSameByHand() throws Exception {
        Files.copy(shown, temporary.resolve("会議録.pdf"));
        var said = run(List.of("sh", "-ec", block("sh")));

        assertThat(said.lines().toList()).hasSize(3);
        assertThat(said).contains("\"event\":\"archived\"").endsWith(head() + "\n");
    }

    private static String block(String language) throws IOException {
        var page = Files.readString(Path.of("../docs/archive.md"));
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    private String run(List<String> command) throws Exception {
        var process = started(command);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Process started(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(temporary.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            return builder.redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            assumeTrue(System.getenv("CI") == null, command.getFirst() + " is not installed");
            throw new AssertionError(notInstalled);
        }
    }
}
