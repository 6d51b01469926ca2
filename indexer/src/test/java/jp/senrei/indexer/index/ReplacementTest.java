package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Utterance;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A municipality is replaced: what is new is written, what is the same is not even made. */
class ReplacementTest {
    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);

    @TempDir Path folder;

    private static Holdings two() {
        return Sample.holdings(
                sample("a").says("会長", "始めます。").says("委員", "LINEを使うのですか。"),
                sample("b").says("会長", "次の案件です。"));
    }

    /** The holdings with what tells of each document, and a note of those that are asked for. */
    private static Holdings traced(Holdings of, String digest, List<String> made) {
        var documents = of.documents();
        var traces =
                documents.stream()
                        .map(
                                one ->
                                        Trace.of(
                                                one.document().id(),
                                                List.of(digest),
                                                Set.copyOf(one.document().meetings()),
                                                casesOf(one)))
                        .toList();
        return new Holdings(
                of.municipality(),
                OnDemand.of(
                        documents.size(),
                        i -> {
                            made.add(documents.get(i).document().id());
                            return documents.get(i);
                        }),
                traces,
                of.meetings(),
                of.cases(),
                List.of());
    }

    private static Set<String> casesOf(DocumentEntry document) {
        return document.utterances().stream()
                .map(Utterance::caseId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    private void publish(Set<Audience> audiences, Holdings holdings) {
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(audiences, holdings);
            writer.publish();
        }
    }

    private List<String> held(Audience audience) {
        try (var index = LuceneIndex.open(folder);
                var cases = index.all(Dossier.class, audience);
                var turns = index.all(Utterance.class, audience);
                var documents = index.all(Document.class, audience)) {
            var held = new ArrayList<String>();
            cases.map(CorpusJson::write).forEach(held::add);
            turns.map(CorpusJson::write).forEach(held::add);
            documents.map(CorpusJson::write).forEach(held::add);
            return held;
        }
    }

    @Test
    void aDocumentThatIsTracedIsMadeOnlyWhenItChanged() {
        var made = new ArrayList<String>();
        publish(ALL, traced(two(), "1", made));
        assertThat(made).hasSize(2);
        made.clear();
        publish(ALL, traced(two(), "1", made));
        assertThat(made).isEmpty();
        publish(ALL, traced(two(), "2", made));
        assertThat(made).hasSize(2);
    }

    @Test
    void aDocumentIsMadeAnewWhenTheCaseOfItsTurnsChanged() {
        var made = new ArrayList<String>();
        publish(ALL, traced(two(), "1", made));
        made.clear();
        var other =
                Sample.holdings(
                        sample("a").title("別の題名").says("会長", "始めます。").says("委員", "LINEを使うのですか。"),
                        sample("b").says("会長", "次の案件です。"));
        publish(ALL, traced(other, "1", made));
        assertThat(made).containsExactly("document-a");
        assertThat(held(Audience.VISITOR)).isEqualTo(fresh(other));
    }

    @Test
    void turnsThatAreGoneVanishWithTheirDocumentAndWithoutIt() {
        publish(ALL, two());
        var shorter =
                Sample.holdings(sample("a").says("会長", "始めます。"), sample("b").says("会長", "次の案件です。"));
        publish(ALL, shorter);
        assertThat(held(Audience.READER)).isEqualTo(fresh(shorter));
        var one = Sample.holdings(sample("b").says("会長", "次の案件です。"));
        publish(ALL, one);
        assertThat(held(Audience.READER)).isEqualTo(fresh(one)).doesNotContain("始めます。");
    }

    @Test
    void whatSeveralSeeIsWrittenForEachAndWhatOneSeesForHimAlone() {
        var all = two();
        var less = Sample.holdings(sample("a").says("会長", "始めます。").says("委員", "LINEを使うのですか。"));
        publish(ALL, less);
        assertThat(held(Audience.VISITOR)).isEqualTo(held(Audience.READER));
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(Set.of(Audience.VISITOR), less);
            writer.replace(Set.of(Audience.READER), all);
            writer.publish();
        }
        assertThat(held(Audience.VISITOR)).isEqualTo(fresh(less));
        assertThat(held(Audience.READER)).isEqualTo(fresh(all));
        publish(ALL, all);
        assertThat(held(Audience.VISITOR)).isEqualTo(fresh(all));
        assertThat(held(Audience.READER)).isEqualTo(fresh(all));
    }

    /** What an index that never held anything else holds. */
    private List<String> fresh(Holdings holdings) {
        var other = new ReplacementTest();
        other.folder = folder.resolve("fresh-" + System.nanoTime());
        other.publish(ALL, holdings);
        return other.held(Audience.VISITOR);
    }

    @Test
    void aDocumentThatMovesToAnotherMunicipalityIsHeldOnce() {
        publish(ALL, two());
        var moved = two();
        var there =
                new Holdings(
                        Sample.KAZAHAYA.code(), moved.documents(), moved.meetings(), moved.cases());
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(ALL, there);
            writer.replace(
                    ALL, new Holdings(Sample.MINATONO.code(), List.of(), List.of(), List.of()));
            writer.publish();
        }
        assertThat(held(Audience.VISITOR)).isEqualTo(fresh(there));
    }

    @Test
    void whatCannotBeWrittenIsToldAndNothingOfItIsShown() {
        publish(ALL, two());
        var before = held(Audience.VISITOR);
        var broken =
                new Holdings(
                        Sample.MINATONO.code(),
                        List.of(),
                        List.of(),
                        List.of(
                                new CaseEntry(
                                        sample("c").entry().dossier(),
                                        OnDemand.of(
                                                1,
                                                i -> {
                                                    throw new IllegalStateException("gone");
                                                }),
                                        "trace")));
        try (var writer = LuceneIndexWriter.open(folder)) {
            assertThatThrownBy(() -> writer.replace(ALL, broken)).hasMessageContaining("gone");
        }
        assertThat(held(Audience.VISITOR)).isEqualTo(before);
        publish(ALL, two());
        assertThat(held(Audience.READER)).isEqualTo(before);
    }

    /**
     * The counts of suggestions change with every document; texts are not written anew for them.
     */
    @Test
    void segmentsAreMergedForWhatScoresAndNotForSuggestions() throws Exception {
        var few = two();
        settle(few, few);
        var before = segments();
        settle(few, Sample.holdings(sample("c").title("別の案件")));
        assertThat(segments()).containsAll(before);
        settle(Sample.holdings(sample("a").says("会長", "始めます。")), few);
        assertThat(segments()).doesNotContainAnyElementsOf(before);
    }

    private void settle(Holdings holdings, Holdings suggested) {
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(ALL, holdings);
            writer.suggest(ALL, suggested);
            writer.compact();
            writer.publish();
        }
    }

    /** Those with texts. */
    private List<String> segments() throws Exception {
        try (var directory = FSDirectory.open(Shelf.folder(folder, Audience.VISITOR));
                var reader = DirectoryReader.open(directory)) {
            return reader.leaves().stream()
                    .map(leaf -> (SegmentReader) leaf.reader())
                    .filter(segment -> segment.getFieldInfos().fieldInfo(Fields.RECORD) != null)
                    .map(SegmentReader::getSegmentName)
                    .toList();
        }
    }

    @Test
    void whatAKilledWriterLeftIsTakenAway() throws Exception {
        var left = Files.createDirectories(folder.resolve("common")).resolve("_0.cfs");
        Files.writeString(left, "half");
        publish(ALL, two());
        assertThat(left).doesNotExist();
        assertThat(held(Audience.VISITOR)).isEqualTo(fresh(two()));
    }
}
