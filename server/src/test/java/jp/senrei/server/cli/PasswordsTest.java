package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords and proxies: what is asked for and what is told. */
class PasswordsTest {
    @TempDir Path folder;

    @Test
    void aReindexWithoutThePasswordKeepsWhatWasReadAndSaysSo() throws IOException {
        var data = folder.resolve("data");
        var pdf = Papers.lockedPdf(folder.resolve("鍵付き.pdf"));
        assertThat(senrei(data, "ingest", pdf.toString(), "--password", "user").exitCode())
                .isZero();

        var without = senrei(data, "reindex");
        assertThat(without.exitCode()).isZero();
        assertThat(without.err())
                .containsPattern("パスワードがないため、以前に読み取った内容のままです: 鍵付き.pdf（[0-9a-f]{16}）\n")
                .contains(
                        "読み直すときは、./senrei reindex --password-file FILE のように、パスワードを付けて作り直してください。\n");
        assertThat(senrei(data, "export", "documents").out()).contains("\"pages\":1,");

        var passwords = Papers.text(folder, "passwords", "user\n");
        var with = senrei(data, "reindex", "--password-file", passwords.toString());
        assertThat(with.exitCode()).isZero();
        assertThat(with.err()).doesNotContain("以前に読み取った内容");
        assertThat(senrei(data, "export", "documents").out()).contains("\"pages\":1,");
    }

    @Test
    void aProxyIsToldInOneForm() {
        var run =
                senrei(
                        folder.resolve("data"),
                        "ingest",
                        "https://www.city.example.jp/",
                        "--proxy",
                        "socks5://user:secret@proxy.example.jp:1080");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .isEqualTo("プロキシーは http://ホスト:ポート か http://利用者名:パスワード@ホスト:ポート の形で指定してください。\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
