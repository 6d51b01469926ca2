package jp.senrei.server.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.CaseHit;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.web.view.Badge;
import jp.senrei.web.view.CaseCard;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Excerpt;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.Run;
import org.jspecify.annotations.Nullable;

/** A case as lists and its own page show it. */
final class CaseView {
    private static final Pattern PDF = Pattern.compile("\\.pdf$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END_IN_JAPANESE =
            Pattern.compile("(?<=[^\\p{ASCII}])\\s*\\n\\s*|\\s*\\n\\s*(?=[^\\p{ASCII}])");

    /** Characters of an agenda's line before and after a title: its number, its pages. */
    private static final int ROUND_A_TITLE = 40;

    private CaseView() {}

    static CaseCard card(Dossier dossier) {
        return card(dossier, List.of(), List.of());
    }

    static CaseCard card(CaseHit hit) {
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

    static CasePage page(
            Dossier dossier, List<Utterance> turns, List<SimilarCase> similar, Frame frame) {
        var sources = new Sources(dossier);
        return new CasePage(
                frame,
                dossier.number(),
                dossier.title(),
                badge(dossier.outcome()),
                dossier.kind().label(),
                summary(dossier),
                CaseFacts.of(dossier),
                dossier.decision() == null
                        ? null
                        : quote(dossier.decision(), sources.of("decision")),
                dossier.conditions().stream()
                        .map(words -> quote(words, sources.of("conditions", words)))
                        .toList(),
                dossier.references().stream()
                        .map(reference -> earlier(reference, sources))
                        .toList(),
                dossier.appearances().stream().map(CaseView::place).toList(),
                turns(turns),
                SimilarView.of(similar));
    }

    private static CasePage.Quote quote(String words, List<Link> places) {
        return new CasePage.Quote(Wrapped.joined(words), places);
    }

    private static CasePage.Earlier earlier(Reference reference, Sources sources) {
        var told = reference.number() == null ? reference.text() : reference.number();
        return new CasePage.Earlier(
                reference.relation().label(),
                reference.text(),
                reference.target() == null ? null : Addresses.caseOf(reference.target()),
                reference.proof() == null ? null : reference.proof().label() + "による",
                sources.first("references", told));
    }

    static Badge badge(Coded value) {
        return new Badge(value.code(), value.label());
    }

    static Fact.Value period(LocalDate date, @Nullable LocalDate endDate) {
        return endDate == null || endDate.equals(date)
                ? Fact.Value.day(Day.of(date))
                : Fact.Value.of(Day.of(date).text() + "〜" + Day.of(endDate).text());
    }

    /** 第十三期・第1回, or the day where the council does not count. */
    static String meetingName(@Nullable String ordinal, @Nullable LocalDate date) {
        if (ordinal != null) return ordinal;
        return date == null ? "会議（開催日不明）" : Day.of(date).text() + "の会議";
    }

    private static CaseCard card(Dossier dossier, List<Span> titleMarks, List<Excerpt> excerpts) {
        var date = dossier.meeting().date();
        return new CaseCard(
                Addresses.caseOf(dossier.id()),
                runs(dossier.title(), titleMarks),
                dossier.number(),
                badge(dossier.outcome()),
                dossier.municipality().name(),
                date == null ? null : Day.of(date),
                dossier.department(),
                dossier.kind().label(),
                excerpts);
    }

    private static Excerpt excerpt(Snippet snippet, Dossier dossier) {
        return new Excerpt(
                runs(snippet),
                snippet.speaker(),
                source(snippet, dossier),
                Addresses.passage(snippet.document(), snippet.passage()));
    }

    static List<Run> runs(Snippet snippet) {
        return runs(snippet.text(), snippet.marks());
    }

    /**
     * @param marks in order, not overlapping
     */
    static List<Run> runs(String text, List<Span> marks) {
        var runs = new ArrayList<Run>();
        var end = 0;
        for (var mark : marks) {
            if (mark.start() > end) runs.add(run(text.substring(end, mark.start()), false));
            runs.add(run(mark.of(text), true));
            end = mark.end();
        }
        if (end < text.length()) runs.add(run(text.substring(end), false));
        return runs;
    }

    /** An excerpt is one line of text: the line ends of the original would stand in it as gaps. */
    static Run run(String text, boolean marked) {
        return new Run(LINE_END_IN_JAPANESE.matcher(text).replaceAll(""), marked);
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

    private static String summary(Dossier dossier) {
        var council = dossier.council() == null ? dossier.municipality().name() : dossier.council();
        var date = dossier.meeting().date();
        return Stream.of(
                        council,
                        dossier.meeting().ordinal(),
                        date == null ? null : Day.of(date).text())
                .filter(Objects::nonNull)
                .reduce((left, right) -> left + "　" + right)
                .orElseThrow();
    }

    private static CasePage.Place place(Appearance appearance) {
        return new CasePage.Place(
                appearance.part().label(),
                appearance.file(),
                Addresses.passage(appearance.document(), appearance.passage()),
                appearance.pages() == null ? null : pages(appearance.part(), appearance.pages()));
    }

    /** An agenda names pages of the papers, not its own. */
    private static String pages(Part part, PageRange pages) {
        var papers = part == Part.AGENDA ? "資料の" : "";
        return pages.from() == pages.to()
                ? papers + pages.from() + "ページ"
                : papers + pages.from() + "〜" + pages.to() + "ページ";
    }

    private static List<CasePage.Turn> turns(List<Utterance> utterances) {
        var turns = new ArrayList<CasePage.Turn>();
        for (var utterance : utterances) {
            turns.add(
                    new CasePage.Turn(
                            "turn-" + (turns.size() + 1),
                            utterance.speaker(),
                            role(utterance),
                            side(utterance.role()),
                            utterance.text(),
                            Addresses.passage(utterance.document(), utterance.passage()),
                            utterance.page()));
        }
        return turns;
    }

    /** Said only where the name does not say it already, as 汐崎会長 does. */
    static @Nullable String role(Utterance utterance) {
        var label = utterance.role().label();
        return utterance.role() == SpeakerRole.UNKNOWN || utterance.speaker().contains(label)
                ? null
                : label;
    }

    private static String side(SpeakerRole role) {
        return switch (role) {
            case CHAIR, VICE_CHAIR, MEMBER -> "council";
            case SECRETARIAT, DEPARTMENT, OBSERVER, UNKNOWN -> "answer";
        };
    }
}
