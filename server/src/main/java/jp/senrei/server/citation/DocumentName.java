package jp.senrei.server.citation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What a citation calls a document: 会議録（案）, 次第, 資料「件名」. */
final class DocumentName {
    private static final Pattern MINUTES =
            Pattern.compile(
                    "(?<name>会議録|議事録|会議要録|議事要録|要録|会議要旨|議事要旨|会議概要|議事概要|会議記録)"
                            + "\\s*(?<draft>[（(【［\\[]?\\s*(?:素案|案|未定稿)\\s*[）)】］\\]]?)?");
    private static final Pattern BRACKETS = Pattern.compile("[（(【［\\[\\]］】)）\\s]+");
    private static final Pattern OPINION = Pattern.compile("答\\s*申(?:書)?[\\s:：]*");

    private DocumentName() {}

    static String of(Document document) {
        var kinds = document.kinds();
        if (kinds.contains(DocumentKind.SHEET)
                || kinds.contains(DocumentKind.LINK_RECORD)
                || kinds.contains(DocumentKind.OPERATIONS_REPORT))
            return "資料" + Plain.quoted(document.title());
        if (kinds.contains(DocumentKind.MINUTES)) return minutes(document);
        if (kinds.contains(DocumentKind.RESULT)) return "会議結果報告書";
        if (kinds.contains(DocumentKind.OPINION)) return opinion(document.title());
        if (kinds.contains(DocumentKind.AGENDA)) return "次第";
        return Plain.quoted(document.title());
    }

    /**
     * The minutes within a document, which may hold other papers too.
     *
     * @param document null when it is not known
     */
    static String minutes(@Nullable Document document) {
        if (document == null || !isMinutesAlone(document)) return "会議録";
        var named = MINUTES.matcher(Plain.line(document.title()));
        if (!named.find()) return "会議録";
        var draft = named.group("draft");
        return named.group("name")
                + (draft == null ? "" : "（" + BRACKETS.matcher(draft).replaceAll("") + "）");
    }

    private static boolean isMinutesAlone(Document document) {
        return Stream.of(DocumentKind.SHEET, DocumentKind.AGENDA)
                .noneMatch(document.kinds()::contains);
    }

    private static String opinion(String title) {
        var rest = OPINION.matcher(Plain.line(title));
        var about = rest.lookingAt() ? rest.replaceFirst("") : Plain.line(title);
        return about.isEmpty() ? "答申" : "答申" + Plain.quoted(about);
    }
}
