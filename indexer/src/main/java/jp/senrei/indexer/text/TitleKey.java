package jp.senrei.indexer.text;

import java.util.HashMap;
import java.util.Map;

/**
 * A title to compare: width and case folded, without white space, brackets, list marks and the endings that come and go
 * (について, （案）, （諮問）, （報告）, に係る検討について).
 */
public record TitleKey(String key) {
    public static TitleKey of(String title) {
        var folded = NormalText.squeeze(title).toLowerCase(java.util.Locale.ROOT);
        folded = folded.replaceAll("[(](?:案|諮問|報告|確認|概要|継続|新規|追加|変更|廃止)[)]", "");
        folded = folded.replaceAll("[\\[\\]()「」『』【】<>〔〕・,、。:~\\-]", "");
        folded = folded.replaceAll("(?:に係る検討)?について$", "");
        return new TitleKey(folded);
    }

    public boolean isEmpty() {
        return key.isEmpty();
    }

    /** Dice coefficient of the two titles' bigrams, 0 to 1. */
    public double similarity(TitleKey other) {
        if (key.equals(other.key)) return key.isEmpty() ? 0 : 1;
        var mine = bigrams(key);
        var theirs = bigrams(other.key);
        return total(mine) + total(theirs) == 0 ? 0 : 2.0 * shared(mine, theirs) / (total(mine) + total(theirs));
    }

    /** Share of this title's bigrams that stand in the other text, 0 to 1: whether a long text speaks of this title. */
    public double containedIn(TitleKey other) {
        if (key.isEmpty()) return 0;
        if (other.key.contains(key)) return 1;
        var mine = bigrams(key);
        return total(mine) == 0 ? 0 : 1.0 * shared(mine, bigrams(other.key)) / total(mine);
    }

    /** Whether the title's letters stand in the text in one run. */
    public boolean occursIn(TitleKey text) {
        return key.length() >= 6 && text.key.contains(key);
    }

    private static Map<String, Integer> bigrams(String text) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i + 2 <= text.length(); i++) counts.merge(text.substring(i, i + 2), 1, Integer::sum);
        return counts;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int shared(Map<String, Integer> mine, Map<String, Integer> theirs) {
        return mine.entrySet().stream().mapToInt(entry -> Math.min(entry.getValue(), theirs.getOrDefault(entry.getKey(), 0))).sum();
    }
}
