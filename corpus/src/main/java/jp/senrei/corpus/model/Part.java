package jp.senrei.corpus.model;

/** 案件が出てくる箇所. */
public enum Part implements Coded {
    AGENDA("agenda", "次第"),
    SHEET("sheet", "諮問資料"),
    MINUTES("minutes", "会議録"),
    RESULT("result", "審議結果"),
    REPORT("report", "報告資料"),
    OPINION("opinion", "答申");

    private final String code;
    private final String label;

    Part(String code, String label) {
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
