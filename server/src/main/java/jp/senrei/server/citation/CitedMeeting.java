package jp.senrei.server.citation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.server.question.EraNames;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a citation: 潮見市情報公開・個人情報保護審議会（第三期第2回、令和4年6月1日）.
 *
 * @param council as written, or the municipality where nobody says which council it is
 * @param ordinal as the council counts, 第三期・第2回; null when it does not
 * @param date null when no document says
 * @param endDate of a meeting held over a period
 * @param written 書面開催
 */
public record CitedMeeting(
        String council,
        @Nullable String ordinal,
        @Nullable LocalDate date,
        @Nullable LocalDate endDate,
        boolean written) {
    private static final Pattern BETWEEN_COUNTS = Pattern.compile("[・･·‧•.．\\s\\p{Z}]+");

    public static CitedMeeting of(Meeting meeting) {
        return new CitedMeeting(
                council(meeting.council(), meeting.municipality()),
                meeting.ordinal(),
                meeting.date(),
                meeting.endDate(),
                meeting.written());
    }

    public static CitedMeeting of(Dossier dossier) {
        var meeting = dossier.meeting();
        return new CitedMeeting(
                council(dossier.council(), dossier.municipality()),
                meeting.ordinal(),
                meeting.date(),
                meeting.endDate(),
                meeting.written());
    }

    /** What belongs to no meeting. */
    public static CitedMeeting none(Municipality municipality) {
        return new CitedMeeting(council(null, municipality), null, null, null, false);
    }

    /** The council, and in brackets which of its meetings. */
    String words() {
        var which =
                Stream.of(count(), time())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("、"));
        return Plain.line(council) + (which.isEmpty() ? "" : "（" + which + "）");
    }

    boolean isNamed() {
        return count() != null || time() != null;
    }

    /** 第三期第2回. */
    @Nullable String count() {
        if (ordinal == null) return null;
        var count = BETWEEN_COUNTS.matcher(Plain.line(ordinal)).replaceAll("");
        return count.isEmpty() ? null : count;
    }

    /** 第三期第2回, else 令和4年6月1日の; empty for a meeting without either. */
    String which() {
        var count = count();
        if (count != null) return count;
        return time() == null ? "" : time() + "の";
    }

    private @Nullable String time() {
        if (date == null) return written ? "書面開催" : null;
        return EraNames.day(date) + until() + (written ? "書面開催" : "");
    }

    /** から同年6月2日まで: the year, and then the month, is said once. */
    private String until() {
        if (date == null || endDate == null || !endDate.isAfter(date)) return "";
        var sameYear = endDate.getYear() == date.getYear();
        var sameMonth = sameYear && endDate.getMonth() == date.getMonth();
        var end = EraNames.day(endDate);
        if (sameMonth) end = "同月" + endDate.getDayOfMonth() + "日";
        else if (sameYear && era(endDate).equals(era(date)))
            end = "同年" + endDate.getMonthValue() + "月" + endDate.getDayOfMonth() + "日";
        return "から" + end + "まで";
    }

    private static String era(LocalDate date) {
        var day = EraNames.day(date);
        return day.substring(0, day.indexOf('年'));
    }

    private static String council(@Nullable String council, Municipality municipality) {
        if (council != null && !council.isBlank()) return council;
        return municipality.equals(Municipality.UNKNOWN) ? "審議会の名称不明" : municipality.name();
    }
}
