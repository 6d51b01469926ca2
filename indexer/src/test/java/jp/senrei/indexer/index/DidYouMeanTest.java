package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static jp.senrei.indexer.index.Sample.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {
    @TempDir static Path folder;
    private static Library library;

    @BeforeAll
    static void open() {
        library =
                Library.of(
                        folder,
                        sample("cloud").title("クラウドの利用").text("ガバメントクラウドへ移す。第16条による。").entry(),
                        text("kintone", "給付の受付にkintoneを使う。"),
                        text("salesforce", "Salesforceの基盤で相談を受ける。"),
                        sample("zoom").title("Zoomによる面談").service("zoom", "Zoom").entry(),
                        sample("privacy").title("個人情報保護に関する研修の委託").entry(),
                        text("tablet", "タブレットを貸し出す。"));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @CsvSource({
        "クラウト, クラウド",
        "ｸﾗｳﾄ, クラウド",
        "クラウドド, クラウド",
        "キントン, キントーン",
        "きんとん, キントーン",
        "セールスホース, セールスフォース",
        "Zooom, Zoom",
        "zom, Zoom",
        "タブレト, タブレット",
        "個人情法保護, 個人情報保護",
        "個人情法, 個人情報",
        "クラウト 利用, クラウド 利用",
        "クラウト OR Zooom OR タブレト, クラウド OR Zoom OR タブレット",
        "第16条　クラウト, 第16条　クラウド",
        "\"第16条\" クラウト, \"第16条\" クラウド"
    })
    void saysWhatWasMeant(String query, String meant) {
        assertThat(library.ask(query).suggestion()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "クラウド",
                "\"クラウト\"",
                "件名:クラウト",
                "-クラウト -クラウド",
                "第17条",
                "ISO22301",
                "諮問第456号",
                "クラウト 第17条",
                "ドローン",
                "クラウド タブレット",
                "ﾄﾞ",
                "(((",
                "2022"
            })
    void saysNothingElse(String query) {
        assertThat(library.ask(query).suggestion()).isNull();
    }

    @Test
    void findsNothingInItsPlace() {
        assertThat(library.found("クラウト")).isEmpty();
    }

    @Test
    void keepsTheFilters() {
        assertThat(library.ask(Library.filtered("クラウト", Facet.SERVICE, "zoom")).suggestion())
                .isNull();
        assertThat(library.ask(Library.filtered("Zooom", Facet.SERVICE, "zoom")).suggestion())
                .isEqualTo("Zoom");
    }

    @Test
    void aVisitorIsToldNothingOfWhatIsInternal(@TempDir Path other) {
        try (var library = new Library(other)) {
            library.holds(Audience.VISITOR, text("a", "公園の管理"));
            library.holds(Audience.READER, text("a", "公園の管理"), text("b", "プロジェクトニシキギ"));
            var question = Question.of("プロジェクトニシキキ");
            assertThat(library.index.searchCases(question, Audience.VISITOR).suggestion()).isNull();
            assertThat(library.index.searchCases(question, Audience.READER).suggestion())
                    .isNotNull();
        }
    }
}
