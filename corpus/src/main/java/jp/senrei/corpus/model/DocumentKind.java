package jp.senrei.corpus.model;

/** 文書の種別. One file may be several at once (agenda, draft minutes and sheets in one PDF). */
public enum DocumentKind implements Coded {
    AGENDA("agenda", "次第"),
    MINUTES("minutes", "会議録"),
    SHEET("sheet", "諮問資料"),
    LINK_RECORD("link-record", "電算結合記録票"),
    RESULT("result", "会議結果報告書"),
    OPERATIONS_REPORT("operations-report", "運用状況報告"),
    OPINION("opinion", "答申"),
    GUIDELINE("guideline", "手引き・要綱"),
    OTHER("other", "その他");

    private final String code;
    private final String label;

    DocumentKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
