package jp.senrei.indexer.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A title to compare: width and case folded, without white space, brackets, list marks and the
 * endings that come and go (について, （案）, （諮問）, （報告）, に係る検討について).
 */
public final class TitleKey {
    private static final Pattern NOTES = Pattern.compile("[(](?:案|諮問|報告|確認|概要|継続|新規|追加|変更|廃止)[)]");
    private static final Pattern MARKS = Pattern.compile("[\\[\\]()「」『』【】<>〔〕・,、。:~\\-]");
    private static final Pattern ENDING = Pattern.compile("(?:に係る検討)?について$");

    /** A shorter run of letters occurs anywhere by chance. */
    private static final int SHORTEST_RUN = 6;

    private final String key;

    /**
     * Every two neighbouring letters as one number, sorted; a bigram that occurs twice stands
     * twice.
     */
    private final int[] bigrams;

    private TitleKey(String key) {
        this.key = key;
        this.bigrams = bigrams(key);
    }

    public static TitleKey of(String title) {
        var folded = NormalText.squeeze(title).toLowerCase(Locale.ROOT);
        folded = NOTES.matcher(folded).replaceAll("");
        folded = MARKS.matcher(folded).replaceAll("");
        return new TitleKey(ENDING.matcher(folded).replaceAll(""));
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    /** Letters that are compared. */
    public int length() {
        return key.length();
    }

    /** Dice coefficient of the two titles' bigrams, 0 to 1. */
    public double similarity(TitleKey other) {
        if (key.equals(other.key)) return key.isEmpty() ? 0 : 1;
        int total = bigrams.length + other.bigrams.length;
        return total == 0 ? 0 : 2.0 * shared(other) / total;
    }

    /**
     * Two neighbouring letters as one number each, sorted. Titles more alike than 0.8 share more
     * than two thirds of them, and a text that a title occurs in has them all.
     */
    public IntStream pairs() {
        return Arrays.stream(bigrams);
    }

    /**
     * Share of this title's bigrams that stand in the other text, 0 to 1: whether a long text
     * speaks of this title.
     */
    public double containedIn(TitleKey other) {
        if (key.isEmpty()) return 0;
        if (other.key.contains(key)) return 1;
        return bigrams.length == 0 ? 0 : 1.0 * shared(other) / bigrams.length;
    }

    /** Whether the title's letters stand in the text in one run. */
    public boolean occursIn(TitleKey text) {
        return key.length() >= SHORTEST_RUN && text.key.contains(key);
    }

    private static int[] bigrams(String text) {
        var bigrams = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < bigrams.length; i++)
            bigrams[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        Arrays.sort(bigrams);
        return bigrams;
    }

    private int shared(TitleKey other) {
        int shared = 0;
        for (int mine = 0, theirs = 0; mine < bigrams.length && theirs < other.bigrams.length; ) {
            int order = Integer.compare(bigrams[mine], other.bigrams[theirs]);
            if (order == 0) shared++;
            if (order <= 0) mine++;
            if (order >= 0) theirs++;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TitleKey title && key.equals(title.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
