package jp.senrei.corpus.model;

/** 根拠となる制度. */
public enum Regime implements Coded {
    ORDINANCE("ordinance", "個人情報保護条例（旧制度）"),
    ACT("act", "個人情報保護法");

    private final String code;
    private final String label;

    Regime(String code, String label) {
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
