package jp.senrei.corpus.model;

/** 過去の案件との関係. */
public enum Relation implements Coded {
    AMENDS("amends", "変更"),
    FOLLOWS("follows", "継続"),
    CITES("cites", "参照");

    private final String code;
    private final String label;

    Relation(String code, String label) {
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
