package jp.senrei.server.site.cases;

import static jp.senrei.web.text.Texts.t;

import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Reference;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Dates;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Prose;
import jp.senrei.server.site.Sources;
import jp.senrei.web.view.Day;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.PrecedentGraph;
import jp.senrei.web.view.Precedents;
import org.jspecify.annotations.Nullable;

/** 前後の案件 of a case: as lists and as a picture. */
final class PrecedentsView {
    /** Lines of a title in a box, and how many kanji one takes. */
    private static final int LINES = 2;

    private static final double LINE_WIDTH = 13;

    /** Of a label beside an arrow: from the end of the arrow to the middle of the label. */
    private static final int LABEL = 46;

    private static final int ARROW = 8;

    private PrecedentsView() {}

    static Precedents of(CaseHistory history) {
        var dossier = history.cases().getFirst();
        var shown = new HashSet<String>();
        shown.add(dossier.id());
        dossier.references().forEach(reference -> shown.add(reference.target()));
        history.later().forEach(later -> shown.add(later.id()));
        var sources = new Sources(dossier);
        return new Precedents(
                dossier.references().stream()
                        .filter(reference -> !Submission.isOf(dossier, reference))
                        .map(reference -> earlier(reference, history, sources))
                        .toList(),
                history.later().stream().map(later -> later(later, dossier)).toList(),
                history.cases().stream()
                        .filter(other -> !shown.contains(other.id()))
                        .map(other -> relative(relations(other, history), other, null, null))
                        .toList(),
                history.cases().size() < 2 ? null : graph(history));
    }

    /** The words of a reference, where they are no title that is shown already. */
    private static @Nullable String written(Reference reference, Dossier from, Dossier to) {
        var text = reference.text();
        return text.equals(from.title()) || text.equals(to.title()) ? null : text;
    }

    private static Precedents.Relative earlier(
            Reference reference, CaseHistory history, Sources sources) {
        var relation = Names.label(reference.relation());
        var place = sources.first("references", reference.id());
        var target = reference.target();
        if (target == null)
            return new Precedents.Relative(
                    relation, null, Prose.runs(reference.text()), null, null, null, null, place);
        var proof =
                reference.proof() == null
                        ? null
                        : t("case.precedents.proof", Names.label(reference.proof()));
        return history.find(target)
                .map(
                        held ->
                                new Precedents.Relative(
                                        relation,
                                        Addresses.caseOf(target),
                                        Prose.runs(Names.caseOf(held)),
                                        written(reference, sources.dossier(), held),
                                        Names.badge(held.outcome()),
                                        Dates.day(held.meeting().date()),
                                        proof,
                                        place))
                .orElseGet(
                        () ->
                                new Precedents.Relative(
                                        relation,
                                        Addresses.caseOf(target),
                                        Prose.runs(reference.text()),
                                        null,
                                        null,
                                        null,
                                        proof,
                                        place));
    }

    private static Precedents.Relative later(Dossier later, Dossier dossier) {
        var reference =
                later.references().stream()
                        .filter(each -> dossier.id().equals(each.target()))
                        .findFirst();
        var relation = CaseHistory.relation(later, dossier.id()).map(Names::label).orElse("");
        var written = reference.map(each -> written(each, later, dossier));
        var place =
                reference
                        .map(each -> new Sources(later).first("references", each.id()))
                        .orElse(null);
        return relative(relation, later, written.orElse(null), place);
    }

    /** What makes it one of these cases. */
    private static String relations(Dossier other, CaseHistory history) {
        return history.links().stream()
                .filter(
                        link ->
                                link.later().equals(other.id())
                                        || link.earlier().equals(other.id()))
                .map(link -> Names.label(link.relation()))
                .distinct()
                .collect(Collectors.joining("・"));
    }

    private static Precedents.Relative relative(
            String relation, Dossier other, @Nullable String written, @Nullable Link place) {
        return new Precedents.Relative(
                relation,
                Addresses.caseOf(other.id()),
                Prose.runs(Names.caseOf(other)),
                written,
                Names.badge(other.outcome()),
                Dates.day(other.meeting().date()),
                null,
                place);
    }

    private static PrecedentGraph graph(CaseHistory history) {
        var ids = history.cases().stream().map(Dossier::id).toList();
        var arrows =
                history.links().stream()
                        .map(
                                link ->
                                        new GraphLayout.Arrow(
                                                ids.indexOf(link.earlier()),
                                                ids.indexOf(link.later())))
                        .toList();
        var picture = GraphLayout.of(ids.size(), arrows);
        var nodes =
                Stream.iterate(0, index -> index < ids.size(), index -> index + 1)
                        .map(index -> node(history.cases().get(index), index, picture))
                        .toList();
        var edges =
                picture.lines().stream()
                        .map(line -> edge(line, history.links().get(line.index())))
                        .toList();
        return new PrecedentGraph(picture.width(), picture.height(), nodes, edges);
    }

    private static PrecedentGraph.Node node(
            Dossier dossier, int index, GraphLayout.Picture picture) {
        var box = picture.boxes().get(index);
        var number = Objects.requireNonNullElse(dossier.number(), Names.label(dossier.kind()));
        var date = dossier.meeting().date();
        var when = date == null ? t("case.day.unknown") : Day.of(date).text();
        var outcome = Names.label(dossier.outcome());
        return new PrecedentGraph.Node(
                box.x(),
                box.y(),
                GraphLayout.BOX_WIDTH,
                box.height(),
                index == 0 ? null : Addresses.caseOf(dossier.id()),
                String.join("", GraphText.lines(number, LINE_WIDTH - 4, 1)),
                GraphText.lines(dossier.title(), LINE_WIDTH, LINES),
                date == null ? outcome : date.toString().substring(0, 7) + "　" + outcome,
                t("case.graph.node", Names.caseOf(dossier), when, outcome));
    }

    private static PrecedentGraph.Edge edge(GraphLayout.Line line, CaseHistory.Link reference) {
        var points = line.points();
        var path = new StringBuilder("M" + at(points.getFirst()));
        for (var step = 1; step < points.size(); step++) {
            var from = points.get(step - 1);
            var to = points.get(step);
            var middle = (from[0] + to[0]) / 2;
            path.append("C%d %d %d %d %s".formatted(middle, from[1], middle, to[1], at(to)));
        }
        var end = points.getLast();
        var back = end[0] - ARROW;
        return new PrecedentGraph.Edge(
                path.toString(),
                "%s %d,%d %d,%d"
                        .formatted(end[0] + "," + end[1], back, end[1] - 5, back, end[1] + 5),
                Names.label(reference.relation()),
                end[0] - LABEL,
                end[1] + 5);
    }

    private static String at(int[] point) {
        return point[0] + " " + point[1];
    }
}
