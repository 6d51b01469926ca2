package jp.senrei.server.site;

import java.util.List;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.server.citation.Cited;
import jp.senrei.server.citation.CitedMeeting;
import jp.senrei.web.view.Citation;
import org.jspecify.annotations.Nullable;

/** 出典の表記 of what pages show; the forms are those of {@link Cited}. */
public final class Citations {
    private Citations() {}

    public static Citation of(Dossier dossier, Visit visit) {
        var documents = dossier.appearances().stream().map(place -> place.document()).distinct();
        var cited = Cited.caseOf(dossier, isInternal(documents.toList(), visit));
        return citation(cited, Addresses.caseOf(dossier.id()), visit);
    }

    /**
     * @param dossier the case it is about, null for none
     * @param document it stands in, null when not known
     * @param address of the turn on this site
     */
    public static Citation of(
            Utterance turn,
            Meeting meeting,
            @Nullable Dossier dossier,
            @Nullable Document document,
            String address,
            Visit visit) {
        var cited =
                Cited.turn(
                        CitedMeeting.of(meeting),
                        dossier,
                        document,
                        document != null && Formats.hasPages(document) ? turn.page() : null,
                        turn.speaker(),
                        turn.role(),
                        turn.id());
        return citation(cited, address, visit);
    }

    public static Citation of(Meeting meeting, Visit visit) {
        var internal = isInternal(meeting.documents(), visit);
        var cited = Cited.meeting(CitedMeeting.of(meeting), meeting.id(), internal);
        return citation(cited, Addresses.meeting(meeting.id()), visit);
    }

    /** A whole document. */
    public static Citation of(Document document, Visit visit) {
        return citation(
                Cited.document(meeting(document, visit), document, null),
                Addresses.document(document.id()),
                visit);
    }

    /**
     * A table of an operations report.
     *
     * @param fiscalYear null when the report does not say
     * @param page null when not known
     * @param address of the table on this site
     */
    public static Citation table(
            Document document,
            String table,
            @Nullable Integer fiscalYear,
            @Nullable Integer page,
            String address,
            Visit visit) {
        var pages = page == null || !Formats.hasPages(document) ? null : new PageRange(page, page);
        return citation(
                Cited.table(meeting(document, visit), document, table, fiscalYear, pages),
                address,
                visit);
    }

    /** The one meeting a document belongs to; one of several would be a guess. */
    private static CitedMeeting meeting(Document document, Visit visit) {
        if (document.meetings().size() != 1) return CitedMeeting.none(document.municipality());
        return visit.index()
                .findMeeting(document.meetings().getFirst(), visit.audience())
                .map(CitedMeeting::of)
                .orElse(CitedMeeting.none(document.municipality()));
    }

    /** Whether no document that says it is public. A visitor has only what is. */
    private static boolean isInternal(List<String> documents, Visit visit) {
        return visit.audience() == Audience.READER
                && !documents.isEmpty()
                && documents.stream()
                        .flatMap(id -> visit.index().aboutDocument(id, visit.audience()).stream())
                        .allMatch(document -> document.visibility() == Visibility.INTERNAL);
    }

    private static Citation citation(Cited cited, String address, Visit visit) {
        var link = visit.absolute(address);
        return new Citation(
                cited.official(), cited.markdown(link), cited.bibtex(link, visit.today()), link);
    }
}
