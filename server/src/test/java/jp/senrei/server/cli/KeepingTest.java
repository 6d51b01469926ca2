package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.WriterLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after what is archived. */
class KeepingTest {
    private static final List<String> KINDS =
            List.of("documents", "meetings", "cases", "utterances", "statistics", "mentions");

    @TempDir Path temporary;

    private Path data;
    private Path papers;

    @BeforeEach
    void folders() throws IOException {
        data = temporary.resolve("data");
        papers = Files.createDirectory(temporary.resolve("papers"));
        Papers.text(papers, "第4回 次第.txt", Papers.AGENDA);
        Files.createFile(papers.resolve("空.pdf"));
    }

    private Shell ingest(String... more) {
        var all = new ArrayList<>(List.of("ingest", papers.toString()));
        all.addAll(List.of(more));
        return senrei(data, all.toArray(String[]::new));
    }

    private String idOf(String name) {
        return senrei(data, "ledger", "--source", name).lines().getFirst().split("\t")[1];
    }

    @Test
    void restoreDrill() throws IOException {
        ingest("--visibility", "public");
        var before = exports(data);
        var file = temporary.resolve("バックアップ.zip");

        var backup = senrei(data, "backup", file.toString());
        assertThat(backup.exitCode()).isZero();
        assertThat(backup.out()).isEqualTo(Sha256.of(file) + "  " + file + "\n");
        assertThat(senrei(data, "backup", file.toString()).exitCode()).isEqualTo(2);

        var elsewhere = temporary.resolve("restored");
        assertThat(senrei(elsewhere, "restore", file.toString()).exitCode())
                .as("one document cannot be read, as before")
                .isEqualTo(1);
        assertThat(exports(elsewhere)).isEqualTo(before);
        assertThat(senrei(elsewhere, "verify").exitCode()).isZero();
        assertThat(senrei(elsewhere, "restore", file.toString()).exitCode()).isEqualTo(2);
    }

