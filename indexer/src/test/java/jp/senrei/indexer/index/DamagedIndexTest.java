package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that no program wrote like that. */
class DamagedIndexTest {
    @TempDir Path folder;

    @BeforeEach
    void given() {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            library.holds(Audience.READER, text("a", "LINE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", "_0.", ".cfs", ".cfe", ".si"})
    void isSaidToBeUnreadableAndMadeAnewByTheNextWriter(String names) throws IOException {
        junk(Audience.VISITOR, names, 0);
        assertThat(LuceneIndex.condition(folder)).isEqualTo(IndexCondition.UNREADABLE);
        try (var library = new Library(folder)) {
            assertThatThrownBy(() -> library.ask("LINE"))
                    .isInstanceOf(IndexUnavailableException.class);

            try (var writer = LuceneIndexWriter.open(folder)) {
                assertThat(writer.isToBeFilled()).isTrue();
                assertThat(LuceneIndex.condition(folder)).isEqualTo(IndexCondition.UNREADABLE);
                assertThatThrownBy(() -> library.ask("LINE"))
                        .isInstanceOf(IndexUnavailableException.class);
                writer.replace(Set.of(Audience.VISITOR), holdings("b"));
                writer.publish();
            }
            assertThat(library.found("LINE")).containsExactly("b");
        }
        assertThat(LuceneIndex.condition(folder)).isEqualTo(IndexCondition.CURRENT);
    }

    @Test
    void theOtherAudiencesIndexGoesOnAnswering() throws IOException {
        junk(Audience.READER, "segments_", 0);
        LuceneIndexWriter.open(folder).close();
        try (var library = new Library(folder)) {
            assertThat(library.found("LINE")).containsExactly("a");
        }
    }

    @Test
    void aWriterThatDiesBeforeItPublishesLeavesTheMark() throws IOException {
        junk(Audience.READER, "segments_", 0);
        LuceneIndexWriter.open(folder).close();
        assertThat(LuceneIndex.condition(folder)).isEqualTo(IndexCondition.UNREADABLE);
        assertThat(LuceneIndex.isMarkedAsDamaged(folder)).isTrue();
        try (var writer = LuceneIndexWriter.open(folder)) {
            assertThat(writer.isToBeFilled()).isTrue();
        }
    }

    /** The beginning and the end of a file are looked at when it is opened, not what is between. */
    @Test
    void damageThatIsMetWhileAskedIsNoted() throws IOException {
        junk(Audience.VISITOR, ".cfs", 200);
        try (var library = new Library(folder)) {
            assertThatThrownBy(() -> library.ask("LINE"))
                    .isInstanceOf(IndexUnavailableException.class);
        }
        assertThat(LuceneIndex.isMarkedAsDamaged(folder)).isTrue();
        assertThat(LuceneIndex.condition(folder)).isEqualTo(IndexCondition.UNREADABLE);
    }

    @Test
    void whoHasTheStateBeforeOpenGoesOnWithIt() throws IOException {
        try (var library = new Library(folder)) {
            assertThat(library.found("LINE")).containsExactly("a");
            library.holds(Audience.VISITOR, text("b", "LINE"));
            junk(Audience.VISITOR, "segments_", 0);
            assertThat(library.found("LINE")).containsExactly("a");
            assertThat(LuceneIndex.isMarkedAsDamaged(folder)).isTrue();
        }
    }

    private static Holdings holdings(String id) {
        var cases = List.of(text(id, "LINE"));
        return new Holdings(Sample.MINATONO.code(), List.of(), List.of(), cases);
    }

    /** Other bytes instead of a file's, but for some at both ends. */
    private void junk(Audience audience, String names, int kept) throws IOException {
        try (var files = Files.list(Shelf.folder(folder, audience))) {
            for (var file :
                    files.filter(path -> path.getFileName().toString().contains(names)).toList()) {
                var bytes = Files.readAllBytes(file);
                var junk = bytes.clone();
                new Random(1).nextBytes(junk);
                System.arraycopy(bytes, 0, junk, 0, kept);
                System.arraycopy(bytes, bytes.length - kept, junk, bytes.length - kept, kept);
                Files.delete(file);
                Files.write(file, junk);
            }
        }
    }
}
