package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/**
 * もしかして: a query that finds nothing, with each word that occurs nowhere replaced by the nearest
 * that does. Nothing is searched for in its place: it is only said.
 *
 * <p>Quoted parts, {@code field:value}, what is left out with a minus, and numbers stay as they
 * are. Words are compared as {@link SpelledWords} and as the vocabulary's {@link VocabularyNames}.
 * Known weakness: of a long run of kanji only its beginning is compared, and only with names and
 * titles.
 */
final class DidYouMean {
    /** Whether a query finds anything. */
    interface Finder {
        /**
         * @param filtered with the filters of the question, or anywhere in the index
         */
        boolean finds(String text, boolean filtered) throws IOException;
    }

    private record Piece(int start, int end, String text) {}

    private record Repair(String text, double distance, int frequency) {}

    /** What is never altered, or else a word of one script. */
    private static final Pattern PIECES =
            Pattern.compile(
                    "(?<kept>[\"“”＂„‟][^\"“”＂„‟]*[\"“”＂„‟]?"
                            + "|(?<![^\\s　(（|｜])[-－−][^\\s　]*"
                            + "|[^\\s　:：]*[:：][^\\s　]*)"
                            + "|(?<katakana>[\\u30A1-\\u30FAー\\uFF66-\\uFF9F]{3,40})"
                            + "|(?<hiragana>[\\u3041-\\u3096ー]{4,40})"
                            + "|(?<latin>[A-Za-zＡ-Ｚａ-ｚ]{3,40}(?![0-9０-９]))"
                            + "|(?<kanji>[\\p{IsHan}々]{4,10})"
                            + "|[0-9０-９A-Za-zＡ-Ｚａ-ｚ]+");

    /** Of a longer query no word is the one that was misspelt. */
    private static final int LONGEST = 100;

    private static final int MOST_PIECES = 8;
    private static final int MOST_REPAIRS = 5;
    private static final int SHORTEST_FOR_TWO_EDITS = 6;

    private final IndexReader reader;
    private final Finder finder;

    DidYouMean(IndexReader reader, Finder finder) {
        this.reader = reader;
        this.finder = finder;
    }

    /** The query as it was probably meant; it finds something. */
    Optional<String> of(String query) throws IOException {
        if (query.length() > LONGEST) return Optional.empty();
        var repairs = new LinkedHashMap<Piece, List<Repair>>();
        for (var piece : pieces(query)) {
            if (finder.finds('"' + piece.text() + '"', false)) continue;
            var found = repairs(piece.text());
            if (!found.isEmpty()) repairs.put(piece, found);
        }
        return repairs.size() == 1 ? best(query, repairs) : firstOfEach(query, repairs);
    }

    private Optional<String> best(String query, Map<Piece, List<Repair>> repairs)
            throws IOException {
        for (var one : repairs.entrySet()) {
            for (var repair : one.getValue()) {
                var meant = replace(query, one.getKey(), repair.text());
                if (isAnother(meant, query) && finder.finds(meant, true)) return Optional.of(meant);
            }
        }
        return Optional.empty();
    }

    private Optional<String> firstOfEach(String query, Map<Piece, List<Repair>> repairs)
            throws IOException {
        var meant = query;
        for (var piece : repairs.keySet().stream().toList().reversed()) {
            for (var repair : repairs.getOrDefault(piece, List.of())) {
                if (!finder.finds(repair.text(), false)) continue;
                meant = replace(meant, piece, repair.text());
                break;
            }
        }
        return isAnother(meant, query) && finder.finds(meant, true)
                ? Optional.of(meant)
                : Optional.empty();
    }

    private static boolean isAnother(String meant, String query) {
        return !Folding.WORDS.fold(meant).text().equals(Folding.WORDS.fold(query).text());
    }

    private static String replace(String query, Piece piece, String text) {
        return query.substring(0, piece.start()) + text + query.substring(piece.end());
    }

    private static List<Piece> pieces(String query) {
        var pieces = new ArrayList<Piece>();
        var match = PIECES.matcher(query);
        while (match.find() && pieces.size() < MOST_PIECES) {
            for (var script : List.of("katakana", "hiragana", "latin", "kanji")) {
                if (match.group(script) != null)
                    pieces.add(new Piece(match.start(), match.end(), match.group()));
            }
        }
        return pieces;
    }

    /** Nearest first; what the vocabulary writes stands as written there. */
    private List<Repair> repairs(String word) throws IOException {
        var found = new LinkedHashMap<String, Repair>();
        for (var near : VocabularyNames.near(word))
            add(found, new Repair(near.name(), near.distance(), Integer.MAX_VALUE));
        var folded = Folding.WORDS.fold(word).text();
        near(SpelledWords.FIELD, folded, found);
        var written = Folding.CHARACTERS.fold(word).text();
        if (VocabularyNames.hasKanji(written)) {
            near(SuggestionEntry.STARTS, written, found);
            near(SuggestionEntry.WITHIN, written, found);
        }
        return found.values().stream()
                .sorted(
                        Comparator.comparingDouble(Repair::distance)
                                .thenComparing(
                                        Comparator.comparingInt(Repair::frequency).reversed()))
                .limit(MOST_REPAIRS)
                .toList();
    }

    private void near(String field, String word, Map<String, Repair> found) throws IOException {
        var term = new Term(field, word);
        for (var near :
                checker(word)
                        .suggestSimilar(
                                term, MOST_REPAIRS, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX))
            if (VocabularyNames.hasKanji(near.string) == VocabularyNames.hasKanji(word))
                add(found, new Repair(near.string, Edits.between(word, near.string), near.freq));
    }

    private static DirectSpellChecker checker(String word) {
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMinQueryLength(3);
        checker.setMaxEdits(word.length() < SHORTEST_FOR_TWO_EDITS ? 1 : 2);
        checker.setLowerCaseTerms(false);
        return checker;
    }

    private static void add(Map<String, Repair> found, Repair repair) {
        found.merge(
                Folding.CHARACTERS.fold(repair.text()).text(),
                repair,
                (one, other) -> one.distance() <= other.distance() ? one : other);
    }
}
