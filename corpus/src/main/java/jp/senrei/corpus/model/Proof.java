package jp.senrei.corpus.model;

/** 参照先と判断した根拠: what proves that a reference means the case it is linked to. */
public enum Proof implements Coded {
    /** The reference names the case's number. */
    NUMBER("number", "番号"),
    /** The reference quotes the case's title, or the later title contains it. */
    TITLE("title", "件名"),
    /** The reference names the meeting or year of a case of like title. */
    WORDING("wording", "文言");

    private final String code;
    private final String label;

    Proof(String code, String label) {
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
