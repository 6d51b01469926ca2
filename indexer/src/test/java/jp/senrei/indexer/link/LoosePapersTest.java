package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.indexer.text.TitleKey;
import org.junit.jupiter.api.Test;

class LoosePapersTest {
    private static final Set<String> NONE = Set.of();

    @Test
    void marksAreBorneOutsideOfListsOnly() {
        var papers = new LoosePapers();
        papers.mark("資料3", "資料3 個票");
        papers.mark("別紙1-2");

        assertThat(papers.bears("資料3", NONE)).isTrue();
        assertThat(papers.bears("資料3", Set.of("資料3 個票"))).isFalse();
        assertThat(papers.bearsAny("別紙", Set.of("資料3 個票"))).isTrue();
        assertThat(papers.bearsAny("別添", NONE)).isFalse();
    }

    @Test
    void thePartStandsForTheWholeAndTheOtherWayRound() {
        var papers = new LoosePapers();
        papers.mark("別紙1-2");
        papers.mark("別紙4");

        assertThat(Stream.of("別紙1", "別紙1-2", "別紙1-2-3", "別紙4-1", "別紙1-1", "別紙12", "別紙2"))
                .filteredOn(mark -> papers.bearsPartOrWhole(mark, NONE))
                .containsExactly("別紙1", "別紙1-2", "別紙1-2-3", "別紙4-1");
    }

    /** Of few letters, so that many are alike. */
    @Test
    void findsWhatGoingThroughAllLinesFinds() {
        var random = new Random(11);
        var lines = IntStream.range(0, 400).mapToObj(i -> letters(random, 4 + i % 12)).toList();
        var papers = new LoosePapers();
        lines.forEach(papers::line);

        int found = 0;
        for (int i = 0; i < 600; i++) {
            var title = i % 2 == 0 ? letters(random, 4 + i % 9) : changed(lines, random);
            var listed = Set.of(lines.get(i % 400));
            boolean expected = isAmong(lines, title, listed);
            assertThat(papers.holds(TitleKey.of(title), listed)).as(title).isEqualTo(expected);
            if (expected) found++;
        }
        assertThat(found).isBetween(100, 500);
    }

    private static boolean isAmong(List<String> lines, String title, Set<String> listed) {
        var key = TitleKey.of(title);
        return lines.stream()
                .filter(line -> !listed.contains(line))
                .map(TitleKey::of)
                .anyMatch(line -> line.similarity(key) > 0.8 || key.occursIn(line));
    }

    private static String changed(List<String> lines, Random random) {
        var line = lines.get(random.nextInt(lines.size()));
        int at = random.nextInt(line.length());
        return line.substring(0, at) + letters(random, random.nextInt(2)) + line.substring(at);
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, 6)
                .mapToObj(letter -> "個人情報保護".substring(letter, letter + 1))
                .reduce("", String::concat);
    }
}
