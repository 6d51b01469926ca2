package jp.senrei.indexer.index;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** Runs that are one word though the tokenizer cuts them, folded by {@link Folding#WORDS}. */
final class OneWord {
    private static final Pattern FIGURES = Pattern.compile("[0-9]+(?:[/:][0-9]+)+");

    /** A shorter piece of a run in kana is none of its words. */
    private static final int SHORTEST_KANA = 3;

    private OneWord() {}

    /** ほいくえん, which the tokenizer does not know, is no いく; 3/31 is no 3 beside some 31. */
    static boolean is(String run) {
        return isFigures(run) || isHiragana(run) && hasShortWord(run);
    }

    private static boolean isFigures(String run) {
        return FIGURES.matcher(run).matches() && Citations.all(run).isEmpty(); // 2022/7/28 is a day
    }

    private static boolean isHiragana(String run) {
        return run.codePoints()
                .allMatch(c -> c == 'ー' || UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
    }

    private static boolean hasShortWord(String run) {
        return ContentWords.of(run, Thesaurus.STANDARD).stream()
                .flatMap(chunk -> chunk.words().stream())
                .anyMatch(word -> word.text().length() < SHORTEST_KANA);
    }
}
