package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.Dossier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Which cases are like one case: those that share most with it, by what each shared thing weighs
 * ({@link Weighing}).
 *
 * <p>What is compared stands in one field ({@link Fields#TRAIT}): the {@link Trait}s of a case and
 * its {@link ComparedWords}. Lucene's MoreLikeThis would read the whole text of the case again at
 * each question, or keep term vectors of the largest field, and its terms (stems, numbers,
 * boilerplate) are nothing to show to a person as a reason.
 */
final class Resemblance {
    private static final Set<String> COMPARED = Set.of(Fields.RECORD, Fields.TELLING);

    /** Candidates looked at beyond those wanted, and if these do not do. */
    private static final int SPARE = 20;

    private static final int MOST_CANDIDATES = 1_000;

    /** What has less than this part of the best one's score is not like the case. */
    private static final float LEAST_SHARE = 0.1f;

    private final IndexSearcher searcher;
    private final Dossier dossier;
    private final Map<String, Shared> toShare;

    private Resemblance(IndexSearcher searcher, Stored stored) throws IOException {
        this.searcher = searcher;
        this.dossier = stored.record(Dossier.class);
        this.toShare = Weighing.of(searcher.getIndexReader(), dossier, stored.comparedWords());
    }

    /**
     * @param document of the case in the index
     */
    static List<SimilarCase> to(IndexSearcher searcher, int document, int most) throws IOException {
        return new Resemblance(searcher, Stored.of(searcher, document, COMPARED)).best(most);
    }

    private List<SimilarCase> best(int most) throws IOException {
        if (toShare.isEmpty()) return List.of();
        var query = query();
        var few = Ranking.best(searcher, query, 2 * most + SPARE);
        var best = best(few, most);
        // where most cases share nothing that tells, one that does may come later
        return best.size() == most || few.length < 2 * most + SPARE
                ? best
                : best(Ranking.best(searcher, query, MOST_CANDIDATES), most);
    }

    private Query query() throws IOException {
        var query = new BooleanQuery.Builder();
        for (var shared : toShare.values()) {
            var holders = Queries.constant(Fields.TRAIT, shared.term(), shared.weight());
            query.add(holders, Occur.SHOULD);
        }
        var line = Lineage.of(searcher, dossier).stream().map(IndexEntry.Type.CASE::key);
        query.add(new TermInSetQuery(Fields.KEY, line.map(BytesRef::new).toList()), Occur.MUST_NOT);
        return query.build();
    }

    private List<SimilarCase> best(ScoreDoc[] candidates, int most) throws IOException {
        var best = new ArrayList<SimilarCase>();
        float least = 0;
        for (var hit : candidates) {
            if (hit.score < least || best.size() == most) break;
            var shared = shared(hit);
            if (!Shared.isTelling(shared)) continue;
            if (best.isEmpty()) least = hit.score * LEAST_SHARE;
            best.add(similar(hit, shared));
        }
        return best;
    }

    private List<Shared> shared(ScoreDoc hit) throws IOException {
        var terms = TermsOf.document(searcher, hit.doc, Fields.TRAIT);
        return toShare.values().stream()
                .filter(shared -> terms.contains(shared.term()))
                .sorted(Comparator.comparing(Shared::weight).reversed())
                .toList();
    }

    private SimilarCase similar(ScoreDoc hit, List<Shared> shared) throws IOException {
        var other = OpenRecords.read(searcher, hit.doc, Dossier.class);
        return new SimilarCase(other, hit.score, Reasons.of(shared, other));
    }
}
