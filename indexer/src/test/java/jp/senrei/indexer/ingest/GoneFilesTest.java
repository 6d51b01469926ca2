package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.LocalAddress;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.ledger.SourceState.State;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.FetchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoneFilesTest {
    @TempDir Path folder;

    @Test
    void whatVanishedIsMarkedOnceStaysAndIsThereAgainWhenItComesBack() throws IOException {
        var data = new DataDirectory(folder.resolve("data"));
        var file = Files.writeString(folder.resolve("次第.txt"), "議題");
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(file), Intake.SILENT, Progress.SILENT);

            var gone = ingest.gone(List.of(file, folder.resolve("知らない.txt")));
            assertThat(gone).extracting(Result.Gone::source).containsExactly(file.toString());
            assertThat(ingest.gone(List.of(file))).isEmpty();
        }
        assertThat(state(data)).isEqualTo(State.GONE);
        assertThat(IngestChild.exports(data.root()).get("READER Document")).contains("次第.txt");

        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(file), Intake.SILENT, Progress.SILENT);
        }
        assertThat(state(data)).isEqualTo(State.ARCHIVED);
    }

    /** As unpacking on a Japanese computer leaves it: 次第.txt in Shift_JIS. */
    @Test
    void aNameThatIsNoUtf8IsFoundAgain() throws IOException {
        var data = new DataDirectory(folder.resolve("data"));
        var file = Path.of(URI.create(folder.toUri() + "%8E%9F%91%E6.txt"));
        Files.writeString(file, "議題");
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(file), Intake.SILENT, Progress.SILENT);
            assertThat(ingest.gone(List.of(file))).hasSize(1);
        }
        assertThat(state(data)).isEqualTo(State.GONE);
    }

    @Test
    void aNameThatIsNoUtf8IsNoAddressOfTheWebWhenItIsTriedAgain() throws IOException {
        var data = new DataDirectory(folder.resolve("data"));
        var file = Path.of(URI.create(folder.toUri() + "%8E%9F%91%E6.txt"));
        Files.writeString(file, "議題");
        try (var accession =
                Accession.open(data.root(), Clock.systemUTC(), "test", Ingest.PATIENCE)) {
            accession.notArchived(LocalAddress.of(file), "NO_ACCESS", "読み取る権限がありません。");
            accession.acknowledge();
        }
        try (var ingest = Ingest.open(data, Clock.systemUTC());
                var fetch = Fetch.open(FetchSettings.DEFAULT, Clock.systemUTC())) {
            assertThat(ingest.retry(fetch, Intake.SILENT, Progress.SILENT).failures()).isEmpty();
        }
        assertThat(state(data)).isEqualTo(State.ARCHIVED);
    }

    private static State state(DataDirectory data) {
        assertThat(new LedgerReader(data.ledger()).sources()).hasSize(1);
        return new LedgerReader(data.ledger())
                .sources().stream().map(SourceState::state).toList().getFirst();
    }
}
