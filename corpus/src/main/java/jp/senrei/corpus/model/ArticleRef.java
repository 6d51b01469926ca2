package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * 条文: {@code 足立区個人情報保護条例第16条第1項}.
 *
 * @param law full name of the ordinance or act; null when the text never names it
 * @param article 条
 * @param branch 枝番: the 2 of 第23条の2
 * @param paragraph 項
 * @param item 号
 * @param text as written
 */
public record ArticleRef(
        @Nullable String law,
        int article,
        @Nullable Integer branch,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        String text) {

    /** The one written form every spelling folds to: {@code 第16条の2第1項第3号}, without the law. */
    public String canonical() {
        return "第"
                + article
                + "条"
                + (branch == null ? "" : "の" + branch)
                + (paragraph == null ? "" : "第" + paragraph + "項")
                + (item == null ? "" : "第" + item + "号");
    }
}
