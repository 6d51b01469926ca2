package jp.senrei.indexer.link;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.indexer.text.JapaneseNumber;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * A meeting by its number within a series: 第14回 of 第十二期, of 令和3年度, or of all years.
 *
 * @param series what the number counts within (第十二期, 令和3年度); empty when it never begins anew
 */
record MeetingOrdinal(@Nullable String council, String series, int number) {
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?<series>(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度|第.{1,3}期)?)\\s*・?\\s*第\\s*(?<number>"
                            + JapaneseNumber.PATTERN
                            + ")\\s*回");

    static @Nullable MeetingOrdinal of(Meeting meeting) {
        return of(meeting.council(), meeting.ordinal());
    }

    /** The first ordinal of a text. */
    static @Nullable MeetingOrdinal of(@Nullable String council, @Nullable String text) {
        if (text == null) return null;
        var match = ORDINAL.matcher(NormalText.normalize(text));
        return match.find()
                ? new MeetingOrdinal(
                        council,
                        match.group("series").replaceAll("\\s+", ""),
                        JapaneseNumber.parse(match.group("number")))
                : null;
    }

    MeetingOrdinal with(int otherNumber) {
        return new MeetingOrdinal(council, series, otherNumber);
    }

    /** As a clerk says it: 第十二期・第14回, 令和3年度第3回. */
    String text() {
        return series + (series.endsWith("期") ? "・" : "") + "第" + number + "回";
    }
}
