package jp.senrei.server.site;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.web.view.CaseCard;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Excerpt;

/** A case as lists show it. */
public final class CaseCards {
    private static final Pattern PDF = Pattern.compile("\\.pdf$", Pattern.CASE_INSENSITIVE);

    /** Characters of an agenda's line before and after a title: its number, its pages. */
    private static final int ROUND_A_TITLE = 40;

    private CaseCards() {}

    public static CaseCard of(Dossier dossier) {
        return card(dossier, List.of(), List.of());
    }

    public static CaseCard of(CaseHit hit) {
        return card(
                hit.dossier(),
                hit.titleMarks(),
                hit.snippets().stream()
                        .filter(snippet -> tellsMore(snippet, hit.dossier().title()))
                        .map(snippet -> excerpt(snippet, hit.dossier()))
                        .toList());
    }

    /** The line of an agenda says what the title says already, unless one searched for it. */
    private static boolean tellsMore(Snippet snippet, String title) {
        return !snippet.marks().isEmpty()
                || snippet.text().length() > title.length() + ROUND_A_TITLE
                || !snippet.text().replace("\n", "").contains(title);
    }

    private static CaseCard card(Dossier dossier, List<Span> titleMarks, List<Excerpt> excerpts) {
        var date = dossier.meeting().date();
        return new CaseCard(
                Addresses.caseOf(dossier.id()),
                Prose.runs(dossier.title(), titleMarks),
                dossier.number(),
                Names.badge(dossier.outcome()),
                dossier.municipality().name(),
                date == null ? null : Day.of(date),
                dossier.department(),
                dossier.kind().label(),
                excerpts);
    }

    private static Excerpt excerpt(Snippet snippet, Dossier dossier) {
        return new Excerpt(
                Prose.runs(snippet),
                snippet.speaker(),
                source(snippet, dossier),
                Addresses.passage(snippet.document(), snippet.passage()));
    }

    private static String source(Snippet snippet, Dossier dossier) {
        var part =
                snippet.speaker() != null
                        ? "会議録"
                        : new Sources(dossier).partAt(snippet.document(), snippet.passage());
        return isPaged(snippet, dossier) ? part + "　" + snippet.page() + "ページ" : part;
    }

    /** A text without pages is all on its first. */
    private static boolean isPaged(Snippet snippet, Dossier dossier) {
        return snippet.page() > 1
                || dossier.appearances().stream()
                        .filter(place -> place.document().equals(snippet.document()))
                        .anyMatch(place -> PDF.matcher(place.file()).find());
    }
}
