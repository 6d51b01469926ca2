package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftNameTest {
    @ParameterizedTest
    @CsvSource({
        "/a/会議録（案）.pdf, /a/会議録.pdf",
        "/a/会議録(案).pdf, /a/会議録.pdf",
        "/a/会議録【案】.docx, /a/会議録.docx",
        "/a/【案】会議録.docx, /a/会議録.docx",
        "/a/会議録_案.pdf, /a/会議録.pdf",
        "/a/会議録 案.pdf, /a/会議録.pdf",
        "/a/会議録未定稿.pdf, /a/会議録.pdf",
        "/a/会議録（未定稿）.pdf, /a/会議録.pdf",
        "/a/会議録_draft.pdf, /a/会議録.pdf",
        "/a/Minutes-DRAFT.pdf, /a/Minutes.pdf",
        "/a/会議録（ドラフト）.pdf, /a/会議録.pdf",
        "https://www.city.example/x/gijiroku_draft.pdf, https://www.city.example/x/gijiroku.pdf",
        "https://www.city.example/会議録（案）/1.pdf,",
        "/案/会議録.pdf,",
    })
    void namesTheFinalVersion(String draft, String last) {
        assertThat(DraftName.finalOf(draft).orElse(null)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/会議録.pdf",
                "/a/条例案.pdf",
                "/a/案内.pdf",
                "/a/_案内.pdf",
                "/a/（案）.pdf",
                "/a/draft.pdf",
                "/a/drafting.pdf",
                "/a/会議録_drafts.pdf",
                "/a/案件一覧.pdf",
                "/a/資料_案件.pdf",
                "/a/仮名加工情報.pdf",
            })
    void otherNamesAreNoDrafts(String name) {
        assertThat(DraftName.finalOf(name)).isEmpty();
    }
}
