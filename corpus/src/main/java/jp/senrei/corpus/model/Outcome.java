package jp.senrei.corpus.model;

/** 審議結果. */
public enum Outcome implements Coded {
    APPROVED("approved", "承認"),
    APPROVED_WITH_CONDITIONS("approved-with-conditions", "条件付き承認"),
    REJECTED("rejected", "不承認・棄却"),
    CONTINUED("continued", "継続審議"),
    REPORTED("reported", "報告"),
    CONFIRMED("confirmed", "確認"),
    WITHDRAWN("withdrawn", "取下げ"),
    /** No document held tells a result. */
    PENDING("pending", "結果未収録");

    private final String code;
    private final String label;

    Outcome(String code, String label) {
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
