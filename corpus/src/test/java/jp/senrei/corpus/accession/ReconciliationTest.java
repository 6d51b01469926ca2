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
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the next writer makes of an archive and a ledger that do not tell the same. */
class ReconciliationTest {
    @TempDir Path data;

    private Accession open() {
        return Accession.open(data, Clock.systemUTC(), "test", Duration.ofSeconds(1));
    }

    /** As one that was killed leaves it. */
    private Accession openAfterOneThatDied() throws IOException {
        Files.createDirectories(data.resolve("work"));
        if (!Files.exists(data.resolve("work/unfinished")))
            Files.createFile(data.resolve("work/unfinished"));
        return open();
    }

    private static String take(Accession accession, String address, String text)
            throws IOException {
        return take(accession, address, text, Intake.SILENT);
    }

    private static String take(Accession accession, String address, String text, Intake intake)
            throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var source = Source.of(address, Instant.now());
        var name = address.substring(address.lastIndexOf('/') + 1);
        var taken = (Taken.Archived) accession.take(bytes, name, source, intake);
        return taken.stored().original().id();
    }

    private Path object(String id) throws IOException {
        try (var folders = Files.find(data.resolve("archive"), 4, (path, is) -> is.isDirectory())) {
            return folders.filter(path -> path.getFileName().toString().startsWith(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= (byte) 0x80;
        Files.write(file, bytes);
    }

    private static Visibility visibility(Accession accession, String id) {
        var told = accession.register().document(id).orElseThrow().visibility();
        assertThat(accession.archive().find(id).map(Original::visibility)).hasValue(told);
        return told;
    }

    private String withdrawn() throws IOException {
        try (var accession = open()) {
            var id = take(accession, "/papers/a.txt", "氏名", Intake.of(Visibility.PUBLIC));
            new Decisions(accession).withdraw(id, "誤って公開した", "tanaka");
            return id;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory.json", "inventory.json.sha512"})
    void whatWasWithdrawnStaysSoWhateverOfItIsDamaged(String file) throws IOException {
        var id = withdrawn();
        flip(object(id).resolve("v2").resolve(file));
        try (var accession = openAfterOneThatDied()) {
            assertThat(visibility(accession, id)).isEqualTo(Visibility.INTERNAL);
        }
    }

    /** Folders from a backup that is older than the withdrawal. */
    @Test
    void anOlderArchiveDoesNotPublishWhatWasWithdrawn() throws IOException {
        var id = withdrawn();
        var object = object(id);
        for (var file : List.of("inventory.json", "inventory.json.sha512"))
            Files.write(object.resolve(file), Files.readAllBytes(object.resolve("v1/" + file)));
        try (var tree = Files.walk(object.resolve("v2"))) {
            for (var path : tree.sorted((one, other) -> other.compareTo(one)).toList())
                Files.delete(path);
        }
        try (var accession = open()) {
            accession.reconcile();
            assertThat(visibility(accession, id)).isEqualTo(Visibility.INTERNAL);
        }
    }

    @Test
    void withoutALedgerNoDocumentGoesForADamagedInventory() throws IOException {
        String id;
        try (var accession = open()) {
            id = take(accession, "/papers/a.txt", "a");
        }
        flip(object(id).resolve("v1/inventory.json"));
        Files.delete(data.resolve("ledger/ledger.jsonl"));
        try (var accession = open()) {
            assertThat(accession.archive().all()).extracting(Original::id).containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventory.json.sha512",
                "inventory.json",
                "v1/inventory.json.sha512",
                "v1/content/metadata.json"
            })
    void aDamagedObjectStopsNobodyFromWriting(String file) throws IOException {
        String sound;
        try (var accession = open()) {
            sound = take(accession, "/papers/a.txt", "a");
            var damaged = take(accession, "/papers/b.txt", "b");
            flip(object(damaged).resolve(file));
        }
        try (var accession = openAfterOneThatDied()) {
            assertThat(accession.archive().all()).extracting(Original::id).contains(sound);
            take(accession, "/papers/c.txt", "c");
            accession.acknowledge();
        }
        assertThat(data.resolve("work/unfinished")).doesNotExist();
    }
}
