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
            return archive.store(bytes, "会議録.txt", "/papers/会議録.txt", intake, DAY).original();
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
    void anObjectWithoutAWholeVersionGoesWithItsFolders() throws IOException {
        Files.delete(object.resolve("v1/inventory.json"));
        Files.delete(object.resolve("v2/inventory.json"));
        mend(false);
        assertThat(object.getParent().getParent().getParent()).doesNotExist();
        assertThat(store(Intake.SILENT).sha256()).isEqualTo(original.sha256());
    }

    /** What is wrong with a document that was acknowledged is damage, not a remainder. */
    @Test
    void nothingOfAnAcknowledgedDocumentGoes() throws IOException {
        Files.delete(object.resolve("v1/inventory.json"));
        Files.delete(object.resolve("v2/inventory.json"));
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

    private void mend(boolean acknowledged) {
        try (var archive = Archive.open(root)) {
            archive.mend(sha256 -> acknowledged);
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
