package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.SimilarCase;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Basket;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Prose;
import jp.senrei.server.site.Sources;
import jp.senrei.server.site.Visit;
import jp.senrei.web.view.CasePage;
import jp.senrei.web.view.CasePage.PersonalInformation;
import jp.senrei.web.view.Discussion;
import jp.senrei.web.view.Frame;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.Precedents;
import org.jspecify.annotations.Nullable;

/** All that the page of a case shows. */
final class CaseView {
    /** Turns or conditions from which on one looks for a way through the page. */
    private static final int LONG = 5;

    private CaseView() {}

    static CasePage page(
            Dossier dossier,
            List<Utterance> turns,
            List<SimilarCase> similar,
            Frame frame,
            Visit visit) {
        var sources = new Sources(dossier);
        var history = CaseHistory.of(dossier, visit.index(), visit.audience());
        var way = CaseWay.of(dossier, history.later(), visit.index(), visit.audience());
        var precedents = PrecedentsView.of(history);
        var discussion = DiscussionView.of(dossier, turns);
        var meeting = visit.index().findMeeting(dossier.meeting().id(), visit.audience());
        return new CasePage(
                frame,
                head(dossier),
                Citations.of(dossier, visit),
                compare(dossier, Basket.of(visit)),
                contents(dossier, discussion, precedents, similar),
                isCondition(dossier) ? null : decision(dossier, sources),
                quotes("conditions", dossier.conditions(), sources),
                CaseFacts.of(dossier),
                personalInformation(dossier, sources),
                quotes("protections", dossier.protections(), sources),
                way,
                discussion,
                precedents,
                SimilarView.of(similar),
                CaseGaps.of(dossier, way),
                CaseGaps.meeting(meeting.orElse(null)));
    }

    private static Link compare(Dossier dossier, Basket basket) {
        return basket.holds(dossier.id())
                ? new Link(t("case.compared", basket.ids().size()), "/compare")
                : new Link(t("case.compare"), Basket.adding(dossier.id()));
    }

    private static CasePage.Head head(Dossier dossier) {
        var meeting = dossier.meeting();
        return new CasePage.Head(
                Names.badge(dossier.outcome()),
                Names.label(dossier.kind()),
                dossier.number(),
                Prose.runs(dossier.title()),
                Names.council(dossier),
                meeting.ordinal() == null
                        ? null
                        : new Link(meeting.ordinal(), Addresses.meeting(meeting.id())),
                Dates.day(meeting.date()),
                isCondition(dossier) ? null : CaseGaps.decision(dossier).orElse(null));
    }

    /** The sentence that decides is all that the council attached: it is said once. */
    private static boolean isCondition(Dossier dossier) {
        return dossier.decision() != null
                && dossier.conditions().equals(List.of(dossier.decision()));
    }

    private static CasePage.@Nullable Quote decision(Dossier dossier, Sources sources) {
        return dossier.decision() == null
                ? null
                : Words.quote(dossier.decision(), sources.of("decision"));
    }

    private static List<CasePage.Quote> quotes(String field, List<String> words, Sources sources) {
        return words.stream().map(each -> Words.quote(each, sources.of(field, each))).toList();
    }

    private static PersonalInformation personalInformation(Dossier dossier, Sources sources) {
        var field = "personalInformation";
        return new PersonalInformation(
                dossier.personalInformation().stream()
                        .map(
                                name ->
                                        new PersonalInformation.Item(
                                                Prose.runs(name), sources.first(field, name)))
                        .toList(),
                sources.of(field));
    }

    /** In the order of the page; nothing on a page that one sees at a glance. */
    private static List<Link> contents(
            Dossier dossier,
            Discussion discussion,
            Precedents precedents,
            List<SimilarCase> similar) {
        var turns = discussion.stretches().stream().mapToInt(each -> each.turns().size()).sum();
        if (turns < LONG
                && dossier.conditions().size() < LONG
                && dossier.protections().size() < LONG
                && precedents.graph() == null) return List.of();
        var contents = new ArrayList<Link>();
        contents.add(new Link(t("case.decision"), "#decision-title"));
        contents.add(new Link(t("case.facts"), "#facts-title"));
        if (!dossier.personalInformation().isEmpty())
            contents.add(new Link(t("case.personal"), "#personal-title"));
        if (!dossier.protections().isEmpty())
            contents.add(new Link(t("case.protections.name"), "#protections-title"));
        contents.add(new Link(t("case.way"), "#way-title"));
        if (turns > 0) contents.add(new Link(t("case.discussion"), "#discussion-title"));
        if (!precedents.none()) contents.add(new Link(t("case.precedents"), "#precedents-title"));
        if (!similar.isEmpty()) contents.add(new Link(t("case.similar"), "#similar-title"));
        contents.add(new Link(t("case.missing"), "#missing-title"));
        return contents;
    }
}
