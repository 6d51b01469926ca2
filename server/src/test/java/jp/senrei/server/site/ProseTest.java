package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.Run;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void lineEndsAreGapsInJapaneseAndSpacesInLatin() {
        assertThat(Prose.runs("承認\nする。 Microsoft\nTeams\n  を使う"))
                .containsExactly(new Run("承認する。 Microsoft\nTeamsを使う", false));
    }

    @Test
    void marksStayWhereTheyWere() {
        assertThat(Prose.runs("原案の\nとおり\n承認する。", List.of(new Span(2, 5), new Span(8, 10))))
                .containsExactly(
                        new Run("原案", false),
                        new Run("のと", true),
                        new Run("おり", false),
                        new Run("承認", true),
                        new Run("する。", false));
        assertThat(Prose.runs("", List.of())).isEmpty();
    }

    @Test
    void withoutTheWishThereAreNoReadings() {
        assertThat(Prose.runs("個人情報")).containsExactly(new Run("個人情報", false));
    }

    @Test
    void wordsHaveTheirReadings() {
        assertThat(withFurigana("原案を承\n認した。"))
                .containsExactly(
                        new Run("原案", false, "げんあん"),
                        new Run("を", false),
                        new Run("承認", false, "しょうにん"),
                        new Run("した。", false));
    }

    @Test
    void aWordMarkedInPartHasNone() {
        assertThat(withFurigana("諮問と申し込み", new Span(0, 2), new Span(4, 6)))
                .containsExactly(
                        new Run("諮問", true, "しもん"),
                        new Run("と", false),
                        new Run("申", false, "もう"),
                        new Run("し", true),
                        new Run("込", true, "こ"),
                        new Run("み", false));
        assertThat(withFurigana("諮問と", new Span(1, 3)))
                .containsExactly(new Run("諮", false), new Run("問と", true));
    }

    private static List<Run> withFurigana(String text, Span... marks) {
        return ScopedValue.where(Preferences.CURRENT, Preferences.USUAL.withFurigana(true))
                .call(() -> Prose.runs(text, List.of(marks)));
    }
}
