package jp.senrei.indexer.index;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The telling words of one municipality's cases, each with the number of cases that hold it: those
 * of at least two cases and those of a title.
 *
 * <p>Texts are cut where kanji, katakana or Latin letters end, and each such run is read once,
 * however many cases hold it: to read every text as Japanese would take a hundred times as long.
 */
final class WordsInUse {
    /**
     * @param text as it is written first, in full-width kana and half-width letters
     * @param count cases, at least 1
     */
    record Use(String text, long count) {}

    /** Of a municipality, those of most cases. */
    private static final int MOST = 1_000;

    private static final int FEWEST = 2;

    private static final Pattern RUN =
            Pattern.compile(
                    "[\\p{IsHan}々\\u30A1-\\u30FAー]{2,40}"
                            + "|(?<![\\p{IsLatin}0-9])\\p{IsLatin}[\\p{IsLatin}0-9]{2,39}(?![\\p{IsLatin}0-9])");

    private final Map<String, Set<TellingWords.Word>> byRun = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<String> inTitles = new HashSet<>();

    private WordsInUse() {}

    /** Those of most cases first. */
    static List<Use> of(Collection<CaseEntry> cases) {
        var words = new WordsInUse();
        cases.forEach(words::add);
        return words.counts.entrySet().stream()
                .filter(words::isInUse)
                .sorted(
                        Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> new Use(words.texts.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private boolean isInUse(Map.Entry<String, Long> use) {
        return use.getValue() >= FEWEST || inTitles.contains(use.getKey());
    }

    private void add(CaseEntry entry) {
        var keys = keys(entry.dossier().title());
        inTitles.addAll(keys);
        entry.passages().forEach(passage -> keys.addAll(keys(passage.text())));
        keys.forEach(key -> counts.merge(key, 1L, Long::sum));
    }

    private Set<String> keys(String text) {
        var keys = new LinkedHashSet<String>();
        var run = RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (run.find()) {
            for (var word : byRun.computeIfAbsent(run.group(), TellingWords::ofRun)) {
                keys.add(word.key());
                texts.putIfAbsent(word.key(), word.text());
            }
        }
        return keys;
    }
}
