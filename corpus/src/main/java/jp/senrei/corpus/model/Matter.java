package jp.senrei.corpus.model;

/** 諮問・報告の区分. */
public enum Matter implements Coded {
    OUTSOURCING("outsourcing", "業務の委託"),
    DISPATCH("dispatch", "人材派遣"),
    ELECTRONIC_RECORD("electronic-record", "電子計算組織への記録"),
    DATA_LINK("data-link", "外部結合（電算結合）"),
    USE_BEYOND_PURPOSE("use-beyond-purpose", "目的外利用"),
    PROVISION_TO_THIRD_PARTY("provision-to-third-party", "外部提供"),
    COLLECTION("collection", "本人外収集等"),
    EVALUATION("evaluation", "特定個人情報保護評価"),
    DE_IDENTIFICATION("de-identification", "非識別・匿名加工情報"),
    RULES("rules", "制度の運用"),
    MINUTES("minutes", "会議録確認"),
    OPERATIONS("operations", "運用状況報告"),
    LEGISLATION("legislation", "法令改正対応"),
    INCIDENT("incident", "事務処理ミス"),
    OTHER("other", "その他");

    private final String code;
    private final String label;

    Matter(String code, String label) {
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
