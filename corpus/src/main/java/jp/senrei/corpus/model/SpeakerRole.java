package jp.senrei.corpus.model;

/** 発言者の立場. */
public enum SpeakerRole implements Coded {
    CHAIR("chair", "会長"),
    VICE_CHAIR("vice-chair", "副会長"),
    MEMBER("member", "委員"),
    SECRETARIAT("secretariat", "事務局"),
    DEPARTMENT("department", "所管課"),
    OBSERVER("observer", "オブザーバー"),
    UNKNOWN("unknown", "不明");

    private final String code;
    private final String label;

    SpeakerRole(String code, String label) {
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
