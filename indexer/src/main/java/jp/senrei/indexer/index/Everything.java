package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Walks through a view of the index, one entry in memory at a time (of utterances and mentions,
 * those of one document).
 */
record Everything(IndexSearcher searcher) {
    /**
     * The ids of a document's turns differ in the number at their end: …-u2 stands before …-u10.
     */
    private static final Comparator<Utterance> AS_SPOKEN =
            Comparator.<Utterance>comparingInt(turn -> turn.id().length())
                    .thenComparing(Utterance::id);

    /** Ordered by id; what belongs to a document by the document's. */
    @SuppressWarnings("unchecked")
    <T> Stream<T> of(Class<T> kind) {
        Stream<?> all;
        if (kind == Dossier.class) all = records(Type.CASE, Dossier.class);
        else if (kind == Meeting.class) all = records(Type.MEETING, Meeting.class);
        else if (kind == Document.class) all = records(Type.DOCUMENT, Document.class);
        else if (kind == Utterance.class) all = utterances();
        else if (kind == StatisticsCell.class) all = statistics();
        else if (kind == Mention.class) all = mentions();
        else if (kind == EarlierVersion.class) all = earlier();
        else throw new IllegalArgumentException("the index keeps no " + kind);
        return (Stream<T>) all;
    }

    private <T> Stream<T> records(Type type, Class<T> record) {
        return records(Queries.ofType(type), record);
    }

    private Stream<Utterance> utterances() {
        return records(Type.DOCUMENT, Document.class)
                .flatMap(document -> turns(document).stream().sorted(AS_SPOKEN));
    }

    private List<Utterance> turns(Document of) {
        return belonging(Type.UTTERANCE, Fields.DOCUMENT, of.id(), Utterance.class);
    }

    private Stream<StatisticsCell> statistics() {
        return stored(Queries.ofType(Type.DOCUMENT), Set.of(Fields.STATISTICS))
                .flatMap(stored -> Stream.of(stored.statistics()));
    }

    private Stream<Mention> mentions() {
        var fields = Set.of(Fields.RECORD, Fields.TEXT, Fields.BLOCKS, Fields.MENTIONS);
        return stored(Queries.ofType(Type.DOCUMENT), fields)
                .flatMap(stored -> mentions(stored).stream());
    }

    private static List<Mention> mentions(Stored document) {
        var id = document.record(Document.class).id();
        return document.mentions().of(id, document.documentText());
    }

    private Stream<EarlierVersion> earlier() {
        var fields =
                Set.of(
                        Fields.RECORD,
                        Fields.TEXT,
                        Fields.BLOCKS,
                        Fields.TURNS,
                        Fields.NEWEST,
                        Fields.STEPS);
        return stored(Queries.ofType(Type.EARLIER), fields).map(EarlierVersions::version);
    }

    private Stream<Stored> stored(Query query, Set<String> fields) {
        return docs(query).mapToObj(doc -> stored(doc, fields));
    }

    private IntStream docs(Query query) {
        try {
            var order = IdOrder.of(searcher, query);
            var docs = Spliterators.spliteratorUnknownSize(order, Spliterator.ORDERED);
            return StreamSupport.intStream(docs, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored stored(int doc, Set<String> fields) {
        try {
            return Stored.of(searcher, doc, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of this type that have an id in a field, ordered by their own ids. */
    <T> List<T> belonging(Type type, String field, String id, Class<T> record) {
        return records(having(type, field, id), record).toList();
    }

    /** The same, for what pages ask for again and again. */
    <T> List<T> often(Type type, String field, String id, Class<T> record) {
        return docs(having(type, field, id)).mapToObj(doc -> open(doc, record)).toList();
    }

    private static Query having(Type type, String field, String id) {
        return new BooleanQuery.Builder()
                .add(Queries.ofType(type), Occur.FILTER)
                .add(new TermQuery(new Term(field, id)), Occur.FILTER)
                .build();
    }

    private <T> T open(int doc, Class<T> record) {
        try {
            return OpenRecords.read(searcher, doc, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Stream<T> records(Query query, Class<T> record) {
        return stored(query, Set.of(Fields.RECORD)).map(stored -> stored.record(record));
    }
}
