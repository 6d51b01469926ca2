package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.server.question.Beginning;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.web.view.CaseCard;
import jp.senrei.web.view.Excerpt;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** A case as lists show it. */
public final class CaseCards {
    /** Characters of an agenda's line before and after a title: its number, its pages. */
    private static final int ROUND_A_TITLE = 40;

    /** Of a title, where it is only named. */
    private static final int SHORT = 40;

    private CaseCards() {}

    public static CaseCard of(Dossier dossier) {
        return card(dossier, List.of(), List.of(), SearchAddress::filter, null);
    }

    public static CaseCard of(CaseHit hit) {
        var excerpts = excerpts(hit, Question.of(""));
        return card(hit.dossier(), hit.titleMarks(), excerpts, SearchAddress::filter, null);
    }

    /**
     * With all that can be done with it.
     *
     * @param question that found it
     * @param narrowed the address of the search for a value of a facet besides what was asked for
     */
    public static CaseCard found(
            CaseHit hit,
            Question question,
            BiFunction<Facet, String, String> narrowed,
            Visit visit) {
        var dossier = hit.dossier();
        var tools =
                new CaseCard.Tools(
                        dossier.id(),
                        named(dossier),
                        Basket.of(visit).holds(dossier.id()),
                        original(dossier),
                        Citations.of(dossier, visit));
        return card(dossier, hit.titleMarks(), excerpts(hit, question), narrowed, tools);
    }

    /** 諮問第31号, or the beginning of the title of a case without a number. */
    public static String named(Dossier dossier) {
        return dossier.number() == null ? Beginning.told(dossier.title(), SHORT) : dossier.number();
    }

    /** A page of a PDF opens in the browser; other originals have no pages to open at. */
    public static String originalPage(String document, int page) {
        return Addresses.original(document) + "#page=" + page;
    }

    private static List<Excerpt> excerpts(CaseHit hit, Question question) {
        return hit.snippets().stream()
                .filter(snippet -> tellsMore(snippet, hit.dossier().title()))
                .map(snippet -> excerpt(snippet, hit.dossier(), question))
                .toList();
    }

    /** The line of an agenda says what the title says already, unless one searched for it. */
    private static boolean tellsMore(Snippet snippet, String title) {
        return !snippet.marks().isEmpty()
                || snippet.text().length() > title.length() + ROUND_A_TITLE
                || !snippet.text().replace("\n", "").contains(title);
    }

    private static CaseCard card(
            Dossier dossier,
            List<Span> titleMarks,
            List<Excerpt> excerpts,
            BiFunction<Facet, String, String> narrowed,
            CaseCard.@Nullable Tools tools) {
        var meeting = dossier.meeting();
        return new CaseCard(
                Addresses.caseOf(dossier.id()),
                Prose.runs(dossier.title(), titleMarks),
                dossier.number(),
                Names.badge(dossier.outcome()),
                Names.council(dossier),
                meeting.ordinal() == null
                        ? null
                        : new Link(meeting.ordinal(), Addresses.meeting(meeting.id())),
                Dates.day(meeting.date()),
                dossier.department(),
                Names.label(dossier.kind()),
                Chips.of(dossier, narrowed),
                excerpts,
                tools);
    }

    private static Excerpt excerpt(Snippet snippet, Dossier dossier, Question question) {
        return new Excerpt(
                Prose.runs(snippet),
                snippet.speaker(),
                source(snippet, dossier),
                FoundWords.in(snippet, question),
                isPdf(snippet.document(), dossier)
                        ? originalPage(snippet.document(), snippet.page())
                        : null);
    }

    private static String source(Snippet snippet, Dossier dossier) {
        var part =
                snippet.speaker() != null
                        ? Names.label(Part.MINUTES)
                        : new Sources(dossier).partAt(snippet.document(), snippet.passage());
        return Formats.hasPages(dossier, snippet.document(), snippet.page())
                ? t("common.place", part, snippet.page())
                : part;
    }

    private static boolean isPdf(String document, Dossier dossier) {
        return dossier.appearances().stream()
                .anyMatch(place -> place.document().equals(document) && Formats.isPdf(place));
    }

    /**
     * Where it is talked about, else where it stands first; an agenda names pages of the papers.
     */
    private static @Nullable Link original(Dossier dossier) {
        var places =
                dossier.appearances().stream()
                        .filter(place -> Formats.isPdf(place) && place.pages() != null)
                        .filter(place -> place.part() != Part.AGENDA)
                        .toList();
        return Stream.concat(
                        places.stream().filter(place -> place.part() == Part.MINUTES),
                        places.stream())
                .findFirst()
                .map(CaseCards::original)
                .orElse(null);
    }

    private static Link original(Appearance place) {
        int page = place.pages() == null ? 1 : place.pages().from();
        return new Link(
                t("common.place", Names.label(place.part()), page),
                originalPage(place.document(), page));
    }
}
