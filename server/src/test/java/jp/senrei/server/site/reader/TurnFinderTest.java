package jp.senrei.server.site.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import org.junit.jupiter.api.Test;

class TurnFinderTest {
    @Test
    void theLabelTheWordsAndWhatFollowsAreApart() {
        var text = text("開会", "○沖会長　始めます。", "（拍手）", "○波委員　はい。");
        assertThat(found(text, turn(1, "沖会長", "始めます。", "b1"), turn(2, "波委員", "はい。", "b3")))
                .containsExactly("○沖会長|始めます。", "○波委員|はい。");
    }

    @Test
    void linesThatThePageBrokeAreOneParagraphAndItsNumberIsAnAside() {
        var text = text("○沖会長　始め", "- 3 -", "ます。", "次です。");
        var turn = find(text, turn(1, "沖会長", "始めます。\n次です。", "b0")).getFirst();
        assertThat(words(text, turn)).isEqualTo("○沖会長|始め- 3 -ます。次です。");
        assertThat(turn.asides())
                .extracting(span -> span.of(text.text()).strip())
                .containsExactly("- 3 -");
        assertThat(turn.paragraphs()).containsExactly(text.text().indexOf("次です"));
    }

    @Test
    void twoTurnsInOneBlockShareItAndNeitherTakesTheOthersLabel() {
        var text = text("○沖会長　よろしいですか。○波委員　はい。（了承）", "閉会");
        assertThat(found(text, turn(1, "沖会長", "よろしいですか。", "b0"), turn(2, "波委員", "はい。", "b0")))
                .containsExactly("○沖会長|よろしいですか。", "○波委員|はい。（了承）");
    }

    @Test
    void wordsThatAreNotThereReachToTheEndOfTheirBlock() {
        var text = text("○沖会長　始めます。", "閉会");
        assertThat(found(text, turn(1, "沖会長", "まったく別の言葉でした。", "b0")))
                .containsExactly("|○沖会長　始めます。");
    }

    @Test
    void aTurnWithoutAPlaceIsLeftOut() {
        var text = text("○沖会長　始めます。");
        assertThat(
                        found(
                                text,
                                turn(1, "沖会長", "始めます。", null),
                                turn(2, "沖会長", "始めます。", "b9"),
                                turn(3, "沖会長", "始めます。", "b0"),
                                turn(4, "沖会長", "始めます。", "b0")))
                .containsExactly("○沖会長|始めます。");
    }

    @Test
    void turnsThatCountAnewInASecondMeetingAreNumberedThrough() {
        var text = text("○沖会長　一です。", "○沖会長　二です。");
        assertThat(find(text, turn(1, "沖会長", "一です。", "b0"), turn(1, "沖会長", "二です。", "b1")))
                .extracting(SpokenTurn::anchor)
                .containsExactly("u1", "u2");
    }

    @Test
    void thePartsHoldEachCharacterOnceAndEndBetweenTurns() {
        var lines = new ArrayList<String>();
        var turns = new ArrayList<Utterance>();
        for (int i = 0; i < 900; i++) {
            lines.add("○沖会長　" + "議事を進めます。".repeat(20) + i);
            turns.add(turn(i + 1, "沖会長", "議事を進めます。".repeat(20) + i, "b" + i));
        }
        var text = text(lines.toArray(String[]::new));
        var parts = TextParts.of(text, TurnFinder.find(text, turns));
        assertThat(parts.count()).isGreaterThan(2);
        var all = new StringBuilder();
        var before = -1;
        for (var part : parts.parts()) {
            assertThat(part.getFirst().turn()).isEqualTo(before + 1);
            for (var slice : part) all.append(text.text(), slice.start(), slice.end());
            before = part.getLast().turn();
        }
        assertThat(all.toString()).isEqualTo(text.text().replace("\n", ""));
    }

    @Test
    void onlyTheTurnsOfOneSpeakerAreKept() {
        var text = text("○沖会長　一です。", "○波委員　二です。", "○沖会長　三です。");
        var turns =
                find(
                        text,
                        turn(1, "沖会長", "一です。", "b0"),
                        turn(2, "波委員", "二です。", "b1"),
                        turn(3, "沖会長", "三です。", "b2"));
        var parts = TextParts.of(text, turns).only(turn -> turn.turn().speaker().equals("波委員"));
        assertThat(parts.parts().getFirst()).extracting(TextParts.Slice::turn).containsExactly(1);
    }

    private static List<String> found(DocumentText text, Utterance... turns) {
        return find(text, turns).stream().map(turn -> words(text, turn)).toList();
    }

    private static List<SpokenTurn> find(DocumentText text, Utterance... turns) {
        return TurnFinder.find(text, Arrays.asList(turns));
    }

    private static String words(DocumentText text, SpokenTurn turn) {
        var label = text.text().substring(turn.start(), turn.said()).strip();
        return label + "|" + text.text().substring(turn.said(), turn.end()).replace("\n", "");
    }

    private static Utterance turn(int order, String speaker, String words, String passage) {
        return new Utterance(
                "u" + order, "m", null, order, speaker, SpeakerRole.CHAIR, words, "d", 1, passage);
    }

    private static DocumentText text(String... paragraphs) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        for (var paragraph : paragraphs) {
            if (!text.isEmpty()) text.append('\n');
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, text.length(), 1, List.<Span>of()));
        }
        return new DocumentText(text.toString(), blocks, 1);
    }
}
