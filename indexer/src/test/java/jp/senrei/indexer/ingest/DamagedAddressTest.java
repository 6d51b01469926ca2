package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.senrei.corpus.accession.Remark;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.FetchSettings;
import jp.senrei.indexer.fetch.LocalSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that says "not modified" speaks of bytes that may be damaged here. */
class DamagedAddressTest {
    private static final String PAGE =
            "<html><body><main><h1>会議録</h1><p>審議会を開会します。</p></main></body></html>";

    @TempDir Path folder;

    @Test
    void whatIsDamagedIsAskedForInFullAndPutBack() throws Exception {
        try (var site = new LocalSite()) {
            site.put("/r4.html", LocalSite.versioned("\"1\"", "text/html", PAGE));
            assertThat(run(site.at("/r4.html")).added()).isOne();
            var bytes = onlyBytes();
            var whole = Files.readAllBytes(bytes);
            Files.writeString(bytes, "damaged");

            var report = run(site.at("/r4.html"));

            assertThat(report.failures()).isEmpty();
            assertThat(report.versions()).isEmpty();
            assertThat(report.remarks())
                    .extracting(Remark::kind)
                    .containsExactly(Remark.Kind.PUT_BACK);
            assertThat(onlyBytes()).isEqualTo(bytes).hasBinaryContent(whole);
        }
    }

    private Report run(String address) throws IOException {
        var local = FetchSettings.DEFAULT.allowingPrivate(true).withPause(Duration.ZERO);
        try (var ingest = Ingest.open(new DataDirectory(folder), Clock.systemUTC());
                var fetch = Fetch.open(local, Clock.systemUTC())) {
            return ingest.run(List.of(address), 0, fetch, Intake.SILENT, Progress.SILENT);
        }
    }

    private Path onlyBytes() {
        try (var archive = Archive.open(new DataDirectory(folder).archive())) {
            assertThat(archive.all()).hasSize(1);
            return archive.content(archive.all().getFirst().id()).orElseThrow();
        }
    }
}
