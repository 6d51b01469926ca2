package jp.senrei.corpus.model;

/** 公開・内部: who may see a document at all. */
public enum Visibility implements Coded {
    PUBLIC("public", "公開"),
    INTERNAL("internal", "内部");

    private final String code;
    private final String label;

    Visibility(String code, String label) {
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
