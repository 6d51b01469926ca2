package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * One place where a document names something.
 *
 * <p>{@code text} is what stands at {@code [start, end)} of the document's display text, always.
 *
 * @param document id
 * @param caseId id of the dossier whose text it stands in; null outside of cases; {@code case} in
 *     JSON
 * @param id the one form that all spellings fold to: {@code 潮見市個人情報保護条例 第16条第1項}; an id of the
 *     vocabulary ({@code zoom}); {@code 2022-07-28}, {@code 2023-04}, {@code 2022} or an ISO
 *     interval {@code 2022-04-01/2023-03-31}; {@code 諮問第465号}; {@code 甲野会長}. Of a decision or
 *     condition its own text, white space folded
 * @param page 1-based, where it begins
 * @param start first UTF-16 unit
 * @param end end, excluded
 */
public record Mention(
        String document,
        @Nullable String caseId,
        MentionKind kind,
        String id,
        String text,
        int page,
        int start,
        int end) {

    public Mention {
        if (start < 0 || end <= start || text.length() != end - start)
            throw new IllegalArgumentException(
                    kind + " " + id + " at " + start + " to " + end + " of " + document);
        if (id.isBlank()) throw new IllegalArgumentException(kind + " without an id: " + text);
    }

    /** What stands at a place of a document's text. */
    public static Mention of(
            String document, DocumentText text, MentionKind kind, String id, Span place) {
        return new Mention(
                document,
                null,
                kind,
                id,
                place.of(text.text()),
                text.pageAt(place.start()),
                place.start(),
                place.end());
    }

    public Mention in(@Nullable String otherCase) {
        return new Mention(document, otherCase, kind, id, text, page, start, end);
    }

    /** The same place under another id. */
    public Mention named(String otherId) {
        return new Mention(document, caseId, kind, otherId, text, page, start, end);
    }
}
