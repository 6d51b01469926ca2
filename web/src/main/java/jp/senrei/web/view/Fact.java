package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of facts: a term and its values. */
public record Fact(String term, List<Value> values) {
    public Fact {
        values = List.copyOf(values);
    }

    /**
     * @param href null when there is nothing to go to
     * @param note said in smaller letters after it: 委託先
     * @param place where a document says so: 諮問資料 3ページ
     */
    public record Value(
            String text,
            @Nullable String href,
            @Nullable String note,
            @Nullable String datetime,
            @Nullable Link place) {
        public Value(
                String text,
                @Nullable String href,
                @Nullable String note,
                @Nullable String datetime) {
            this(text, href, note, datetime, null);
        }

        public Value at(@Nullable Link document) {
            return new Value(text, href, note, datetime, document);
        }

        public static Value of(String text) {
            return new Value(text, null, null, null);
        }

        public static Value link(String text, String href) {
            return new Value(text, href, null, null);
        }

        public static Value day(Day day) {
            return new Value(day.text(), null, day.iso(), day.iso());
        }
    }
}
