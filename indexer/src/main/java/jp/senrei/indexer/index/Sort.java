package jp.senrei.indexer.index;

import jp.senrei.corpus.model.Coded;

/** 並び順. */
public enum Sort implements Coded {
    RELEVANCE("relevance", "関連度順"),
    DATE_DESC("date-desc", "新しい順"),
    DATE_ASC("date-asc", "古い順");

    private final String code;
    private final String label;

    Sort(String code, String label) {
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
