package jp.senrei.indexer.text;

import jp.senrei.corpus.model.Span;

/**
 * A date that is wrong in the source.
 *
 * @param written as written, normalised
 * @param detail what contradicts it, in words for a clerk
 * @param span in the normalised text it was found in
 */
public record DateSlip(Kind kind, String written, String detail, Span span) {
    public enum Kind {
        /** 2月30日: no date at all. */
        IMPOSSIBLE_DATE,
        /** 平成30月8月28日: 月 for 年, read all the same. */
        MISWRITTEN_DATE,
        /** 令和4(2021)年: era and western year are not the same. */
        CALENDARS_DISAGREE,
        /** The day of the week belongs to another date. */
        WEEKDAY
    }

    /** One sentence for whoever keeps the documents. */
    public String message() {
        return "「" + written + "」は、" + detail + "原本を確かめてください。";
    }
}
