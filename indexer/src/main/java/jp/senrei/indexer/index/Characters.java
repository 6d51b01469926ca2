package jp.senrei.indexer.index;

import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * A run of characters to look for in the characters view.
 *
 * @param letters as {@link Letters} gives them
 * @param opens whether a word must begin where the run begins
 * @param closes whether a word must end where it ends
 */
record Characters(int[] letters, boolean opens, boolean closes) {

    /** Exactly these characters, whatever stands around them: what is typed in quotes. */
    static Characters anywhere(String display) {
        return new Characters(lettersOf(folded(display)), false, false);
    }

    /**
     * These characters, but no part of a longer Latin word, number or katakana word: LINE is not in
     * ONLINE, ライン not in オンライン.
     */
    static Characters asWords(String display) {
        var folded = folded(display);
        return new Characters(lettersOf(folded), opens(folded), closes(folded));
    }

    /** A dot at the edge may be one that the text does without: ・ティ of エヌ・ティ・ティ. */
    private static String folded(String display) {
        var folded = Folding.LETTERS.fold(display).text();
        int start = 0;
        int end = folded.length();
        while (start < end - 1
                && folded.charAt(start) == '・'
                && Katakana.is(folded.charAt(start + 1))) start++;
        while (end - 1 > start
                && folded.charAt(end - 1) == '・'
                && Katakana.is(folded.charAt(end - 2))) end--;
        return folded.substring(start, end);
    }

    private static int[] lettersOf(String folded) {
        return folded.codePoints().map(Folding::alike).toArray();
    }

    private static boolean opens(String folded) {
        if (folded.isEmpty()) return false;
        if (!Katakana.is(folded.codePointAt(0)))
            return FoldedText.Script.of(folded.codePointAt(0)) != FoldedText.Script.OTHER;
        return Katakana.beginsWithWord(folded.substring(0, Katakana.end(folded, 0)));
    }

    private static boolean closes(String folded) {
        if (folded.isEmpty()) return false;
        int last = folded.codePointBefore(folded.length());
        if (!Katakana.is(last)) return FoldedText.Script.of(last) != FoldedText.Script.OTHER;
        int start = folded.length();
        while (start > 0 && Katakana.is(folded.charAt(start - 1))) start--;
        return Katakana.endsWithWord(folded.substring(start));
    }

    /** What finds the run in a field of the characters view. */
    Query in(String field) {
        if (letters.length == 0) return MatchNoDocsQuery.INSTANCE;
        var phrase = new PhraseQuery.Builder();
        int terms = 0;
        if (opens) terms += add(phrase, field, CharacterTokenizer.opening(letters[0]), 0);
        for (int i = 0; i + 1 < letters.length; i = following(i))
            terms += add(phrase, field, CharacterTokenizer.pair(letters[i], letters[i + 1]), i);
        int last = letters.length - 1;
        if (closes) terms += add(phrase, field, CharacterTokenizer.closing(letters[last]), last);
        return terms > 0
                ? phrase.build()
                : new PrefixQuery(new Term(field, CharacterTokenizer.pair(letters[0], -1)));
    }

    /** Pairs that do not overlap are enough; the last one may. */
    private int following(int pair) {
        int next = pair + 2;
        return next == letters.length - 1 ? next - 1 : next;
    }

    private static int add(PhraseQuery.Builder phrase, String field, String term, int position) {
        phrase.add(new Term(field, term), position);
        return 1;
    }

    /** The same run as a form prints it, a digit a cell; empty when it has no long number. */
    static Optional<Characters> inCells(String display) {
        return DigitCells.spread(display).map(Characters::asWords);
    }
}
