package jp.senrei.server.site.comparison;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.ComparePage;

/** {@code GET /compare?case=A&case=B} and the same as {@code /compare.csv}. */
public final class Compare {
    /** Cases in a comparison: more columns than these nobody can read side by side. */
    static final int MOST = 4;

    private static final int CANDIDATES = 5;

    private Compare() {}

    /**
     * @param ids asked for, each once
     * @param held those of them that the asker may see, at most {@link #MOST}
     */
    private record Chosen(List<String> ids, List<Dossier> held) {
        static Chosen of(Visit visit) {
            var ids =
                    visit.parameters().all("case").stream()
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .distinct()
                            .toList();
            var held =
                    ids.stream()
                            .limit(MOST)
                            .map(id -> visit.index().findCase(id, visit.audience()))
                            .flatMap(Optional::stream)
                            .toList();
            return new Chosen(ids, held);
        }

        boolean isUnknown() {
            return held.isEmpty() && !ids.isEmpty();
        }
    }

    public static void show(Visit visit) {
        var chosen = Chosen.of(visit);
        if (chosen.isUnknown()) {
            visit.notFound();
            return;
        }
        visit.show(Pages.compare(page(chosen, visit)));
    }

    public static void csv(Visit visit) {
        var chosen = Chosen.of(visit);
        if (chosen.held().isEmpty()) {
            visit.notFound();
            return;
        }
        visit.context()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"compare.csv\"")
                .result(ComparisonCsv.of(chosen.held()));
    }

    private static ComparePage page(Chosen chosen, Visit visit) {
        var held = chosen.held();
        boolean differing = visit.parameters().first("rows").equals("different");
        var rows = new Comparison(held).rows();
        var address = address("/compare", ids(held));
        return new ComparePage(
                visit.frame(t("results.compare.title"))
                        .distinguishedBy(held.stream().map(Names::caseOf).toArray(String[]::new)),
                notices(chosen),
                held.stream().map(one -> column(one, held, visit)).toList(),
                differing ? rows.stream().filter(row -> !row.same()).toList() : rows,
                differing,
                differing ? address : address + "&rows=different",
                address("/compare.csv", ids(held)),
                candidates(held, visit));
    }

    private static List<String> notices(Chosen chosen) {
        var notices = new ArrayList<String>();
        int asked = Math.min(chosen.ids().size(), MOST);
        if (chosen.ids().size() > MOST) notices.add(t("results.compare.most", MOST));
        if (chosen.held().size() < asked)
            notices.add(t("results.compare.unknown", asked - chosen.held().size()));
        return notices;
    }

    private static ComparePage.Column column(Dossier one, List<Dossier> held, Visit visit) {
        var others = held.stream().filter(other -> other != one).toList();
        return new ComparePage.Column(
                one.id(),
                CaseCards.named(one),
                one.title(),
                Addresses.caseOf(one.id()),
                address("/compare", ids(others)),
                Citations.of(one, visit));
    }

    /** 似た案件 of the first case, to be put beside it. */
    private static List<ComparePage.Candidate> candidates(List<Dossier> held, Visit visit) {
        if (held.isEmpty() || held.size() == MOST) return List.of();
        var shown = ids(held);
        var first = held.getFirst().id();
        return visit.index().similar(first, CANDIDATES + MOST, visit.audience()).stream()
                .map(similar -> similar.dossier())
                .filter(one -> !shown.contains(one.id()))
                .limit(CANDIDATES)
                .map(one -> candidate(one, shown))
                .toList();
    }

    private static ComparePage.Candidate candidate(Dossier one, List<String> shown) {
        var council = Names.council(one.council(), one.municipality());
        var ids = Stream.concat(shown.stream(), Stream.of(one.id())).toList();
        return new ComparePage.Candidate(
                Names.caseOf(one),
                Addresses.caseOf(one.id()),
                Names.badge(one.outcome()),
                council,
                address("/compare", ids));
    }

    private static List<String> ids(List<Dossier> held) {
        return held.stream().map(Dossier::id).toList();
    }

    private static String address(String path, List<String> ids) {
        var cases =
                ids.stream()
                        .map(id -> "case=" + SearchAddress.encode(id))
                        .collect(Collectors.joining("&"));
        return cases.isEmpty() ? path : path + "?" + cases;
    }
}
