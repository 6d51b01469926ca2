package jp.senrei.server.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.server.question.EraNames;
import org.jspecify.annotations.Nullable;

/**
 * What is cited: 潮見市情報公開・個人情報保護審議会（第三期第2回、令和4年6月1日）諮問第31号、会議録3頁、汐崎委員発言.
 *
 * @param meeting where it comes from
 * @param parts what stands between the meeting and the page, from the large to the small
 * @param pages of the last of these parts, null where there are none
 * @param detail what stands there: who spoke, which table
 * @param title of what is cited, on its own
 * @param key of the BibTeX entry, unique within the site, of any characters
 * @param internal whether it may not leave the house
 */
public record Cited(
        CitedMeeting meeting,
        List<String> parts,
        @Nullable PageRange pages,
        @Nullable String detail,
        String title,
        String key,
        boolean internal) {
    private static final Pattern ONLY_A_NUMBER = Pattern.compile("第?\\s*\\d+(?:の\\d+)?\\s*号");

    public Cited {
        parts = List.copyOf(parts);
    }

    /** 案件: number and title; the title tells a reader what the number is about. */
    public static Cited caseOf(Dossier dossier, boolean internal) {
        var number = Objects.requireNonNullElse(number(dossier), "");
        return new Cited(
                CitedMeeting.of(dossier),
                List.of(number + Plain.quoted(dossier.title())),
                null,
                null,
                dossier.title(),
                dossier.id(),
                internal);
    }

    /**
     * 発言.
     *
     * @param dossier the case it is about, null for none
     * @param document the minutes it stands in, null when not known
     * @param page null where the minutes have no pages
     */
    public static Cited turn(
            CitedMeeting meeting,
            @Nullable Dossier dossier,
            @Nullable Document document,
            @Nullable Integer page,
            String speaker,
            SpeakerRole role,
            String key) {
        var about = dossier == null ? null : about(dossier);
        var speech = SpeakerWords.of(speaker, role);
        return new Cited(
                meeting,
                Stream.of(about, DocumentName.minutes(document)).filter(Objects::nonNull).toList(),
                page == null ? null : new PageRange(page, page),
                speech,
                about == null ? speech : speech + "（" + about + "）",
                key,
                document != null && isInternal(document));
    }

    /** 文書, or some of its pages. */
    public static Cited document(
            CitedMeeting meeting, Document document, @Nullable PageRange pages) {
        return new Cited(
                meeting,
                List.of(DocumentName.of(document)),
                pages,
                null,
                document.title(),
                document.id() + (pages == null ? "" : "-p" + pages.from()),
                isInternal(document));
    }

    /** 会議. */
    public static Cited meeting(CitedMeeting meeting, String id, boolean internal) {
        return new Cited(
                meeting,
                meeting.isNamed() ? List.of() : List.of("会議（開催日不明）"),
                null,
                null,
                meeting.which() + "会議",
                id,
                internal);
    }

    /**
     * A table of an operations report.
     *
     * @param fiscalYear null when the report does not say
     */
    public static Cited table(
            CitedMeeting meeting,
            Document document,
            String table,
            @Nullable Integer fiscalYear,
            @Nullable PageRange pages) {
        var year = fiscalYear == null ? "" : "（" + EraNames.fiscalYear(fiscalYear) + "）";
        var name = table.isBlank() ? "表" : Plain.quoted(table);
        return new Cited(
                meeting,
                List.of(DocumentName.of(document)),
                pages,
                name + year,
                Plain.line(table.isBlank() ? "表" : table) + year,
                document.id()
                        + "-"
                        + Integer.toHexString(table.hashCode())
                        + (fiscalYear == null ? "" : "-" + fiscalYear),
                isInternal(document));
    }

    /** 公用文の形. */
    public String official() {
        var words = new ArrayList<>(parts);
        if (pages != null && !words.isEmpty()) words.add(words.removeLast() + pages(pages));
        if (detail != null) words.add(detail);
        return meeting.words() + String.join("、", words) + (internal ? "（内部資料）" : "");
    }

    /**
     * @param link absolute
     */
    public String markdown(String link) {
        return Markdown.link(official(), link);
    }

    /**
     * @param link absolute
     * @param retrieved the day on which the page was read, null when not known
     */
    public String bibtex(String link, @Nullable LocalDate retrieved) {
        return Bibtex.entry(this, link, retrieved);
    }

    /** 3頁, 3頁から5頁まで. */
    private static String pages(PageRange pages) {
        return pages.from() == pages.to()
                ? pages.from() + "頁"
                : pages.from() + "頁から" + pages.to() + "頁まで";
    }

    private static String about(Dossier dossier) {
        return Objects.requireNonNullElseGet(number(dossier), () -> Plain.quoted(dossier.title()));
    }

    /** As the council writes it; a bare 第3号 with what it counts: 報告第3号. */
    private static @Nullable String number(Dossier dossier) {
        if (dossier.number() == null || dossier.number().isBlank()) return null;
        var number = Plain.line(dossier.number());
        var counts = dossier.kind() == CaseKind.CONFIRMATION ? "" : dossier.kind().label();
        return ONLY_A_NUMBER.matcher(number).matches() ? counts + number : number;
    }

    private static boolean isInternal(Document document) {
        return switch (document.visibility()) {
            case INTERNAL -> true;
            case PUBLIC -> false;
        };
    }
}
