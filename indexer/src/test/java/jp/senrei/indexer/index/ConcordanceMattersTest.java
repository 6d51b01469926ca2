package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcordanceMattersTest {
    private static final Municipality ADACHI = new Municipality("131211", "足立区", "東京都");
    private static final Municipality NERIMA = new Municipality("131202", "練馬区", "東京都");
    private static final Municipality ICHIKAWA = new Municipality("122033", "市川市", "千葉県");

    @TempDir Path folder;

    private Library threeCities() {
        return Library.of(
                folder,
                sample("a").of(ADACHI).article("足立区個人情報保護条例", 22, 1, null).entry(),
                sample("n").of(NERIMA).article("練馬区個人情報保護条例", 17, null, null).entry(),
                sample("i").of(ICHIKAWA).article("市川市個人情報保護条例", 12, null, 2).entry(),
                sample("other").of(ADACHI).article("足立区個人情報保護条例", 1, null, null).entry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"外部結合", "オンライン結合", "電算結合"})
    void theMatterFindsWhatDoesNotSayTheWord(String word) {
        try (var library = threeCities()) {
            assertThat(library.found(word)).containsExactlyInAnyOrder("a", "n", "i");
        }
    }

    @Test
    void theMatterIsAValueOfTheFacet() {
        try (var library = threeCities()) {
            assertThat(library.found("", Facet.MATTER, "data-link")).containsExactly("a", "i", "n");
        }
    }

    @Test
    void aCaseThatSaysItsMatterKeepsToIt() {
        var entry =
                sample("a")
                        .of(ADACHI)
                        .article("足立区個人情報保護条例", 22, null, null)
                        .matter(Matter.RULES)
                        .entry();
        assertThat(ConcordanceMatters.all(entry.dossier())).containsExactly(Matter.RULES);
    }
}
