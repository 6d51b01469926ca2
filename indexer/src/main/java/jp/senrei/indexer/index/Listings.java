package jp.senrei.indexer.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * Lists that are asked for without a search, in one state of the index. Each reads the records that
 * it lists and no others.
 */
record Listings(IndexSearcher searcher) {
    private static final String MUNICIPALITY = Fields.filter(Facet.MUNICIPALITY);

    private static final Sort LATEST_FIRST =
            new Sort(
                    new SortField(Fields.INGESTED, SortField.Type.LONG, true),
                    new SortField(Fields.ID, SortField.Type.STRING));

    /** The cases that refer to this one, earliest first. */
    List<Dossier> goingOnWith(String caseId) {
        return new Everything(searcher)
                .often(Type.CASE, Fields.REFERS, caseId, Dossier.class).stream()
                        .sorted(Walk.EARLIEST_FIRST)
                        .toList();
    }

    /** Newest first. */
    List<Meeting> meetingsOf(String municipality) {
        return new Everything(searcher)
                .often(Type.MEETING, MUNICIPALITY, municipality, Meeting.class).stream()
                        .sorted(Walk.NEWEST_FIRST)
                        .toList();
    }

    /** Newest first. */
    List<Document> latestDocuments(int most) throws IOException {
        var documents = Queries.ofType(Type.DOCUMENT);
        int held = searcher.count(documents);
        if (held == 0 || most <= 0) return List.of();
        var latest = new ArrayList<Document>();
        for (var hit : searcher.search(documents, Math.min(most, held), LATEST_FIRST).scoreDocs)
            latest.add(OpenRecords.read(searcher, hit.doc, Document.class));
        return List.copyOf(latest);
    }

    /** Nanoseconds since 1970, as {@link #LATEST_FIRST} compares them; centuries away all alike. */
    static long nanos(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L),
                    instant.getNano());
        } catch (ArithmeticException beyond) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The numbers of the reports of a municipality, by the ids of their documents. */
    List<StatisticsCell> statisticsOf(String municipality) throws IOException {
        var cells = new ArrayList<StatisticsCell>();
        var reports = new TermQuery(new Term(Fields.STATISTICS_OF, municipality));
        var docs = IdOrder.of(searcher, reports);
        while (docs.hasNext())
            for (var cell : stored(docs.nextInt(), Fields.STATISTICS).statistics())
                if (cell.municipality().equals(municipality)) cells.add(cell);
        return List.copyOf(cells);
    }

    /** By code. */
    List<Municipality> municipalitiesWithStatistics() throws IOException {
        var codes = new TreeSet<String>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = leaf.reader().terms(Fields.STATISTICS_OF);
            if (terms == null) continue;
            var each = terms.iterator();
            for (var code = each.next(); code != null; code = each.next())
                codes.add(code.utf8ToString());
        }
        var municipalities = new ArrayList<Municipality>();
        for (var code : codes) municipalities.add(municipality(code));
        return List.copyOf(municipalities);
    }

    private Municipality municipality(String code) throws IOException {
        var prefecture = FacetLevels.above(Facet.MUNICIPALITY, code);
        return new Municipality(
                code,
                label(Facet.MUNICIPALITY, code, code),
                prefecture == null ? "" : label(Facet.PREFECTURE, prefecture, ""));
    }

    private String label(Facet facet, String value, String absent) throws IOException {
        var table = FacetTables.of(searcher).of(facet);
        int ordinal = table.ordinal(value);
        return ordinal < 0 ? absent : table.told(ordinal).label();
    }

    private Stored stored(int doc, String field) throws IOException {
        return Stored.of(searcher, doc, Set.of(field));
    }
}
