package jp.senrei.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyLineTest {
    @Test
    void passesOverRemarksAndBlankLines() {
        var texts = List.of("# 語\t読み", "", "諮問\tシモン", "個票\tコヒョウ\t注");
        assertThat(VocabularyLine.all("a.tsv", 2, texts))
                .containsExactly(
                        new VocabularyLine("a.tsv", 3, List.of("諮問", "シモン")),
                        new VocabularyLine("a.tsv", 4, List.of("個票", "コヒョウ", "注")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"諮問 シモン", "諮問\t", "\tシモン"})
    void refusesABrokenLineByItsNumber(String broken) {
        assertThatThrownBy(() -> VocabularyLine.all("a.tsv", 2, List.of("# 語\t読み", broken)))
                .hasMessage("a.tsv line 2: at least 2 columns, separated by tabs");
    }
}
