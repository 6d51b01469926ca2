package jp.senrei.corpus.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 過去の案件への参照.
 *
 * @param text as written: 「令和2年度 諮問第365号」
 * @param target id of the dossier, null while the archive does not hold it (or holds it where the
 *     asker may not look)
 */
public record Reference(
        String text,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String target,
        Relation relation) {}
