package jp.senrei.corpus.model;

/** 事業者・機関の立場. */
public enum OrganizationRole implements Coded {
    CONTRACTOR("contractor", "委託先"),
    LINK_PARTNER("link-partner", "結合先"),
    PROPOSER("proposer", "提案事業者"),
    PROVIDER("provider", "サービス提供者"),
    MENTIONED("mentioned", "言及");

    private final String code;
    private final String label;

    OrganizationRole(String code, String label) {
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
