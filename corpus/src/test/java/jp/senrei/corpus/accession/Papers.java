package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Replaced;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** A data directory that papers are taken into. */
abstract class Papers {
    @TempDir Path data;

    Accession open() {
        return Accession.open(data, Clock.systemUTC(), "test", Duration.ofSeconds(1));
    }

    /** As one that was killed leaves it. */
    Accession openAfterOneThatDied() throws IOException {
        Files.createDirectories(data.resolve("work"));
        if (!Files.exists(data.resolve("work/unfinished")))
            Files.createFile(data.resolve("work/unfinished"));
        return open();
    }

    static String take(Accession accession, String address, String text) throws IOException {
        return take(accession, address, text, Intake.SILENT);
    }

    static String take(Accession accession, String address, String text, Intake intake)
            throws IOException {
        var taken = (Taken.Archived) takeAny(accession, address, text, intake);
        return taken.stored().original().id();
    }

    static Taken takeAny(Accession accession, String address, String text, Intake intake)
            throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var source = Source.of(address, Instant.now());
        var name = address.substring(address.lastIndexOf('/') + 1);
        return accession.take(bytes, name, source, intake);
    }

    /** The events in the ledger, by name, as they stand in the file. */
    List<String> events() throws IOException {
        return Files.readAllLines(data.resolve("ledger/ledger.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"event\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    Map<String, SourceState.State> states() {
        return new LedgerReader(data.resolve("ledger"))
                .sources().stream()
                        .collect(Collectors.toMap(SourceState::source, SourceState::state));
    }

    /** What took the place of a document, for the archive and the ledger alike; null: nothing. */
    static @Nullable String replacedBy(Accession accession, String id) {
        var archived = accession.archive().find(id).map(Original::replaced).map(Replaced::by);
        var told = accession.register().document(id).map(DocumentState::replacedBy);
        assertThat(archived).isEqualTo(told);
        return told.orElse(null);
    }
}
