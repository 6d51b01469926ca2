package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Deposit;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the next writer makes of an archive and a ledger that do not tell the same. */
class ReconciliationTest extends Papers {
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

    /** Killed between archive and ledger: nobody withdrew it, so whoever says so may show it. */
    @Test
    void whatWasTakenInAsInternalMayBeTakenInAsPublicAgain() throws IOException {
        String id;
        try (var accession = open()) {
            id = take(accession, "/papers/a.txt", "議題", Intake.of(Visibility.PUBLIC));
        }
        try (var archive = Archive.open(data.resolve("archive"))) {
            var now = Instant.now();
            archive.change(id, old -> old.shownTo(Visibility.INTERNAL), now);
        }
        try (var accession = openAfterOneThatDied()) {
            assertThat(visibility(accession, id)).isEqualTo(Visibility.INTERNAL);
            take(accession, "/papers/a.txt", "議題", Intake.of(Visibility.PUBLIC));
            assertThat(visibility(accession, id)).isEqualTo(Visibility.PUBLIC);
        }
        assertThat(events()).containsExactly("opened", "archived", "changed", "changed");
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

    /** A ledger from before the newest documents. */
    @Test
    void anOlderLedgerIsBroughtUpToDateBeforeADocumentIsTakenAgain() throws IOException {
        var ledger = data.resolve("ledger/ledger.jsonl");
        try (var accession = open()) {
            take(accession, "/papers/a.txt", "a");
        }
        var older = Files.readAllBytes(ledger);
        try (var accession = open()) {
            take(accession, "/papers/b.txt", "b");
            take(accession, "/papers/c.txt", "c");
        }
        Files.write(ledger, older);

        try (var accession = open()) {
            take(accession, "/papers/b.txt", "b");
        }
        open().close();

        assertThat(events()).containsExactly("opened", "archived", "archived", "archived");
        assertThat(states().values()).containsOnly(SourceState.State.ARCHIVED);
    }

    /** Killed between the tombstone and giving the older version its place back. */
    @Test
    void aDeletionThatWasBegunGivesTheOlderVersionItsPlaceBack() throws IOException {
        String older;
        String newer;
        try (var accession = open()) {
            older = take(accession, "/papers/a.txt", "旧");
            newer = take(accession, "/papers/a.txt", "新");
        }
        try (var ledger = Ledger.open(data.resolve("ledger"))) {
            var known = ledger.register().document(newer).orElseThrow();
            ledger.note(
                    new Event.Deleted(newer, known.sha256(), known.file(), "取り違え", "tanaka"),
                    Instant.now());
            ledger.force();
        }
        for (int i = 0; i < 2; i++) {
            try (var accession = openAfterOneThatDied()) {
                assertThat(replacedBy(accession, older)).isNull();
                assertThat(accession.register().at("/papers/a.txt").map(DocumentState::id))
                        .hasValue(older);
            }
        }
        assertThat(events())
                .containsExactly("opened", "archived", "archived", "replaced", "deleted", "found");
    }

    /** The newer document was stored, and nothing else done. */
    @Test
    void aDocumentThatIsGoneElsewhereIsReplaced() throws IOException {
        String older;
        try (var accession = open()) {
            older = take(accession, "/papers/old.txt", "旧");
            take(accession, "/papers/new.txt", "旧");
            accession.gone("/papers/old.txt");
        }
        try (var archive = Archive.open(data.resolve("archive"))) {
            var bytes = new ByteArrayInputStream("新".getBytes(StandardCharsets.UTF_8));
            var later = Instant.now().plusSeconds(1);
            Deposit.store(archive, bytes, "new.txt", "/papers/new.txt", Intake.SILENT, later);
        }
        try (var accession = openAfterOneThatDied()) {
            assertThat(replacedBy(accession, older)).isNotNull();
        }
    }

    @Test
    void whatOnlyVanishedIsReplacedByNothing() throws IOException {
        String id;
        try (var accession = open()) {
            id = take(accession, "/papers/a.txt", "a");
            accession.gone("/papers/a.txt");
        }
        try (var accession = openAfterOneThatDied()) {
            assertThat(replacedBy(accession, id)).isNull();
        }
        assertThat(states()).containsEntry("/papers/a.txt", SourceState.State.GONE);
    }
}