    /** 1 would say that it was restored, and that something in it cannot be read. */
    @Test
    void whatRefusesToRestoreIsTold() throws IOException {
        ingest();
        var file = temporary.resolve("b.zip");
        senrei(data, "backup", file.toString());
        var cut = temporary.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 2000));
        var elsewhere = temporary.resolve("restored");

        assertThat(senrei(data, "restore", file.toString()).exitCode()).isEqualTo(2);
        assertThat(senrei(elsewhere, "restore", cut.toString()).exitCode()).isEqualTo(2);
        assertThat(senrei(elsewhere, "restore", "none.zip").exitCode()).isEqualTo(2);
        assertThat(senrei(cut, "restore", file.toString()).exitCode()).isEqualTo(3);
        assertThat(senrei(cut.resolve("in"), "restore", file.toString()).exitCode()).isEqualTo(3);
        assertThat(elsewhere).doesNotExist();
        assertThat(senrei(elsewhere, "restore", file.toString()).exitCode())
                .as("restored, and one document cannot be read")
                .isEqualTo(1);
    }

    private static List<String> exports(Path data) {
        return KINDS.stream().map(kind -> senrei(data, "export", kind).out()).toList();
    }

    @Test
    void verifyTellsTheHeadAndNamesWhatIsDamaged() throws IOException {
        ingest();
        var sound = senrei(data, "verify");
        assertThat(sound.exitCode()).isZero();
        assertThat(sound.out())
                .matches(
                        """
                        2件の文書を調べました。問題はありません。
                        公開する台帳の末尾（最後の行のハッシュ値）: [0-9a-f]{64}（1行）
                        非公開の台帳の末尾（最後の行のハッシュ値）: [0-9a-f]{64}（4行）
                        外部の人が確かめられるのは「公開する台帳の末尾」です。書き留め、公表するときは、こちらを使ってください。
                        """);
        assertThat(sound.out()).contains(headOf(senrei(data, "ledger", "--public")));
        assertThat(senrei(data, "ledger").err())
                .contains(headOf(senrei(data, "ledger", "--public")));

        var original = original("第4回 次第.txt");
        Files.writeString(original, Files.readString(original) + " ");
        var damaged = senrei(data, "verify");
        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.out())
                .contains(
                        "[E092] archive/", "ファイルがないか、受け入れたときと1バイト以上違います。 → バックアップ（zip）を別の場所に展開し、");
    }

    private static String headOf(Shell ledger) {
        return "公開する台帳の末尾（最後の行のハッシュ値）: " + ledger.lines().getLast().substring(0, 64);
    }

    @Test
    void lossOfTheLedgerIsToldAtOnceAndForGood() throws IOException {
        ingest();
        Files.delete(data.resolve("ledger/ledger.jsonl"));

        assertThat(ingest().err()).contains("が失われていたため、新しい台帳を始めました。");
        assertThat(ingest().err()).doesNotContain("失われていた");
        var verified = senrei(data, "verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).contains("お知らせ: 台帳は一度失われ、");
    }

    /** It was told by ingest alone; the exit codes are those of before. */
    @Test
    void lossOfTheLedgerIsToldByWhateverMeetsItFirst() throws IOException {
        ingest("--visibility", "public");
        var id = idOf("次第");
        var ledger = data.resolve("ledger/ledger.jsonl");
        for (var command :
                List.of(
                        List.of("reindex"),
                        List.of("withdraw", id, "--reason", "誤り"),
                        List.of("publish", id),
                        List.of("delete", id, "--reason", "誤り", "--yes"))) {
            Files.delete(ledger);
            var run = senrei(data, command.toArray(String[]::new));
            assertThat(run.exitCode()).isEqualTo(command.contains("reindex") ? 1 : 0);
            assertThat(run.err())
                    .as(command.getFirst())
                    .containsOnlyOnce("台帳「" + ledger.getParent() + "」が失われていたため、新しい台帳を始めました。");
        }
        Files.delete(ledger);
        var backup = senrei(data, "backup", temporary.resolve("b.zip").toString());
        assertThat(backup.exitCode()).isZero();
        assertThat(backup.err())
                .startsWith(
                        "文書はありますが、台帳「"
                                + ledger.getParent()
                                + "」がありません。失われたのであれば、台帳を含むこれまでのバックアップを、捨てずに残してください。./senrei verify で調べられます。\n");
    }

    @Test
    void whatComesAgainAndIsWithdrawnOrLostIsNamed() throws IOException {
        ingest("--visibility", "public");
        var id = idOf("次第");
        senrei(data, "withdraw", id, "--reason", "誤り");

        assertThat(ingest("--visibility", "public").err())
                .contains(
                        "公開を取りやめた文書のため、内部のままです。公開するときは ./senrei publish "
                                + id
                                + " を実行してください: 第4回 次第.txt（"
                                + id
                                + "）");
        Files.delete(original("第4回 次第.txt"));
        assertThat(ingest().err()).contains("いまのファイルから元に戻しました: 第4回 次第.txt（" + id + "）");
        assertThat(senrei(data, "verify").exitCode()).isZero();
    }

    private Path original(String name) throws IOException {
        try (var files = Files.walk(data.resolve("archive"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void ledgerListsEachSourceWithStateReasonAndAttempts() {
        ingest();

        assertThat(senrei(data, "ledger").lines()).hasSize(2);
        assertThat(senrei(data, "ledger", "--state", "failed").lines())
                .singleElement()
                .asString()
                .startsWith("読み取れない（原本は保存済み）\t")
                .contains("空.pdf\tEMPTY\t")
                .endsWith("\t失敗1回");
        assertThat(senrei(data, "ledger", "--state", "archived", "--json").out())
                .contains("\"state\":\"archived\"")
                .hasLineCount(1);
        assertThat(senrei(data, "ledger", "--state", "lost").exitCode()).isEqualTo(2);
    }

    @Test
    void withdrawnIsHiddenAndShownAgain() {
        ingest("--visibility", "public");
        var id = idOf("次第");

        assertThat(senrei(data, "withdraw", id).exitCode()).as("a reason is wanted").isEqualTo(2);
        assertThat(senrei(data, "withdraw", id, "--reason", "誤り").exitCode()).isZero();
        assertThat(senrei(data, "export", "documents").out())
                .contains("\"id\":\"" + id + "\"", "\"visibility\":\"internal\"");
        assertThat(senrei(data, "ledger", "--state", "withdrawn").out()).contains("誤り");
        assertThat(senrei(data, "verify").exitCode()).isZero();
        assertThat(senrei(data, "publish", id).exitCode()).isZero();
        assertThat(senrei(data, "export", "documents").out())
                .doesNotContain("\"visibility\":\"internal\"");
        assertThat(senrei(data, "withdraw", "0123456789abcdef", "--reason", "x").exitCode())
                .isEqualTo(2);
    }

    @Test
    void deletingIsAskedForAndRefusesTheSameBytesAfterwards() {
        ingest();
        var id = idOf("次第");

        var stdin = System.in;
        try {
            System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(senrei(data, "delete", id, "--reason", "誤り").err()).endsWith("削除しませんでした。\n");
        } finally {
            System.setIn(stdin);
        }
        var deleted = senrei(data, "delete", id, "--reason", "個人情報", "--by", "田中", "--yes");
        assertThat(deleted.exitCode()).isZero();
        assertThat(senrei(data, "export", "documents").out()).doesNotContain(id);
        assertThat(senrei(data, "verify").exitCode()).isZero();
        var again = ingest();
        assertThat(again.err())
                .containsPattern(
                        "取り込みませんでした: .*次第.*（"
                                + id
                                + "） この文書は削除されています（理由: 個人情報）。取り込み直すときは --restore-deleted を付けてください。");
        var itAlone = papers.resolve("第4回 次第.txt").toString();
        assertThat(senrei(data, "ingest", itAlone).exitCode()).as("nothing went wrong").isZero();
        assertThat(senrei(data, "export", "documents").out()).doesNotContain(id);
        ingest("--restore-deleted");
        assertThat(senrei(data, "export", "documents").out()).contains(id);
        assertThat(senrei(data, "verify").exitCode()).isZero();
    }

    @Test
    void newVersionsAndChangedVisibilityAreTold() throws IOException {
        ingest("--visibility", "public");
        Papers.text(papers, "第4回 次第.txt", Papers.AGENDA + "\n以上");

        assertThat(ingest().err()).contains("新しい版として受け入れました: 第4回 次第.txt（");
        assertThat(ingest("--visibility", "internal").err()).contains("公開・内部の別が変わった文書は 1件です。");
        assertThat(senrei(data, "verify").exitCode()).isZero();
    }

    @Test
    void documentReplacesAnotherByHand() throws IOException {
        ingest();
        var older = idOf("次第");
        var newer = temporary.resolve("改訂.txt");
        Files.writeString(newer, Papers.AGENDA + "\n改訂");

        var run = senrei(data, "ingest", newer.toString(), "--replaces", older);

        assertThat(run.err()).contains("新しい版として受け入れました: 改訂.txt（", "← 第4回 次第.txt（" + older);
        assertThat(
                        senrei(data, "ingest", newer.toString(), "--replaces", "0123456789abcdef")
                                .exitCode())
                .isEqualTo(2);
        assertThat(senrei(data, "ledger", "--state", "replaced").lines()).hasSize(1);
    }

    /** It waited for ever for files in no folder. */
    @Test
    void retryAndWatchDoNotGoTogether() {
        var run = senrei(data, "ingest", "--retry", "--watch");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--retry と --watch は一緒に使えません。先に --retry だけで実行してください。\n");
    }

    @Test
    void verifyReadsWithAReasonableNumberOfThreads() {
        ingest();
        assertThat(senrei(data, "verify", "--threads", "0").exitCode()).isEqualTo(2);
        assertThat(senrei(data, "verify", "--threads", "100000").err())
                .isEqualTo("--threads には1から64までの数を指定してください（指定: 100000）。\n");
        assertThat(senrei(data, "verify", "--threads", "3").exitCode()).isZero();
    }

    @Test
    void namesCannotBreakTheColumnsNorReachTheTerminal() throws IOException {
        var name = "次第\t\u001b[31m\n二.txt";
        Files.writeString(papers.resolve(name), Papers.AGENDA + "\n二");
        Files.writeString(papers.resolve("空\u001b[2J.pdf"), "");
        assertThat(ingest().err()).contains("空\\u001b[2J.pdf [EMPTY]").doesNotContain("\u001b");

        var listed = senrei(data, "ledger");
        assertThat(listed.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(6));
        assertThat(listed.out()).contains("次第\\t\\u001b[31m\\n二.txt").doesNotContain("\u001b");
        var id = idOf("二.txt");
        assertThat(senrei(data, "withdraw", id, "--reason", "誤り").err())
                .contains("次第\\t\\u001b[31m\\n二.txt")
                .doesNotContain("\u001b");
    }

    @Test
    void whatWasDecidedBeforeIsSaidSo() {
        ingest();
        var id = idOf("次第");
        assertThat(senrei(data, "withdraw", id, "--reason", "誤り").err()).doesNotContain("すでに");
        assertThat(senrei(data, "withdraw", id, "--reason", "誤り").err())
                .endsWith("は、すでに公開しないこととなっています。\n");
        senrei(data, "delete", id, "--reason", "誤り", "--yes");
        assertThat(senrei(data, "delete", id, "--reason", "誤り", "--yes").err())
                .endsWith("は、既に削除されています。\n");
    }

    @Test
    void whoWritesIsNamedAndNothingIsTouched() {
        ingest();
        try (var _ = WriterLock.take(data, "senrei backup", Duration.ZERO)) {
            var second = ingest();
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.err())
                    .contains("別の処理（senrei backup、プロセス番号 " + ProcessHandle.current().pid());
        }
    }
}
