package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static jp.senrei.indexer.index.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.senrei.corpus.model.Audience;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
    @TempDir Path folder;

    private static Holdings cases(String municipality, CaseEntry... cases) {
        return new Holdings(municipality, List.of(), List.of(), List.of(cases));
    }

    @Test
    void anAbsentFolderFindsNothingAndIsNotMade() {
        try (var library = new Library(folder.resolve("absent"))) {
            assertThat(library.ask("LINE").total()).isZero();
            assertThat(library.index.findCase("a", Audience.READER)).isEmpty();
            assertThat(library.index.cases(Audience.READER)).isEmpty();
            assertThat(folder.resolve("absent")).doesNotExist();
        }
    }

    @Test
    void whatIsPublishedIsSeenByAReaderThatIsOpenAlready() {
        try (var library = new Library(folder)) {
            assertThat(library.found("LINE")).isEmpty();
            library.holds(Audience.VISITOR, text("a", "LINE"));
            assertThat(library.found("LINE")).containsExactly("a");
            library.holds(Audience.VISITOR, text("b", "LINE"));
            assertThat(library.found("LINE")).containsExactly("b");
        }
    }

    @Test
    void whatIsNotPublishedIsNeverSeen() {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            try (var writer = LuceneIndexWriter.open(folder)) {
                writer.replace(
                        Set.of(Audience.VISITOR), cases(Sample.MINATONO.code(), text("b", "LINE")));
                assertThat(library.found("LINE")).containsExactly("a");
            }
            assertThat(library.found("LINE")).containsExactly("a");
        }
    }

    @Test
    void onlyTheMunicipalityThatIsReplacedChanges() {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            library.holds(Audience.VISITOR, cases("other", text("z", "LINE")));
            assertThat(library.found("LINE")).containsExactly("a", "z");
            library.holds(Audience.VISITOR, cases("other"));
            assertThat(library.found("LINE")).containsExactly("a");
        }
    }

    @Test
    void entriesThatDidNotChangeCostNothing() throws IOException {
        var holdings = Sample.holdings(sample("a").says("会長", "始めます。"), sample("b").text("LINE"));
        try (var library = new Library(folder)) {
            library.holds(Audience.VISITOR, holdings);
            var before = files();
            library.holds(Audience.VISITOR, holdings);
            assertThat(files()).isEqualTo(before);
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("visitor"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anIndexOfAnotherSchemaSaysSoUntilAllOfItIsReplaced() throws IOException {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            library.holds(Audience.READER, text("a", "LINE"));
        }
        assertThat(LuceneIndex.isOfThisVersion(folder)).isTrue();
        for (var audience : Audience.values()) forgetSchema(audience);
        assertThat(LuceneIndex.isOfThisVersion(folder)).isFalse();
        try (var writer = LuceneIndexWriter.open(folder)) {
            assertThat(writer.isToBeFilled()).isTrue();
            for (var audience : Audience.values())
                writer.replace(Set.of(audience), cases(Sample.MINATONO.code(), text("a", "LINE")));
            writer.publish();
            assertThat(writer.isToBeFilled()).isFalse();
        }
        assertThat(LuceneIndex.isOfThisVersion(folder)).isTrue();
    }

    /** Lucene lets no index write a field in a second way. */
    @Test
    void anIndexWhoseFieldsWereWrittenInAnotherWayAnswersUntilTheNewOneIsPublished()
            throws IOException {
        try (var directory = FSDirectory.open(Shelf.folder(folder, Audience.VISITOR));
                var writer =
                        new org.apache.lucene.index.IndexWriter(
                                directory, new IndexWriterConfig())) {
            var document = new Document();
            document.add(new TextField(Fields.KEY, "CASE:old", Store.NO));
            document.add(new StringField(Fields.ALL_CHARACTERS, "old", Store.NO));
            writer.addDocument(document);
            writer.commit();
        }
        try (var library = new Library(folder)) {
            try (var writer = LuceneIndexWriter.open(folder)) {
                writer.replace(
                        Set.of(Audience.VISITOR), cases(Sample.MINATONO.code(), text("b", "LINE")));
                assertThat(LuceneIndex.isOfThisVersion(folder)).isFalse();
            }
            assertThat(files()).anyMatch(file -> file.startsWith("_0"));
            library.holds(Audience.VISITOR, text("a", "LINE"));
            assertThat(library.found("LINE")).containsExactly("a");
        }
    }

    /** As an index that was written before indexes told their schema. */
    private void forgetSchema(Audience audience) throws IOException {
        try (var directory = FSDirectory.open(Shelf.folder(folder, audience));
                var writer =
                        new org.apache.lucene.index.IndexWriter(
                                directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(List.of());
            writer.commit();
        }
    }

    @Test
    void aSecondWriterIsToldThatAnotherIngestIsRunning() {
        try (var first = LuceneIndexWriter.open(folder)) {
            assertThatThrownBy(() -> LuceneIndexWriter.open(folder))
                    .isInstanceOf(IndexBusyException.class)
                    .hasMessage("別の取り込みが実行中です。終わってから、もう一度実行してください（索引: " + folder + "）。");
            first.publish();
        }
        LuceneIndexWriter.open(folder).close();
    }

    @Test
    void aRebuiltIndexInTheSamePlaceIsSeenAndItsAbsenceInBetweenIsNot() throws IOException {
        var live = folder.resolve("index");
        try (var library = Library.of(live, text("a", "LINE"))) {
            assertThat(library.found("LINE")).containsExactly("a");
            Library.of(folder.resolve("rebuilt"), text("b", "LINE")).close();
            Files.move(live, folder.resolve("old"));
            assertThat(library.found("LINE")).containsExactly("a");
            Files.move(folder.resolve("rebuilt"), live);
            assertThat(library.found("LINE")).containsExactly("b");
        }
    }

    @Test
    void scoresDoNotDependOnWhatWasThereBefore() {
        try (var library =
                Library.of(
                        folder, text("a", "LINEで配信"), text("b", "LINE"), text("c", "LINEとLINE"))) {
            library.holds(Audience.VISITOR, text("a", "LINEで配信"));
            try (var fresh = Library.of(folder.resolve("fresh"), text("a", "LINEで配信"))) {
                assertThat(library.ask("LINE").hits().getFirst().score())
                        .isEqualTo(fresh.ask("LINE").hits().getFirst().score());
            }
        }
    }

    @Test
    void manyReadersAndAWriterDoNotDisturbOneAnother() throws InterruptedException {
        try (var library = Library.of(folder, text("a", "LINE"))) {
            var failures = new ConcurrentLinkedQueue<Throwable>();
            var readers = new ArrayList<Thread>();
            for (int i = 0; i < 4; i++) {
                readers.add(
                        Thread.ofVirtual()
                                .start(
                                        () -> {
                                            for (int n = 0; n < 60; n++) {
                                                try {
                                                    assertThat(library.found("LINE")).hasSize(1);
                                                } catch (Throwable e) {
                                                    failures.add(e);
                                                }
                                            }
                                        }));
            }
            for (int n = 0; n < 8; n++) library.holds(Audience.VISITOR, text("a" + n, "LINE"));
            for (var reader : readers) reader.join();
            assertThat(failures).isEmpty();
        }
    }
}
