package jp.senrei.server.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.senrei.server.versions.Change.Added;
import jp.senrei.server.versions.Change.Removed;
import jp.senrei.server.versions.Change.Reworded;
import jp.senrei.server.versions.Change.Unchanged;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void whatStaysIsCountedAndWhatChangesIsToldByWords() {
        var difference =
                between(
                        List.of("会長：開会します。", "委員：再委託はありますか。", "事務局：ございません。"),
                        List.of("会長：開会します。", "委員：再委託は認めますか。", "事務局：ございません。"));
        assertThat(told(difference)).containsExactly("＝1", "委員→委員：再委託は[-あり][+認め]ますか。", "＝1");
    }

    @Test
    void aTurnThatWasPutInIsNotAnotherOneReworded() {
        var difference =
                between(
                        List.of("会長：開会します。", "会長：閉会します。"),
                        List.of("会長：開会します。", "委員：保存の期間を伺います。", "会長：閉会します。"));
        assertThat(told(difference)).containsExactly("＝1", "＋委員：保存の期間を伺います。", "＝1");
    }

    @Test
    void aTurnThatWasTakenOutStandsWhereItStood() {
        var difference =
                between(
                        List.of("会長：開会します。", "委員：保存の期間を伺います。", "会長：閉会します。"),
                        List.of("会長：開会します。", "会長：閉会します。"));
        assertThat(told(difference)).containsExactly("＝1", "－委員：保存の期間を伺います。", "＝1");
    }

    @Test
    void theSameWordsOfAnotherSpeakerAreAChange() {
        var difference = between(List.of("委員：異議ありません。"), List.of("汐崎委員：異議ありません。"));
        assertThat(told(difference)).containsExactly("委員→汐崎委員：異議ありません。");
        assertThat(difference.changes())
                .first()
                .matches(change -> ((Reworded) change).isOfAnotherSpeaker());
    }

    @Test
    void turnsWithNothingInCommonAreNotPaired() {
        var difference = between(List.of("委員：保存の期間を伺います。"), List.of("課長：御覧のとおり。"));
        assertThat(told(difference)).containsExactly("－委員：保存の期間を伺います。", "＋課長：御覧のとおり。");
    }

    @Test
    void twoOfTheSameAreNoDifference() {
        var turns = List.of("会長：開会します。", "会長：閉会します。");
        assertThat(between(turns, turns).isEmpty()).isTrue();
        assertThat(between(List.of(), List.of()).isEmpty()).isTrue();
    }

    /** Words that were kept or removed are the earlier text, words kept or added the later one. */
    @Test
    void nothingGetsLostBetweenTheVersions() throws Effort.Exhausted {
        var earlier = "第16条第1項のとおり、令和4年度から委託します。𠮷野様 LINE ｱｲｳ\n次に、";
        var later = "第16条第2項により、令和5年4月から委託する。𠮷野様、LINEを ｱｲｳ\n";
        var words = Rewording.of(earlier, later, new Effort(1_000_000));
        assertThat(joined(words, Words.Kind.ADDED)).isEqualTo(earlier);
        assertThat(joined(words, Words.Kind.REMOVED)).isEqualTo(later);
    }

    private static String joined(List<Words> words, Words.Kind without) {
        return words.stream()
                .filter(run -> run.kind() != without)
                .map(Words::text)
                .collect(Collectors.joining());
    }

    @Test
    void versionsThatShareNothingAreNotComparedTurnByTurn() {
        var many = IntStream.range(0, Difference.MOST + 1).mapToObj(i -> "委員：甲" + i).toList();
        var others = IntStream.range(0, Difference.MOST + 1).mapToObj(i -> "委員：乙" + i).toList();
        var difference = between(many, others);
        assertThat(difference.extent()).isEqualTo(Difference.Extent.NOTHING);
        assertThat(difference.isEmpty()).isFalse();
    }

    /** Twenty of them alone took seven seconds, and a document has room for thousands. */
    @Test
    void manyLongTurnsWrittenAnewAreShownWholeFromSomePlaceOn() {
        var earlier = new ArrayList<String>();
        var later = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            earlier.add("会長：" + i);
            later.add("会長：" + i);
            earlier.add("委員：" + kanji(i, 0));
            later.add("委員：" + kanji(i, 1));
        }
        var difference = between(earlier, later);
        assertThat(difference.extent()).isEqualTo(Difference.Extent.TURNS);
        assertThat(difference.count(Reworded.class)).isBetween(1L, 20L);
        assertThat(difference.count(Removed.class))
                .isEqualTo(200 - difference.count(Reworded.class))
                .isEqualTo(difference.count(Added.class));
    }

    /** More than half of the letters in common, in runs. */
    private static String kanji(int seed, int version) {
        var common = new Random(seed);
        var own = new Random(seed * 31L + version);
        var text = new StringBuilder();
        for (int pair = 0; pair < 2_000; pair++)
            text.append(letters(pair % 20 < 12 ? common : own));
        return text.toString();
    }

    private static String letters(Random random) {
        return ""
                + (char) (0x4e00 + random.nextInt(3_000))
                + (char) (0x4e00 + random.nextInt(3_000));
    }

    @Test
    void manyTurnsWithSmallChangesAreComparedWordByWord() {
        var earlier = new ArrayList<String>();
        var later = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            earlier.add("会長：その" + i);
            later.add("会長：その" + i);
            var turn = kanji(i, 0).substring(0, 300);
            earlier.add("委員：" + turn + "とします。");
            later.add("委員：" + turn + "とする。");
        }
        var difference = between(earlier, later);
        assertThat(difference.extent()).isEqualTo(Difference.Extent.WORDS);
        assertThat(difference.count(Reworded.class)).isEqualTo(2_000);
    }

    @Test
    void longMinutesWithAFewChangesAreCompared() {
        var earlier = new ArrayList<String>();
        for (int i = 0; i < 8_000; i++) earlier.add("委員：発言その" + i);
        var later = new ArrayList<>(earlier);
        later.set(10, "委員：発言その十");
        later.remove(4_000);
        assertThat(told(between(earlier, later)))
                .containsExactly("＝10", "委員→委員：発言その[-10][+十]", "＝3989", "－委員：発言その4000", "＝3999");
    }

    private static Difference between(List<String> earlier, List<String> later) {
        return Difference.between(units(earlier), units(later));
    }

    private static List<Unit> units(List<String> turns) {
        return turns.stream()
                .map(turn -> turn.split("：", 2))
                .map(turn -> new Unit(turn[0], turn[1], 1, "#"))
                .toList();
    }

    private static List<String> told(Difference difference) {
        return difference.changes().stream().map(DifferenceTest::told).toList();
    }

    private static String told(Change change) {
        return switch (change) {
            case Unchanged(int units) -> "＝" + units;
            case Added(Unit unit) -> "＋" + unit.speaker() + "：" + unit.text();
            case Removed(Unit unit) -> "－" + unit.speaker() + "：" + unit.text();
            case Reworded(Unit earlier, Unit later, List<Words> words) ->
                    earlier.speaker()
                            + "→"
                            + later.speaker()
                            + "："
                            + words.stream()
                                    .map(DifferenceTest::told)
                                    .collect(Collectors.joining());
        };
    }

    private static String told(Words words) {
        return switch (words.kind()) {
            case KEPT -> words.text();
            case REMOVED -> "[-" + words.text() + "]";
            case ADDED -> "[+" + words.text() + "]";
        };
    }
}
