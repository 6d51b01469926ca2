package jp.senrei.server.site.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.server.DossierDraft;
import jp.senrei.web.view.Discussion;
import org.junit.jupiter.api.Test;

class DiscussionViewTest {
    private final List<Utterance> turns = new ArrayList<>();

    @Test
    void noTurnsAreNoDiscussion() {
        var discussion = discussion();
        assertThat(discussion.stretches()).isEmpty();
        assertThat(discussion.summary()).isNull();
    }

    @Test
    void aQuestionStaysWithItsAnswersAndWhatIsSaidBetweenThem() {
        say("課長", "説明", "甲野委員", "質問", "会長", "どうぞ", "課長", "答え", "会長", "以上");
        var discussion = discussion(pair(2, 4));
        assertThat(discussion.stretches())
                .extracting(stretch -> stretch.turns().stream().map(Discussion.Turn::id).toList())
                .containsExactly(
                        List.of("turn-1"),
                        List.of("turn-2", "turn-3", "turn-4"),
                        List.of("turn-5"));
        assertThat(discussion.stretches().get(1).turns())
                .extracting(Discussion.Turn::part)
                .containsExactly("question", "other", "answer");
        assertThat(discussion.stretches())
                .extracting(Discussion.Stretch::heading)
                .containsExactly("課長の発言（1件）", "質問1　甲野委員", "会長の発言（1件）");
        assertThat(discussion.folded()).isFalse();
    }

    @Test
    void questionsThatShareAnAnswerStayTogether() {
        say("甲野委員", "一", "乙山委員", "二", "課長", "答え", "甲野委員", "三", "課長", "答え");
        var discussion = discussion(pair(1, 3), pair(2, 3), pair(4, 5));
        assertThat(discussion.stretches())
                .extracting(Discussion.Stretch::heading)
                .containsExactly("質問1・2　甲野委員、乙山委員", "質問3　甲野委員");
        assertThat(discussion.summary()).isEqualTo("質問 3件（甲野委員2、乙山委員1）、発言 全5件");
    }

    @Test
    void aLongDiscussionIsFoldedButForItsFirstQuestion() {
        for (var pair = 0; pair < 100; pair++) say("甲野委員", "質問\n".repeat(30), "課長", "答え");
        var pairs = new ArrayList<Exchange>();
        for (var asked = 1; asked < 200; asked += 2) pairs.add(pair(asked, asked + 1));
        var discussion = discussion(pairs.toArray(Exchange[]::new));
        assertThat(discussion.folded()).isTrue();
        assertThat(discussion.stretches()).hasSize(100);
        assertThat(discussion.stretches().getFirst().open()).isTrue();
        assertThat(discussion.stretches()).filteredOn(Discussion.Stretch::open).hasSize(1);
        assertThat(discussion.stretches().getLast().lead()).hasSize(61).endsWith("…");
    }

    @Test
    void everyTurnIsShownOnceWhateverTheExchangesSay() {
        say("甲野委員", "一", "課長", "二", "乙山委員", "三", "課長", "四");
        var discussion =
                discussion(
                        pair(3, 1),
                        pair(1, 4),
                        new Exchange("u1", List.of("none", "u1")),
                        new Exchange("none", List.of("u2")),
                        new Exchange("u4", List.of()));
        assertThat(discussion.stretches())
                .flatExtracting(Discussion.Stretch::turns)
                .extracting(Discussion.Turn::id)
                .containsExactly("turn-1", "turn-2", "turn-3", "turn-4");
    }

    @Test
    void aTurnLeadsToTheDocumentAndHasAnAddressThatLasts() {
        say("甲野委員", "質問");
        var turn = discussion().stretches().getFirst().turns().getFirst();
        assertThat(turn.place().href()).isEqualTo("/documents/d?at=b1#b1");
        assertThat(turn.permalink()).matches("/documents/d\\?u=1-[0-9a-f]{8}#u1");
    }

    private void say(String... speakersAndWords) {
        for (var at = 0; at < speakersAndWords.length; at += 2) {
            var order = turns.size() + 1;
            turns.add(
                    new Utterance(
                            "u" + order,
                            "m",
                            "c",
                            order,
                            speakersAndWords[at],
                            SpeakerRole.UNKNOWN,
                            speakersAndWords[at + 1],
                            "d",
                            1,
                            "b" + order));
        }
    }

    private static Exchange pair(int question, int answer) {
        return new Exchange("u" + question, List.of("u" + answer));
    }

    private Discussion discussion(Exchange... exchanges) {
        return DiscussionView.of(
                new DossierDraft("c").exchanges(List.of(exchanges)).dossier(), turns);
    }
}
