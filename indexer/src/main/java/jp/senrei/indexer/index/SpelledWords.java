package jp.senrei.indexer.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that may be misspelt in a query, cut where the script changes: whole runs of
 * katakana, Latin letters or kanji. The tokenizer's words do not serve, because it cuts katakana
 * that it does not know anywhere.
 */
final class SpelledWords {
    /** Holds the words of a case, folded by {@link Folding#WORDS}. */
    static final String FIELD = "spelled";

    private static final Pattern RUN =
            Pattern.compile(
                    "[\\u30A1-\\u30FAー]{3,}|(?<![0-9])[a-z]{3,}(?![0-9])|[\\p{IsHan}々]{4,}");
    private static final int LONGEST = 20;

    private SpelledWords() {}

    static void add(String text, Set<String> words) {
        var run = RUN.matcher(Folding.WORDS.fold(text).text());
        while (run.find()) {
            if (run.end() - run.start() <= LONGEST) words.add(run.group());
        }
    }

    static Set<String> of(CaseEntry entry) {
        var words = new LinkedHashSet<String>();
        add(entry.dossier().title(), words);
        entry.passages().forEach(passage -> add(passage.text(), words));
        return words;
    }
}
