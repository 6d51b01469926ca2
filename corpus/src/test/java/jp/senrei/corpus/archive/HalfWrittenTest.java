package jp.senrei.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an object when its writer was killed at any step. */
class HalfWrittenTest {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir Path folder;

    private Path root;
    private Path object;
    private Original original;

    @BeforeEach
    void archiveADocumentInTwoVersions() throws IOException {
        root = folder.resolve("archive");
        original = store(Intake.of(Visibility.INTERNAL));
        original = store(Intake.of(Visibility.PUBLIC));
        object = OcflRoot.folderOf(root, original.sha256());
        assertThat(object.resolve("v2")).isDirectory();
    }

    private Original store(Intake intake) throws IOException {
        try (var archive = Archive.open(root)) {
            var bytes = new ByteArrayInputStream("会議録".getBytes(StandardCharsets.UTF_8));
            return Deposit.store(archive, bytes, "会議録.txt", "/papers/会議録.txt", intake, DAY)
                    .original();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory.json", "inventory.json.sha512", "0=ocfl_object_1.1"})
    void aVersionWhoseBytesAreThereIsFinished(String missing) throws IOException {
        Files.delete(object.resolve(missing));
        mend(false);
        assertThat(found()).isEqualTo(original);
    }

    @Test
    void aVersionThatStandsThereAndIsNotNamedYetIsFinished() throws IOException {
        for (var file : new String[] {"inventory.json", "inventory.json.sha512"})
            Files.write(object.resolve(file), Files.readAllBytes(object.resolve("v1/" + file)));
        mend(true);
        assertThat(found()).isEqualTo(original);
    }

    @Test
    void anInventoryThatWasCopiedWithoutItsProofIsFinished() throws IOException {
        var proof = Files.readAllBytes(object.resolve("v1/inventory.json.sha512"));
        Files.write(object.resolve("inventory.json.sha512"), proof);
        mend(true);
        assertThat(found()).isEqualTo(original);
    }

    @Test
    void aVersionThatWasBegunGoesAndTheOneBeforeStands() throws IOException {
        Files.createDirectories(object.resolve("v3/content"));
        Files.writeString(object.resolve("v3/content/metadata.json"), "{");
        mend(true);
        assertThat(object.resolve("v3")).doesNotExist();
        assertThat(found()).isEqualTo(original);
    }

    /** Nobody was told that it is archived: its source is taken again. */
    @Test
    void anObjectOfWhichNothingIsWholeGoesWithItsFolders() throws IOException {
        deleteInventories();
        Files.writeString(object.resolve("v1/content/original/会議録.txt"), "会");
        mend(false);
        assertThat(object.getParent().getParent().getParent()).doesNotExist();
        assertThat(store(Intake.SILENT).sha256()).isEqualTo(original.sha256());
    }

    private void deleteInventories() throws IOException {
        for (var folder : new String[] {".", "v1", "v2"})
            Files.delete(object.resolve(folder).resolve("inventory.json"));
    }

    /** The ledger may be an older one that somebody restored. */
    @Test
    void bytesThatAreWholeNeverGo() throws IOException {
        deleteInventories();
        var before = files();
        mend(false);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutALedgerNothingGoes() throws IOException {
        deleteInventories();
        Files.writeString(object.resolve("v1/content/original/会議録.txt"), "会");
        var before = files();
        mend(null);
        assertThat(files()).isEqualTo(before);
    }

    /** The older version may be public, and the newer one have withdrawn it. */
    @ParameterizedTest
    @ValueSource(strings = {"inventory.json", "inventory.json.sha512"})
    void anOlderVersionTakesNotThePlaceOfOneThatIsDamaged(String damaged) throws IOException {
        flip(object.resolve("v2").resolve(damaged));
        var before = files();
        mend(true);
        mend(false);
        mend(null);
        assertThat(files()).isEqualTo(before);
    }

    /** Nobody but the ledger could tell what the damaged version said of who may see it. */
    @Test
    void whereTheHeadIsDamagedTooOnlyTheLedgerHelps() throws IOException {
        flip(object.resolve("v2/inventory.json"));
        flip(object.resolve("inventory.json"));
        var before = files();
        mend(false);
        mend(null);
        assertThat(files()).isEqualTo(before);
        mend(true);
        assertThat(found().visibility()).isEqualTo(Visibility.INTERNAL);
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= (byte) 0x80;
        Files.write(file, bytes);
    }

    /** What is wrong with a document that was acknowledged is damage, not a remainder. */
    @Test
    void nothingOfAnAcknowledgedDocumentGoes() throws IOException {
        deleteInventories();
        Files.writeString(object.resolve("v1/content/original/会議録.txt"), "会");
        var before = files();
        mend(true);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void foldersWithoutAnObjectGo() throws IOException {
        var empty =
                Files.createDirectories(root.resolve("abc/def/123/" + "abcdef123".repeat(7) + "a"));
        Files.createDirectories(root.resolve("abc/def/456"));
        mend(false);
        assertThat(empty).doesNotExist();
        assertThat(root.resolve("abc")).doesNotExist();
    }

    @Test
    void whatIsWholeIsNotTouched() throws IOException {
        var before = files();
        mend(false);
        mend(true);
        assertThat(files()).isEqualTo(before);
    }

    /**
     * @param acknowledged null: there is no ledger
     */
    private void mend(@Nullable Boolean acknowledged) {
        try (var archive = Archive.open(root)) {
            archive.mend(acknowledged == null ? null : sha256 -> acknowledged);
        }
    }

    private Original found() {
        try (var archive = Archive.open(root)) {
            assertThat(archive.all()).hasSize(1);
            return archive.find(original.id()).orElseThrow();
        }
    }

    private String files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            var told = new StringBuilder();
            for (var file :
                    all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList())
                told.append(file).append(' ').append(Sha256.of(file)).append('\n');
            return told.toString();
        }
    }
}
