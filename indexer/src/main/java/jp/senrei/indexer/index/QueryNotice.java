package jp.senrei.indexer.index;

import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Coded;
import org.jspecify.annotations.Nullable;

/** お知らせ: what the person should know of how a query was read or loosened. */
public enum QueryNotice implements Coded {
    TOO_LONG("too-long", "検索語が長いため、先頭の%,d文字で検索しました。".formatted(Question.MAX_TEXT)),
    TOO_MANY_WORDS("too-many-words", "検索語が多いため、先頭の%d語で検索しました。".formatted(QueryReader.MAX_WORDS)),
    NOT_WELL_FORMED("not-well-formed", "検索式の書き方（引用符・かっこ・演算子など）に誤りがあるため、記号を除いた語で検索しました。"),
    NO_WORDS("no-words", "検索できる語がありません。調べたい言葉を入力してください。"),
    SPLIT_UP("split-up", "入力された語句がそのまま続く箇所がないため、語に分けて検索しました。"),
    SOME_WORDS("some-words", "すべての語を含むものがないため、一部の語を含むものを表示しています。");

    private final String code;
    private final String label;

    QueryNotice(String code, String label) {
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

    /** 日本語, one sentence after the other; null when there is nothing to tell. */
    static @Nullable String told(List<QueryNotice> notices) {
        return notices.isEmpty()
                ? null
                : notices.stream().map(QueryNotice::label).collect(Collectors.joining());
    }
}
