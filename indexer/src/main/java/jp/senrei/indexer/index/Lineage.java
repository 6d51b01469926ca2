package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The cases that go on with one another, earlier and later: those that a reference changes (変更) or
 * continues (継続), over several steps. A case that is merely cited (参照) goes its own way.
 *
 * <p>Each case is indexed with its own id and those it goes on with ({@link Fields#LINE}): cases of
 * one line share a term with the next.
 */
final class Lineage {
    /** Steps from the case asked about, and cases met at each; no council goes on for longer. */
    private static final int MOST_STEPS = 8;

    private static final int MOST_CASES = 100;

    private Lineage() {}

    /** Its own id and those of the cases that it goes on with. */
    static List<String> terms(Dossier dossier) {
        var terms = new ArrayList<String>();
        terms.add(dossier.id());
        dossier.references().stream()
                .filter(reference -> reference.relation() != Relation.CITES)
                .map(Reference::target)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(terms::add);
        return terms;
    }

    /** Ids of all cases of its line, the case itself included. */
    static Set<String> of(IndexSearcher searcher, Dossier dossier) throws IOException {
        var line = new HashSet<>(terms(dossier));
        var added = Set.copyOf(line);
        for (int step = 0; step < MOST_STEPS && !added.isEmpty(); step++) {
            var met = neighbours(searcher, added);
            met.removeAll(line);
            line.addAll(met);
            added = met;
        }
        return line;
    }

    private static Set<String> neighbours(IndexSearcher searcher, Set<String> ids)
            throws IOException {
        var query = new TermInSetQuery(Fields.LINE, ids.stream().map(BytesRef::new).toList());
        var met = new HashSet<String>();
        for (var hit : searcher.search(query, MOST_CASES).scoreDocs)
            met.addAll(TermsOf.document(searcher, hit.doc, Fields.LINE));
        return met;
    }
}
