package jp.senrei.server.question;

import jp.senrei.corpus.model.Coded;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Scope;
import org.jspecify.annotations.Nullable;

/** 探すもの: what a page of results lists, {@code type} in its address. */
public enum SearchType implements Coded {
    CASES("cases", "案件"),
    UTTERANCES("utterances", "発言"),
    DOCUMENTS("documents", "文書");

    private final String code;
    private final String label;

    SearchType(String code, String label) {
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

    /** Cases when the address does not say; null when it says something else. */
    public static @Nullable SearchType of(Parameters parameters) {
        var type = parameters.first("type").strip();
        return type.isEmpty() ? CASES : Coded.find(SearchType.class, type);
    }

    /** Where the words of the question must meet. */
    public Scope scope(Question question) {
        if (question.scope() != null) return question.scope();
        return this == DOCUMENTS ? Scope.DOCUMENT : Scope.CASE;
    }

    /** The address of a search, for this type. */
    public String in(String address) {
        if (this == CASES) return address;
        return address + (address.contains("?") ? "&" : "?") + "type=" + code;
    }
}
