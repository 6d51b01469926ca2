package jp.senrei.server.site.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Sources;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;

/** A case as lists and its own page show it. */
final class CaseView {
    private CaseView() {}

    static CasePage page(
            Dossier dossier, List<Utterance> turns, List<SimilarCase> similar, Frame frame) {
        var sources = new Sources(dossier);
        return new CasePage(
                frame,
                dossier.number(),
                dossier.title(),
                Names.badge(dossier.outcome()),
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
                            Names.role(utterance),
                            side(utterance.role()),
                            utterance.text(),
                            Addresses.passage(utterance.document(), utterance.passage()),
                            utterance.page()));
        }
        return turns;
    }

    private static String side(SpeakerRole role) {
        return switch (role) {
            case CHAIR, VICE_CHAIR, MEMBER -> "council";
            case SECRETARIAT, DEPARTMENT, OBSERVER, UNKNOWN -> "answer";
        };
    }
}
