package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the archive is, its ledger, and what is no longer there. */
class StatusTest {
    private static RunningServer visitors;
    private static RunningServer readers;

    @BeforeAll
    static void start() throws IOException {
        visitors = RunningServer.of(Audience.VISITOR);
        readers = RunningServer.of(Audience.READER);
    }

    @AfterAll
    static void stop() throws IOException {
        visitors.close();
        readers.close();
    }

    /** As the page says how to: each line proves itself, the lines prove their order. */
    @Test
    void theLedgerThatIsDownloadedEndsWithTheHashOnThePage() throws Exception {
        for (var server : new RunningServer[] {visitors, readers}) {
            var page = server.client().page("status");
            var lines = server.client().get(page.select("a[download]").attr("href").substring(1));
            var previous = "0".repeat(64);
            for (var line : lines.body().lines().toList()) {
                var json = line.substring(65);
                assertThat(line.substring(0, 64)).isEqualTo(sha256(json));
                assertThat(CorpusJson.read(json, Map.class).get("previous")).isEqualTo(previous);
                previous = line.substring(0, 64);
            }
            assertThat(page.select(".status-hash").text()).isEqualTo(previous);
        }
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDocumentIsFoundInThePublicLedgerByItsHash() {
        assertThat(visitors.client().get("ledger.jsonl").body())
                .contains("\"sha256\":\"" + Shiomi.MINUTES.repeat(4) + "\"");
    }

    @Test
    void aVisitorLearnsNothingOfInternalPapers() {
        var ledger = visitors.client().get("ledger.jsonl").body();
        var page = visitors.client().page("status");
        assertThat(ledger + page.text())
                .doesNotContain("内部検討", Shiomi.SECRET, ShiomiLedger.SECRET_DELETED, "/papers/")
                .doesNotContain("墨塗り漏れ\"", "二重に登録したため");
        assertThat(page.select("table")).isEmpty();
        assertThat(ledger.lines()).hasSize(7); // four archived, one deleted, two withdrawn
    }

    @Test
    void whoLooksAfterTheArchiveSeesWhatCouldNotBeTaken() {
        var page = readers.client().page("status");
        assertThat(page.select("tbody tr").text())
                .isEqualTo("/papers/内部検討/壊れた.pdf 保存できなかった 読む権限がありません。 1 令和8年11月19日（2026年）");
        assertThat(readers.client().page("status?lang=en").select("tbody td").first().text())
                .isEqualTo("could not be archived");
    }

    @Test
    void whatWasPublicIsGoneAndWhatNeverWasIsNotThere() {
        for (var part : new String[] {"", "/original", "/extract?u=1", "/changes"}) {
            var deleted = visitors.client().get("documents/" + ShiomiLedger.DELETED + part);
            assertThat(deleted.statusCode()).isEqualTo(410);
            assertThat(deleted.body()).contains("この文書は削除されました。").doesNotContain("二重");
            var withdrawn = visitors.client().get("documents/" + ShiomiLedger.WITHDRAWN + part);
            assertThat(withdrawn.statusCode()).isEqualTo(410);
            assertThat(withdrawn.body()).contains("この文書の公開は終了しました。");
            assertThat(
                            visitors.client()
                                    .get("documents/" + ShiomiLedger.SECRET_DELETED + part)
                                    .statusCode())
                    .isEqualTo(404);
        }
        var reader = readers.client().get("documents/" + ShiomiLedger.SECRET_DELETED);
        assertThat(reader.statusCode()).isEqualTo(410);
        assertThat(reader.body()).contains("この文書は削除されました。 理由: 保存期間の満了");
    }

    /** Also for a program, and with no word of what was never public. */
    @Test
    void theApiTellsTheSame() {
        for (var part : new String[] {"", "/original"}) {
            var deleted = visitors.client().get("api/v1/documents/" + ShiomiLedger.DELETED + part);
            assertThat(deleted.statusCode()).isEqualTo(410);
            assertThat(deleted.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json; charset=utf-8");
            assertThat(deleted.body())
                    .contains("\"type\":\"urn:senrei:problem:gone\"", "\"status\":410")
                    .contains("この文書は削除されました。/api/v1/documents で検索してください。");
            assertThat(detail(visitors, ShiomiLedger.WITHDRAWN + part))
                    .isEqualTo("この文書の公開は終了しました。/api/v1/documents で検索してください。");
            assertThat(detail(visitors, ShiomiLedger.SECRET_DELETED + part))
                    .isEqualTo(detail(visitors, "ffffffffffffffff" + part));
        }
        assertThat(detail(readers, ShiomiLedger.SECRET_DELETED))
                .isEqualTo("この文書は削除されました（理由: 保存期間の満了）。/api/v1/documents で検索してください。");
    }

    private static Object detail(RunningServer server, String document) {
        return server.client().json("api/v1/documents/" + document).get("detail");
    }

    /** The public ledger does not tell of it either. */
    @Test
    void whatWasDeletedAfterItWasWithdrawnIsWithdrawnForVisitors() {
        var gone = visitors.client().get("documents/" + ShiomiLedger.WITHDRAWN_AND_DELETED);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("この文書の公開は終了しました。").doesNotContain("削除されました");
    }
}
