package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of facts: a term and its values. */
public record Fact(String term, List<Value> values) {
    public Fact {
        values = List.copyOf(values);
    }

    public static Fact of(String term, String text) {
        return new Fact(term, List.of(Value.of(text)));
    }

    /**
     * @param runs the same as {@code text} where it is words of a document; empty where it is not
     * @param href null when there is nothing to go to
     * @param note said in smaller letters after it: 委託先
     * @param places where documents say so, one in each: 諮問資料 3ページ
     */
    public record Value(
            String text,
            List<Run> runs,
            @Nullable String href,
            @Nullable String note,
            @Nullable String datetime,
            List<Link> places) {
        public Value {
            runs = List.copyOf(runs);
            places = List.copyOf(places);
        }

        public Value(
                String text,
                @Nullable String href,
                @Nullable String note,
                @Nullable String datetime) {
            this(text, List.of(), href, note, datetime, List.of());
        }

        public Value at(List<Link> documents) {
            return new Value(text, runs, href, note, datetime, documents);
        }

        /** Words of a document. */
        public Value inWords(List<Run> words) {
            return new Value(text, words, href, note, datetime, places);
        }

        public Value noted(@Nullable String words) {
            return new Value(text, runs, href, words, datetime, places);
        }

        public static Value of(String text) {
            return new Value(text, null, null, null);
        }

        public static Value link(String text, String href) {
            return new Value(text, href, null, null);
        }

        public static Value day(Day day) {
            return new Value(day.text(), null, null, day.iso());
        }
    }
}
