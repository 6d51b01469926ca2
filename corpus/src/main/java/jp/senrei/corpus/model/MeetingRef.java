package jp.senrei.corpus.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meeting a case belongs to.
 *
 * @param ordinal as the council counts: 第十三期・第1回, 令和2年度第2回
 * @param date null when no document says
 * @param endDate end of a meeting held over a period (書面開催)
 * @param written held in writing
 */
public record MeetingRef(
        String id,
        @Nullable String ordinal,
        @Nullable LocalDate date,
        @Nullable LocalDate endDate,
        boolean written,
        @Nullable String venue) {}
