package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.index.SimilarCase.Kind;
import jp.senrei.indexer.index.SimilarCase.Reason;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Which cases are like one case: those that share most with it, each shared thing weighed by its
 * kind and by how rare it is among all cases that the audience may see (LINE in three cases says
 * more than 業務の委託 in three thousand).
 *
 * <p>What is compared stands in one field ({@link Fields#TRAIT}): the {@link Trait}s of a case and
 * its {@link TellingWords}, chosen when the case is written. Lucene's MoreLikeThis would read the
 * whole text of the case again at each question, or keep term vectors of the largest field, and its
 * terms (stems, numbers, boilerplate) are nothing to show to a person as a reason.
 */
final class Resemblance {
    /** Words kept of the title and of the text. */
    private static final int MOST_TITLE_WORDS = 12;

    private static final int MOST_BODY_WORDS = 40;

    /** UTF-16 units of its text that a case's words are taken from. */
    private static final int MOST_TEXT = 8_000;

    /** Clauses of a query: the words and the traits that say most. */
    private static final int MOST_WORDS = 24;

    private static final int MOST_TRAITS = 40;

    /** A word of the title counts this many words of the text. */
    private static final float IN_TITLE = 3f;

    /** Words shown as one reason. */
    private static final int WORDS_SHOWN = 3;

    /** What more than one in four cases has, and more than a handful, is common. */
    private static final int ONE_IN = 4;

    private static final int HANDFUL = 5;

    /** Candidates looked at beyond those wanted, and if these do not do. */
    private static final int SPARE = 20;

    private static final int MOST_CANDIDATES = 1_000;

    /** What has less than this part of the best one's score is not like the case. */
    private static final float LEAST_SHARE = 0.1f;

    /**
     * Steps of a weight in a unit. A sum of so many weights of so few bits is exact, whatever the
     * order in which the segments add them up.
     */
    private static final float STEPS = 64f;

    /** The key of all cases of one municipality. */
    private static final String MUNICIPALITY = "municipality:";

    /** Words of a case as its index document keeps them. */
    private record Kept(List<String> title, List<String> body) {}

    /**
     * One thing to share, and what it is worth.
     *
     * @param common whether so many cases have it that it alone tells nothing
     */
    private record Clause(String term, float weight, boolean common, Reason reason) {
        Kind kind() {
            return reason.kind();
        }

        Clause with(Reason other) {
            return new Clause(term, weight, common, other);
        }
    }

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Dossier dossier;
    private final Map<String, Clause> clauses;

    private Resemblance(IndexSearcher searcher, Dossier dossier, Kept words) throws IOException {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.dossier = dossier;
        this.clauses =
                Stream.concat(traits().stream(), words(words).stream())
                        .collect(
                                Collectors.toMap(
                                        Clause::term,
                                        clause -> clause,
                                        (one, other) -> one,
                                        LinkedHashMap::new));
    }

    // ---- what is written

    /** Puts what a case can be compared by into its index document. */
    static void write(CaseEntry entry, IndexEntry.Index index) {
        var dossier = entry.dossier();
        var title = TellingWords.of(dossier.title(), MOST_TITLE_WORDS);
        var body = TellingWords.of(text(entry.passages()), MOST_BODY_WORDS);
        index.term(Fields.TRAIT, MUNICIPALITY + dossier.municipality().code());
        Stream.concat(
                        Trait.of(dossier).stream().map(Trait::term),
                        Stream.concat(title.stream(), body.stream()).map(Resemblance::term))
                .distinct()
                .forEach(term -> index.term(Fields.TRAIT, term));
        Lineage.terms(dossier).forEach(id -> index.term(Fields.LINE, id));
        index.kept(Fields.TELLING, CorpusJson.write(new Kept(texts(title), texts(body))));
    }

    private static String text(List<Passage> passages) {
        var text = new StringBuilder();
        for (var passage : passages) {
            if (text.length() >= MOST_TEXT) break;
            int room = Math.min(MOST_TEXT - text.length(), passage.text().length());
            text.append(passage.text(), 0, Texts.border(passage.text(), room)).append('\n');
        }
        return text.toString();
    }

    private static List<String> texts(List<TellingWords.Word> words) {
        return words.stream().map(TellingWords.Word::text).toList();
    }

    private static String term(TellingWords.Word word) {
        return Trait.term(Kind.WORDS, word.key());
    }

    // ---- what is asked

    /**
     * @param document of the case in the index
     */
    static List<SimilarCase> to(IndexSearcher searcher, int document, int most) throws IOException {
        var fields =
                searcher.storedFields().document(document, Set.of(Fields.RECORD, Fields.TELLING));
        var dossier = CorpusJson.read(fields.get(Fields.RECORD), Dossier.class);
        var telling = fields.get(Fields.TELLING);
        var words =
                telling == null // an index that an earlier version of this program wrote
                        ? new Kept(List.of(), List.of())
                        : CorpusJson.read(telling, Kept.class);
        return new Resemblance(searcher, dossier, words).best(most);
    }

    private List<Clause> traits() throws IOException {
        var found = new ArrayList<Clause>();
        for (var trait : Trait.of(dossier)) {
            var all = trait.local() ? cases(municipality()) : reader.getDocCount(Fields.TRAIT);
            var value = trait.value();
            add(
                    found,
                    trait.term(),
                    trait.kind().weight,
                    all,
                    new Reason(trait.kind(), value.label(), List.of(value.value())));
        }
        return strongest(found, MOST_TRAITS);
    }

    private List<Clause> words(Kept words) throws IOException {
        var traits = Trait.of(dossier);
        var found = new ArrayList<Clause>();
        var title = words.title().stream().map(TellingWords.Word::of).toList();
        var body = words.body().stream().map(TellingWords.Word::of).toList();
        var all = reader.getDocCount(Fields.TRAIT);
        var seen = new HashSet<String>();
        for (var word : Stream.concat(title.stream(), body.stream()).toList()) {
            if (isName(word.key(), traits) || !seen.add(word.key())) continue;
            var weight = Kind.WORDS.weight * (title.contains(word) ? IN_TITLE : 1);
            var reason = new Reason(Kind.WORDS, word.text(), List.of(word.text()));
            add(found, term(word), weight, all, reason);
        }
        return strongest(found, MOST_WORDS);
    }

    /** Whether one of its traits is called so: the word would say the same twice. */
    private static boolean isName(String word, List<Trait> traits) {
        return traits.stream()
                .anyMatch(
                        trait -> {
                            var name = Folding.WORDS.fold(trait.value().label()).text();
                            return switch (trait.kind()) {
                                case SERVICE, ORGANIZATION, MATTER, CERTIFICATION ->
                                        name.contains(word);
                                case PERSONAL_INFORMATION -> name.equals(word);
                                case ARTICLE, DEPARTMENT, WORDS -> false;
                            };
                        });
    }

    private void add(List<Clause> clauses, String term, float weight, int all, Reason reason)
            throws IOException {
        int holders = cases(term);
        if (holders < 2) return; // nobody else has it
        double rarity = Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
        float worth = Math.round(weight * rarity * STEPS) / STEPS;
        boolean common = holders > Math.max(HANDFUL, all / ONE_IN);
        if (worth > 0) clauses.add(new Clause(term, worth, common, reason));
    }

    private int cases(String term) throws IOException {
        return reader.docFreq(new Term(Fields.TRAIT, term));
    }

    private String municipality() {
        return MUNICIPALITY + dossier.municipality().code();
    }

    private static List<Clause> strongest(List<Clause> clauses, int most) {
        return clauses.stream()
                .sorted(Comparator.comparing(Clause::weight).reversed())
                .limit(most)
                .toList();
    }

    // ---- what is found

    private List<SimilarCase> best(int most) throws IOException {
        if (clauses.isEmpty()) return List.of();
        var query = query();
        var few = candidates(query, 2 * most + SPARE);
        var best = best(few, most);
        // where most cases share nothing that tells, one that does may come later
        return best.size() == most || few.length < 2 * most + SPARE
                ? best
                : best(candidates(query, MOST_CANDIDATES), most);
    }

    private List<SimilarCase> best(ScoreDoc[] candidates, int most) throws IOException {
        var best = new ArrayList<SimilarCase>();
        float least = 0;
        for (var hit : candidates) {
            if (hit.score < least || best.size() == most) break;
            var shared = shared(hit);
            if (!isTelling(shared)) continue;
            if (best.isEmpty()) least = hit.score * LEAST_SHARE;
            best.add(similar(hit, shared));
        }
        return best;
    }

    /** Ties go to the newest, then by place. */
    private ScoreDoc[] candidates(Query query, int most) throws IOException {
        var order =
                new Sort(
                        SortField.FIELD_SCORE,
                        new SortField(Fields.DAY, SortField.Type.LONG, true, Long.MIN_VALUE),
                        new SortField(Fields.PLACE, SortField.Type.STRING));
        var top = searcher.search(query, new TopFieldCollectorManager(order, most, null, 1));
        TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
        return top.scoreDocs;
    }

    private Query query() throws IOException {
        var query = new BooleanQuery.Builder();
        for (var clause : clauses.values()) {
            var term = new TermQuery(new Term(Fields.TRAIT, clause.term()));
            query.add(new BoostQuery(new ConstantScoreQuery(term), clause.weight()), Occur.SHOULD);
        }
        var line = Lineage.of(searcher, dossier).stream().map(IndexEntry.Type.CASE::key);
        query.add(new TermInSetQuery(Fields.KEY, line.map(BytesRef::new).toList()), Occur.MUST_NOT);
        return query.build();
    }

    private List<Clause> shared(ScoreDoc hit) throws IOException {
        var terms = TermsOf.document(searcher, hit.doc, Fields.TRAIT);
        return clauses.values().stream()
                .filter(clause -> terms.contains(clause.term()))
                .sorted(Comparator.comparing(Clause::weight).reversed())
                .toList();
    }

    /**
     * Whether what is shared says anything: of the same sort and from the same department are many
     * cases, and one word or one kind of data any two may have in common.
     */
    private static boolean isTelling(List<Clause> shared) {
        int points = 0;
        for (var clause : shared) {
            if (clause.common()) continue;
            points +=
                    switch (clause.kind()) {
                        case SERVICE, ORGANIZATION, ARTICLE -> 2;
                        case CERTIFICATION, PERSONAL_INFORMATION, WORDS -> 1;
                        case MATTER, DEPARTMENT -> 0;
                    };
        }
        return points >= 2;
    }

    private SimilarCase similar(ScoreDoc hit, List<Clause> shared) throws IOException {
        var record = searcher.storedFields().document(hit.doc, Set.of(Fields.RECORD));
        var other = CorpusJson.read(record.get(Fields.RECORD), Dossier.class);
        var words = shared.stream().filter(clause -> clause.kind() == Kind.WORDS).toList();
        var reasons =
                shared.stream()
                        .filter(clause -> clause.kind() != Kind.WORDS)
                        .map(clause -> asWrittenBy(other, clause));
        var all =
                Stream.concat(reasons, together(words))
                        .sorted(Comparator.comparing(Clause::weight).reversed())
                        .limit(SimilarCase.MOST_REASONS)
                        .map(Clause::reason);
        return new SimilarCase(other, hit.score, all.toList());
    }

    /** The strongest words as one reason, as strong as the first of them. */
    private static Stream<Clause> together(List<Clause> words) {
        var texts = words.stream().limit(WORDS_SHOWN).map(word -> word.reason().label()).toList();
        var reason = new Reason(Kind.WORDS, String.join("・", texts), texts);
        return words.stream().limit(1).map(first -> first.with(reason));
    }

    /** With the value of the other case too, where it differs. */
    private static Clause asWrittenBy(Dossier other, Clause clause) {
        var values =
                Stream.concat(
                                clause.reason().values().stream(),
                                Trait.of(other).stream()
                                        .filter(trait -> trait.term().equals(clause.term()))
                                        .map(trait -> trait.value().value()))
                        .distinct()
                        .toList();
        return clause.with(new Reason(clause.kind(), clause.reason().label(), values));
    }
}
