package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The documents whose place another one took, in one state of the index. */
record EarlierVersions(IndexSearcher searcher) {
    private static final Set<String> ABOUT = Set.of(Fields.RECORD);
    private static final Set<String> IN_LINE = Set.of(Fields.RECORD, Fields.STEPS);
    private static final Set<String> WHOLE =
            Set.of(Fields.RECORD, Fields.TEXT, Fields.BLOCKS, Fields.TURNS);

    /** With its text and turns. */
    Optional<DocumentEntry> find(String id) throws IOException {
        return stored(id, WHOLE).map(EarlierVersions::entry);
    }

    Optional<Document> about(String id) throws IOException {
        return stored(id, ABOUT).map(stored -> stored.record(Document.class));
    }

    /** What a state of the index keeps of one. */
    static EarlierVersion version(Stored stored) {
        return new EarlierVersion(
                entry(stored),
                stored.text(Fields.NEWEST),
                Integer.parseInt(stored.text(Fields.STEPS)));
    }

    private static DocumentEntry entry(Stored stored) {
        var document = stored.record(Document.class);
        return new DocumentEntry(document, stored.documentText(), stored.turns(), List.of());
    }

    /** The newest version of what this one is a version of; empty when nothing replaced it. */
    Optional<String> newestOf(String id) throws IOException {
        return stored(id, Set.of(Fields.NEWEST)).map(stored -> stored.text(Fields.NEWEST));
    }

    /** What stood in the place of a document before, newest first. */
    List<Document> before(String newest) throws IOException {
        record Version(int steps, Document document) {}
        var versions = new ArrayList<Version>();
        var docs = IdOrder.of(searcher, ofNewest(newest));
        while (docs.hasNext()) {
            var stored = OpenRecords.stored(searcher, docs.nextInt(), IN_LINE);
            int steps = Integer.parseInt(stored.text(Fields.STEPS));
            versions.add(new Version(steps, stored.record(Document.class)));
        }
        versions.sort(Comparator.comparingInt(Version::steps));
        return versions.stream().map(Version::document).toList();
    }

    private static Query ofNewest(String newest) {
        return new BooleanQuery.Builder()
                .add(Queries.ofType(Type.EARLIER), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.NEWEST, newest)), Occur.FILTER)
                .build();
    }

    private Optional<Stored> stored(String id, Set<String> fields) throws IOException {
        OptionalInt place = new Records(searcher).place(Type.EARLIER, id);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(OpenRecords.stored(searcher, place.getAsInt(), fields));
    }
}
