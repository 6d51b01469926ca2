package jp.senrei.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsvRowsTest {
    @Test
    void passesOverRemarksAndBlankLines() {
        assertThat(TsvRows.of("a.tsv", 2, List.of("# 語\t読み", "", "諮問\tシモン", "個票\tコヒョウ\t注")))
                .containsExactly(new String[] {"諮問", "シモン"}, new String[] {"個票", "コヒョウ", "注"});
    }

    @ParameterizedTest
    @ValueSource(strings = {"諮問 シモン", "諮問\t", "\tシモン"})
    void refusesABrokenRowByItsNumber(String broken) {
        assertThatThrownBy(() -> TsvRows.of("a.tsv", 2, List.of("# 語\t読み", broken)))
                .hasMessage("a.tsv の2行目に誤りがあります。列はタブで区切り、2列以上にしてください: " + broken);
    }
}
