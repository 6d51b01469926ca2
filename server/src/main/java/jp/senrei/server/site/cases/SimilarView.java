package jp.senrei.server.site.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Prose;
import jp.senrei.web.view.SimilarCard;

/** 似た案件 on the page of a case. */
final class SimilarView {
    /** Cases shown. */
    static final int MOST = 5;

    private SimilarView() {}

    static List<SimilarCard> of(List<SimilarCase> similar) {
        return similar.stream().map(SimilarView::card).toList();
    }

    private static SimilarCard card(SimilarCase similar) {
        var dossier = similar.dossier();
        return new SimilarCard(
                Addresses.caseOf(dossier.id()),
                Prose.runs(dossier.title()),
                Names.badge(dossier.outcome()),
                dossier.municipality().name(),
                Dates.day(dossier.meeting().date()),
                similar.reasons().stream().map(SimilarView::reason).toList());
    }

    private static SimilarCard.Reason reason(SimilarCase.Reason reason) {
        return new SimilarCard.Reason(
                Names.label(reason.kind()),
                reason.label(),
                reason.kind().facet() == null,
                href(reason));
    }

    /** The search for all cases that share it. */
    private static String href(SimilarCase.Reason reason) {
        var facet = reason.kind().facet();
        if (facet == null) return SearchAddress.text(String.join(" ", reason.values()));
        return SearchAddress.of(
                Question.of("").filteredBy(Map.of(facet, new LinkedHashSet<>(reason.values()))));
    }
}
