package jp.senrei.indexer.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnAnchorTest {
    private static final List<Utterance> TURNS =
            turns("それでは始めます。", "費用はいくらですか。", "年間３０万円です。", "異議ありません。", "ほかにございますか。", "異議ありません。");

    @Test
    void anUnchangedTurnIsTheSame() {
        for (var turn : TURNS)
            assertThat(TurnAnchor.of(turn).resolve(TURNS)).isEqualTo(new Resolved.Same(turn));
    }

    @Test
    void widthSpaceAndLineEndsDoNotCount() {
        var read = turn(3, "潮見 会長", "年間　30万円\r\nです。");
        var anchor = TurnAnchor.of(turn(3, "潮見会長", "年間３０万円です。"));
        assertThat(TurnAnchor.of(read)).isEqualTo(anchor);
        assertThat(TurnAnchor.of(turn(3, "潮見会長", "年間30万円です\u200b。"))).isEqualTo(anchor);
        assertThat(TurnAnchor.of(turn(1, "会長", "ﾃﾞｰﾀ".repeat(90))))
                .isEqualTo(TurnAnchor.of(turn(1, "会長", "データ".repeat(90))));
    }

    @Test
    void theWordsAndTheSpeakerCount() {
        var anchor = TurnAnchor.of(turn(3, "潮見会長", "承認します。"));
        assertThat(TurnAnchor.of(turn(3, "潮見会長", "不承認とします。"))).isNotEqualTo(anchor);
        assertThat(TurnAnchor.of(turn(3, "浜田委員", "承認します。"))).isNotEqualTo(anchor);
    }

    @Test
    void whatFollowsTheBeginningDoesNotCount() {
        var said = "ご説明いたします。".repeat(40);
        assertThat(TurnAnchor.of(turn(3, "課長", said + "以上です。")))
                .isEqualTo(TurnAnchor.of(turn(3, "課長", said + "以上でございます。")));
    }

    @Test
    void ofSeveralWithTheSameWordsTheNearestIsMeant() {
        var first = TURNS.get(3);
        var second = TURNS.get(5);
        assertThat(at(5, first).resolve(TURNS)).isEqualTo(new Resolved.Moved(first));
        assertThat(at(7, first).resolve(TURNS)).isEqualTo(new Resolved.Moved(second));
        assertThat(at(6, first).resolve(TURNS)).isEqualTo(new Resolved.Same(second));
    }

    @Test
    void otherWordsInTheirPlaceAreToldAsOther() {
        var anchor = TurnAnchor.of(turn(2, "会長", "費用はおいくらでしょうか。"));
        assertThat(anchor.resolve(TURNS)).isEqualTo(new Resolved.Changed(TURNS.get(1)));
        var sparse = List.of(TURNS.get(0), TURNS.get(5));
        assertThat(anchor.resolve(sparse)).isEqualTo(new Resolved.Changed(TURNS.get(0)));
    }

    @Test
    void whatLiesBehindTheEndIsGone() {
        var anchor = TurnAnchor.of(turn(7, "会長", "閉会します。"));
        assertThat(anchor.resolve(TURNS)).isEqualTo(new Resolved.Gone());
        assertThat(anchor.resolve(List.of())).isEqualTo(new Resolved.Gone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "-3f9ac1d2",
                "0-3f9ac1d2",
                "012-3f9ac1d2",
                "12-3F9AC1D2",
                "12-3f9ac1d",
                "12-3f9ac1d2 ",
                "１２-3f9ac1d2",
                "9999999999-3f9ac1d2",
                "-1-3f9ac1d2"
            })
    void nothingElseIsAnAnchor(String written) {
        assertThat(TurnAnchor.parse(written)).isEmpty();
    }

    @Test
    void anAnchorIsNotMadeOfSomethingElse() {
        assertThatThrownBy(() -> new TurnAnchor(0, "3f9ac1d2"))
                .hasMessage("not an anchor of a turn: 0-3f9ac1d2");
    }

    @Property
    void itsTextGivesItBack(@ForAll @IntRange(min = 1) int order, @ForAll String words) {
        var anchor = TurnAnchor.of(turn(1 + order % 999_999_999, "会長", words));
        assertThat(TurnAnchor.parse(anchor.toString())).contains(anchor);
    }

    /** Turns read in addition before it move a turn and lose none. */
    @Property
    void aTurnIsFoundWhereverItGoes(
            @ForAll("meetings") List<String> said,
            @ForAll("meetings") List<String> before,
            @ForAll @IntRange(min = 0, max = 1_000) int which) {
        var old = turns(said.toArray(String[]::new));
        var turn = old.get(which % old.size());
        var now = new ArrayList<>(before);
        now.addAll(said);
        var found = TurnAnchor.of(turn).resolve(turns(now.toArray(String[]::new)));
        var words =
                switch (found) {
                    case Resolved.Same(var same) -> same.text();
                    case Resolved.Moved(var moved) -> moved.text();
                    case Resolved.Changed _, Resolved.Gone _ -> "lost";
                };
        assertThat(words).isEqualTo(turn.text());
    }

    @Provide
    Arbitrary<List<String>> meetings() {
        return Arbitraries.of("はい。", "異議なし。", "承認します。", "費用は。", "続けます。")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static TurnAnchor at(int order, Utterance turn) {
        return new TurnAnchor(order, TurnAnchor.of(turn).hash());
    }

    private static List<Utterance> turns(String... said) {
        return IntStream.range(0, said.length).mapToObj(i -> turn(i + 1, "会長", said[i])).toList();
    }

    private static Utterance turn(int order, String speaker, String text) {
        return new Utterance(
                "m-u" + order, "m", null, order, speaker, SpeakerRole.CHAIR, text, "d", 1, null);
    }
}
