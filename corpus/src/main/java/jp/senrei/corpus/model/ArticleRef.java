package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * 条文: {@code 潮見市個人情報保護条例第16条第1項}.
 *
 * @param law full name of the ordinance or act, with 附則 behind it for an article of its
 *     supplementary provisions; null when the text never names it
 * @param article 条
 * @param branch 枝番: the 2 of 第23条の2
 * @param paragraph 項
 * @param item 号
 * @param text as written, without white space
 * @param subBranch the 3 of 第23条の2の3
 * @param itemBranch the 2 of 第5号の2
 * @param detail what stands behind the numbers: {@code ア}, {@code 2} for ②, {@code ただし書}, {@code
 *     本文}, {@code 前段}, {@code 後段}, {@code 柱書}, {@code 各号}; several joined. Two references that
 *     differ only here are the same article for search
 */
public record ArticleRef(
        @Nullable String law,
        int article,
        @Nullable Integer branch,
        @Nullable Integer paragraph,
        @Nullable Integer item,
        String text,
        @Nullable Integer subBranch,
        @Nullable Integer itemBranch,
        @Nullable String detail) {

    /** An article without 枝番 of second rank and without anything behind its numbers. */
    public ArticleRef(
            @Nullable String law,
            int article,
            @Nullable Integer branch,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            String text) {
        this(law, article, branch, paragraph, item, text, null, null, null);
    }

    /** The one written form every spelling folds to: {@code 第16条の2第1項第3号}, without the law. */
    public String canonical() {
        return "第"
                + article
                + "条"
                + branch(branch)
                + branch(subBranch)
                + (paragraph == null ? "" : "第" + paragraph + "項")
                + (item == null ? "" : "第" + item + "号" + branch(itemBranch));
    }

    /** The same for every mention of the article: the law as far as it is known, and the form. */
    public String id() {
        return (law == null ? "" : law + " ") + canonical();
    }

    private static String branch(@Nullable Integer number) {
        return number == null ? "" : "の" + number;
    }
}
