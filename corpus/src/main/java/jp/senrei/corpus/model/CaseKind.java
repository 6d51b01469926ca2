package jp.senrei.corpus.model;

/** 案件の種別. */
public enum CaseKind implements Coded {
    CONSULTATION("consultation", "諮問"),
    REPORT("report", "報告"),
    CONFIRMATION("confirmation", "確認");

    private final String code;
    private final String label;

    CaseKind(String code, String label) {
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
