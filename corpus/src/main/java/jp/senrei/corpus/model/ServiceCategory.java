package jp.senrei.corpus.model;

/** サービスの分野. */
public enum ServiceCategory implements Coded {
    CLOUD("cloud", "クラウド基盤"),
    MEETING("meeting", "Web会議"),
    MESSAGING("messaging", "連絡・通知"),
    COLLABORATION("collaboration", "業務・情報共有"),
    STORAGE("storage", "ファイル共有"),
    EDUCATION("education", "教育"),
    SECURITY("security", "認証・安全対策"),
    OTHER("other", "その他");

    private final String code;
    private final String label;

    ServiceCategory(String code, String label) {
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
