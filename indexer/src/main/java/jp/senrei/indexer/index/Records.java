package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.OpenDocuments.Opened;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Finds records by their ids, and those that belong to them, in one state of the index. */
record Records(IndexSearcher searcher) {
    private static final Set<String> WHOLE_DOCUMENT =
            Set.of(Fields.RECORD, Fields.TEXT, Fields.BLOCKS, Fields.STATISTICS, Fields.MENTIONS);
    private static final Set<String> TEXT_OF_A_DOCUMENT =
            Set.of(Fields.RECORD, Fields.TEXT, Fields.BLOCKS, Fields.LAYOUT);
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    /** Longer numbers are none that a council counts by. */
    private static final int MOST_DIGITS = 9;

    private static final Comparator<Dossier> BY_NUMBER =
            Comparator.comparingInt(Records::number)
                    .thenComparing(Dossier::title)
                    .thenComparing(Dossier::id);

    /** The number of the index document, good for this state of the index only. */
    OptionalInt place(Type type, String id) throws IOException {
        var key = new TermQuery(new Term(Fields.KEY, type.key(id)));
        var hits = searcher.search(key, 1).scoreDocs;
        return hits.length == 0 ? OptionalInt.empty() : OptionalInt.of(hits[0].doc);
    }

    <T> Optional<T> find(Type type, String id, Class<T> record) throws IOException {
        var place = place(type, id);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(OpenRecords.read(searcher, place.getAsInt(), record));
    }

    private Optional<Stored> stored(Type type, String id, Set<String> fields) throws IOException {
        var place = place(type, id);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(Stored.of(searcher, place.getAsInt(), fields));
    }

    /** A document with all that was read of it. */
    Optional<DocumentEntry> document(String id) throws IOException {
        return stored(Type.DOCUMENT, id, WHOLE_DOCUMENT).map(stored -> document(id, stored));
    }

    private DocumentEntry document(String id, Stored stored) {
        var text = stored.documentText();
        return new DocumentEntry(
                stored.record(Document.class),
                text,
                turnsOf(id),
                List.of(stored.statistics()),
                stored.mentions().of(id, text));
    }

    private List<Utterance> turnsOf(String document) {
        var order = Comparator.comparing(Utterance::meeting).thenComparing(Utterance::order);
        return new Everything(searcher)
                .belonging(Type.UTTERANCE, Fields.DOCUMENT, document, Utterance.class).stream()
                        .sorted(order)
                        .toList();
    }

    /** A document with its turns. */
    Optional<Opened> opened(String id) throws IOException {
        return stored(Type.DOCUMENT, id, TEXT_OF_A_DOCUMENT).map(stored -> opened(id, stored));
    }

    private Opened opened(String id, Stored stored) {
        var document = stored.record(Document.class);
        var entry = new DocumentEntry(document, stored.documentText(), turnsOf(id), List.of());
        return new Opened(entry, stored.layout());
    }

    /** The cases of a document; those without a number come last. */
    List<Dossier> casesOf(String document) {
        return belonging(Type.CASE, Fields.DOCUMENT, document, Dossier.class, BY_NUMBER);
    }

    private static int number(Dossier dossier) {
        if (dossier.number() == null) return Integer.MAX_VALUE;
        var folded = Folding.WORDS.fold(dossier.number()).text();
        var digits = NO_DIGITS.matcher(folded).replaceAll("");
        return digits.isEmpty() || digits.length() > MOST_DIGITS
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits);
    }

    /** The turns of a case, document by document. */
    List<Utterance> utterancesOf(String caseId) {
        var order = Comparator.comparing(Utterance::document).thenComparing(Utterance::order);
        return belonging(Type.UTTERANCE, Fields.CASE, caseId, Utterance.class, order);
    }

    private <T> List<T> belonging(
            Type type, String field, String id, Class<T> record, Comparator<T> order) {
        var found = new Everything(searcher).often(type, field, id, record);
        return found.stream().sorted(order).toList();
    }
}
