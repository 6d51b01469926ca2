package jp.senrei.corpus.model;

/** 文中に現れる事項の種別. */
public enum MentionKind implements Coded {
    ARTICLE("article", "条文"),
    ORGANIZATION("organization", "事業者・機関"),
    SERVICE("service", "サービス"),
    CERTIFICATION("certification", "認証"),
    PERSONAL_INFORMATION("personal-information", "個人情報の項目"),
    DEPARTMENT("department", "所管課"),
    PERSON("person", "人"),
    DATE("date", "日付・期間"),
    CONSULTATION_NUMBER("consultation-number", "諮問番号"),
    DOCUMENT_NUMBER("document-number", "文書番号"),
    REFERENCE("reference", "過去の案件への参照"),
    DECISION("decision", "議決の文"),
    CONDITION("condition", "附帯意見・留意事項");

    private final String code;
    private final String label;

    MentionKind(String code, String label) {
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
