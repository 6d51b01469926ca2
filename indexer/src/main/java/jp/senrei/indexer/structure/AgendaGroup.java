package jp.senrei.indexer.structure;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * Headings that say what kind of items follow: ○諮問事項, 【報告事項】, 2 審議事項(2件), 諮問事項 1 …について, (1) 報告.
 *
 * @param kind null when the word leaves it open (協議事項)
 * @param rest what stands behind the heading on the same line
 */
record AgendaGroup(@Nullable CaseKind kind, String rest) {
    private static final String WORD = "確認|諮問|審議|報告|協議|答申|審査|議決|付議|承認|継続|新規";
    private static final Pattern HEADING =
            Pattern.compile(
                    "^(?:[-○〇◯●◆◇■□◎・【\\[<(]|\\d|[ア-ン]|[IVX]|[.)、]|[一二三四五六七八九十](?=[、.)])|第[一二三四五六七八九\\d])*+"
                            + "(?<group>"
                            + WORD
                            + ")(?:(?:・(?:報告|協議|審議))?(?:事項|案件)|審議(?:事項|案件))(?:等|について)?[】\\])>]?(?:\\([^)]*\\))?:?$");
    private static final Pattern BARE =
            Pattern.compile(
                    "^(?:[(]?\\d{1,2}[).、]?|[(]?[一二三四五六七八九十]{1,2}[).、]?|[ア-ン][.)、]?|[○〇◯●◆◇■□◎・]|[【\\[<(])++(?<group>諮問|審議|報告|協議|確認)(?:について)?[】\\])>]?(?:[(]\\d{1,2}件[)])?$");
    private static final Pattern INLINE =
            Pattern.compile(
                    "^(?:[○〇◯●◆◇■◎]\\s*|\\(?\\d{1,2}[).、]?\\s*)?[【\\[<]?(?<group>(?:確認|諮問|審議|報告|協議)\\s*事\\s*項)[】\\]>]?\\s*[:\\s]\\s*(?<rest>(?:\\d|\\(\\d|[\\[【]諮問|諮問第|[ア-ン][\\s.)、]).*)$");

    /** The group a line opens while a list is read. */
    static @Nullable AgendaGroup of(String text) {
        var inline = INLINE.matcher(text);
        if (inline.matches())
            return new AgendaGroup(kindOf(inline.group("group")), inline.group("rest"));
        var squeezed = text.replaceAll("\\s+", "");
        var heading = heading(squeezed);
        if (heading != null) return new AgendaGroup(kindOf(heading), "");
        var bare = BARE.matcher(squeezed);
        return bare.matches() ? new AgendaGroup(kindOf(bare.group("group")), "") : null;
    }

    /** The group word of a heading such as ○諮問事項, null for any other line. */
    static @Nullable String heading(String squeezed) {
        if (squeezed.length() > 40) return null;
        var heading = HEADING.matcher(squeezed);
        return heading.matches() ? heading.group("group") : null;
    }

    static boolean isInline(String text) {
        return INLINE.matcher(text).matches();
    }

    static @Nullable CaseKind kindOf(String word) {
        var plain = word.replaceAll("\\s+", "");
        if (plain.startsWith("確認")) return CaseKind.CONFIRMATION;
        if (plain.contains("報告")) return CaseKind.REPORT;
        return plain.matches("(?:再?諮問|審議|答申|審査|議決|付議|承認|継続|新規).*") ? CaseKind.CONSULTATION : null;
    }
}
