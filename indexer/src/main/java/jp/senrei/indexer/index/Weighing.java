package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.index.SimilarCase.Kind;
import jp.senrei.indexer.index.SimilarCase.Reason;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What one case has to share, each thing weighed by its kind and by how rare it is among all cases
 * of an index (LINE in three cases says more than 業務の委託 in three thousand).
 */
final class Weighing {
    /** The words and the traits that say most: so many are asked for. */
    private static final int MOST_WORDS = 24;

    private static final int MOST_TRAITS = 40;

    /** A word of the title counts this many words of the text. */
    private static final float IN_TITLE = 3f;

    /** What more than one in four cases has, and more than a handful, is common. */
    private static final int ONE_IN = 4;

    private static final int HANDFUL = 5;

    /** A word tells less than a name: one of more than these is left out. */
    private static final int ONE_WORD_IN = 10;

    private static final int FEW = 3;

    /**
     * Steps of a weight in a unit. A sum of so many weights of so few bits is exact, whatever the
     * order in which the segments add them up.
     */
    private static final float STEPS = 64f;

    private final IndexReader reader;
    private final Dossier dossier;
    private final List<Trait> traits;
    private final int cases;

    private Weighing(IndexReader reader, Dossier dossier) throws IOException {
        this.reader = reader;
        this.dossier = dossier;
        this.traits = Trait.of(dossier);
        this.cases = reader.getDocCount(Fields.TRAIT);
    }

    /** By term; of two things under one term the first. */
    static Map<String, Shared> of(IndexReader reader, Dossier dossier, ComparedWords words)
            throws IOException {
        var weighing = new Weighing(reader, dossier);
        var byTerm = new LinkedHashMap<String, Shared>();
        Stream.concat(weighing.traits().stream(), weighing.words(words).stream())
                .forEach(shared -> byTerm.putIfAbsent(shared.term(), shared));
        return byTerm;
    }

    private List<Shared> traits() throws IOException {
        var municipality = ComparedWords.municipality(dossier.municipality().code());
        var found = new ArrayList<Shared>();
        for (var trait : traits) {
            var value = trait.value();
            var reason = new Reason(trait.kind(), value.label(), List.of(value.value()));
            int all = trait.local() ? holders(municipality) : cases;
            add(found, trait.term(), trait.kind().weight, all, reason);
        }
        return strongest(found, MOST_TRAITS);
    }

    private List<Shared> words(ComparedWords words) throws IOException {
        var title = words.title().stream().map(TellingWords.Word::of).toList();
        var body = words.body().stream().map(TellingWords.Word::of).toList();
        var found = new ArrayList<Shared>();
        var seen = new HashSet<String>();
        for (var word : Stream.concat(title.stream(), body.stream()).toList()) {
            if (isName(word.key()) || !seen.add(word.key()) || isEverywhere(word)) continue;
            float weight = Kind.WORDS.weight * (title.contains(word) ? IN_TITLE : 1);
            var reason = new Reason(Kind.WORDS, word.text(), List.of(word.text()));
            add(found, ComparedWords.term(word), weight, cases, reason);
        }
        return strongest(found, MOST_WORDS);
    }

    private boolean isEverywhere(TellingWords.Word word) throws IOException {
        return holders(ComparedWords.term(word)) > Math.max(FEW, cases / ONE_WORD_IN);
    }

    /** Whether one of its traits is called so: the word would say the same twice. */
    private boolean isName(String word) {
        return traits.stream().anyMatch(trait -> isCalled(trait, word));
    }

    private static boolean isCalled(Trait trait, String word) {
        var name = Folding.WORDS.fold(trait.value().label()).text();
        return switch (trait.kind()) {
            case SERVICE, ORGANIZATION, MATTER, CERTIFICATION -> name.contains(word);
            case PERSONAL_INFORMATION -> name.equals(word);
            case ARTICLE, DEPARTMENT, WORDS -> false;
        };
    }

    /**
     * @param all cases among which those that have it are counted
     */
    private void add(List<Shared> found, String term, float weight, int all, Reason reason)
            throws IOException {
        int holders = holders(term);
        if (holders < 2) return; // nobody else has it
        double rarity = Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
        float worth = Math.round(weight * rarity * STEPS) / STEPS;
        boolean common = holders > Math.max(HANDFUL, all / ONE_IN);
        if (worth > 0) found.add(new Shared(term, worth, common, reason));
    }

    private int holders(String term) throws IOException {
        return reader.docFreq(new Term(Fields.TRAIT, term));
    }

    private static List<Shared> strongest(List<Shared> found, int most) {
        return found.stream()
                .sorted(Comparator.comparing(Shared::weight).reversed())
                .limit(most)
                .toList();
    }
}
