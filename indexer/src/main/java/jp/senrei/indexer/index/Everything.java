package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
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
        if (kind == Dossier.class) all = records(IndexEntry.Type.CASE, Dossier.class);
        else if (kind == Meeting.class) all = records(IndexEntry.Type.MEETING, Meeting.class);
        else if (kind == Document.class) all = records(IndexEntry.Type.DOCUMENT, Document.class);
        else if (kind == Utterance.class) all = utterances();
        else if (kind == StatisticsCell.class) all = statistics();
        else if (kind == Mention.class) all = mentions();
        else throw new IllegalArgumentException("the index keeps no " + kind);
        return (Stream<T>) all;
    }

    private <T> Stream<T> records(IndexEntry.Type type, Class<T> record) {
        return stored(ofType(type), Set.of(Fields.RECORD)).map(stored -> stored.record(record));
    }

    private Stream<Utterance> utterances() {
        return records(IndexEntry.Type.DOCUMENT, Document.class)
                .flatMap(document -> turns(document.id()).stream().sorted(AS_SPOKEN));
    }

    private List<Utterance> turns(String document) {
        return records(
                searcher,
                IndexEntry.Type.UTTERANCE,
                new TermQuery(new Term(Fields.DOCUMENT, document)),
                Utterance.class);
    }

    private Stream<StatisticsCell> statistics() {
        return stored(ofType(IndexEntry.Type.DOCUMENT), Set.of(Fields.STATISTICS))
                .flatMap(stored -> Stream.of(stored.statistics()));
    }

    private Stream<Mention> mentions() {
        var fields = Set.of(Fields.RECORD, Fields.TEXT, Fields.MENTIONS);
        return stored(ofType(IndexEntry.Type.DOCUMENT), fields)
                .flatMap(
                        stored ->
                                stored
                                        .mentions()
                                        .of(
                                                stored.record(Document.class).id(),
                                                stored.text(DocumentText.class))
                                        .stream());
    }

    private Stream<Stored> stored(Query query, Set<String> fields) {
        try {
            var order = IdOrder.of(searcher, query);
            var docs = Spliterators.spliteratorUnknownSize(order, Spliterator.ORDERED);
            return StreamSupport.intStream(docs, false).mapToObj(doc -> stored(doc, fields));
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

    /** The records of this type that a filter leaves, ordered by id. */
    static <T> List<T> records(
            IndexSearcher searcher, IndexEntry.Type type, Query filter, Class<T> record) {
        var query =
                new BooleanQuery.Builder()
                        .add(ofType(type), Occur.FILTER)
                        .add(filter, Occur.FILTER)
                        .build();
        var found = new ArrayList<T>();
        new Everything(searcher)
                .stored(query, Set.of(Fields.RECORD))
                .forEach(stored -> found.add(stored.record(record)));
        return found;
    }

    static Query ofType(IndexEntry.Type type) {
        return new TermQuery(new Term(Fields.TYPE, type.name()));
    }
}
