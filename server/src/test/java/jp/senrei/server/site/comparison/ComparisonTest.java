package jp.senrei.server.site.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.server.DossierDraft;
import jp.senrei.web.view.ComparePage.Row;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Dossier ONE =
            dossier("=SUM(A1)", Outcome.APPROVED, List.of("氏名", "住所"), "原案のとおり承認する。");
    private static final Dossier OTHER =
            dossier("回覧 \"A\"", Outcome.APPROVED, List.of("住所", "写真"), null);

    @Test
    void whatAllSayIsCommonAndWhatSomeSayIsNot() {
        var rows = rows(List.of(ONE, OTHER));
        assertThat(rows.get("結果").same()).isTrue();
        var items = rows.get("個人情報の項目");
        assertThat(items.same()).isFalse();
        assertThat(items.cells().getFirst().values())
                .extracting(value -> value.text() + value.common())
                .containsExactly("氏名false", "住所true");
    }

    @Test
    void whatOnlyOneSaysIsADifference() {
        var decision = rows(List.of(ONE, OTHER)).get("議決の文");
        assertThat(decision.same()).isFalse();
        assertThat(decision.cells().getFirst().values())
                .extracting("text")
                .containsExactly("原案のとおり承認する。");
        assertThat(decision.cells().getLast().values()).isEmpty();
    }

    @Test
    void whatNobodySaysIsNoRow() {
        assertThat(rows(List.of(ONE, OTHER))).doesNotContainKeys("認証", "附帯意見・留意事項");
    }

    @Test
    void oneCaseHasNothingInCommonWithAny() {
        var rows = rows(List.of(ONE));
        assertThat(rows.values()).noneMatch(Row::same);
        assertThat(rows.get("結果").cells().getFirst().values().getFirst().common()).isFalse();
    }

    @Test
    void aSpreadsheetReadsTheTableAndRunsNothing() {
        var lines = ComparisonCsv.of(List.of(ONE, OTHER)).split("\r\n");
        assertThat(lines[0]).isEqualTo("\ufeff\"項目\",\"'=SUM(A1)\",\"回覧 \"\"A\"\"\"");
        assertThat(lines[1]).isEqualTo("\"結果\",\"承認\",\"承認\"");
        assertThat(lines).contains("\"個人情報の項目\",\"氏名\n住所\",\"住所\n写真\"");
    }

    private static Map<String, Row> rows(List<Dossier> cases) {
        return new Comparison(cases)
                .rows().stream().collect(Collectors.toMap(Row::term, row -> row));
    }

    private static Dossier dossier(
            String title, Outcome outcome, List<String> information, String decision) {
        return new DossierDraft(title)
                .title(title)
                .matters(Matter.OTHER)
                .personalInformation(information)
                .outcome(outcome)
                .decision(decision)
                .dossier();
    }
}
