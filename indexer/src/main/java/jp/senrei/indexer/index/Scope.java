package jp.senrei.indexer.index;

import jp.senrei.corpus.model.Coded;

/** How near to each other the words of a query must stand: 複数の語をさがす範囲. */
public enum Scope implements Coded {
    UTTERANCE("utterance", "同じ発言の中"),
    CASE("case", "同じ案件の中"),
    DOCUMENT("document", "同じ文書の中");

    private final String code;
    private final String label;

    Scope(String code, String label) {
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
