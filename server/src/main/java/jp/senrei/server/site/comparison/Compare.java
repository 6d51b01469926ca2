package jp.senrei.server.site.comparison;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Basket;
import jp.senrei.server.site.CaseCards;
import jp.senrei.server.site.Citations;
import jp.senrei.server.site.Names;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.ComparePage;

/**
 * {@code GET /compare?case=A&case=B} and the same as {@code /compare.csv}. That address shows and
 * changes nothing, whoever sent it; what changes the {@link Basket} are the links and the form of
 * our own pages: {@code add=A} puts a case to it ({@code left=B} takes out one that was shown
 * ticked, unless it is added again), {@code choose=A&choose=B} makes it these. {@code /compare}
 * alone shows it.
 */
public final class Compare {
    private static final int CANDIDATES = 5;

    private Compare() {}

    /**
     * @param asked for
     * @param held those of them that the asker may see, at most {@link Basket#MOST}
     * @param waiting those that the asker may see too and for which there is no place
     */
    private record Chosen(Basket asked, List<Dossier> held, List<Dossier> waiting) {
        static Chosen of(Visit visit) {
            var asked = new Basket(visit.parameters().all("case"));
            var seen =
                    asked.ids().stream()
                            .map(id -> visit.index().findCase(id, visit.audience()))
                            .flatMap(Optional::stream)
                            .toList();
            int most = Math.min(seen.size(), Basket.MOST);
            return new Chosen(asked, seen.subList(0, most), seen.subList(most, seen.size()));
        }

        boolean isUnknown() {
            return held.isEmpty() && !asked.ids().isEmpty();
        }

        int unknown() {
            return asked.ids().size() - held.size() - waiting.size();
        }

        /** What is shown and what waits. */
        Basket seen() {
            return new Basket(ids(held)).and(ids(waiting));
        }
    }

    public static void show(Visit visit) {
        var asked = visit.parameters();
        if (asked.has("choose")) {
            gather(new Basket(asked.all("choose")), visit);
        } else if (asked.has("add") || asked.has("left")) {
            var kept = new LinkedHashSet<>(asked.all("left"));
            kept.removeAll(asked.all("add"));
            gather(Basket.of(visit).without(kept).and(asked.all("add")), visit);
        } else if (!asked.has("case") && !Basket.of(visit).seen(visit).ids().isEmpty()) {
            visit.seeOther(Basket.of(visit).seen(visit).shown());
        } else {
            lay(Chosen.of(visit), visit);
        }
    }

    private static void gather(Basket asked, Visit visit) {
        var basket = asked.seen(visit);
        if (basket.ids().isEmpty() && !asked.ids().isEmpty()) {
            visit.notFound();
            return;
        }
        basket.keep(visit);
        boolean searches = visit.parameters().first("to").equals("search");
        visit.seeOther(searches ? "/search" : basket.shown());
    }

    private static void lay(Chosen chosen, Visit visit) {
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
        var address = new Basket(ids(held)).shown();
        return new ComparePage(
                visit.frame(t("results.compare.title"))
                        .distinguishedBy(held.stream().map(Names::caseOf).toArray(String[]::new)),
                notices(chosen),
                held.stream().map(one -> column(one, chosen, visit)).toList(),
                differing ? rows.stream().filter(row -> !row.same()).toList() : rows,
                differing,
                differing ? address : address + "&rows=different",
                address.replaceFirst("/compare", "/compare.csv"),
                held.isEmpty() ? "/search" : new Basket(ids(held)).chosen() + "&to=search",
                candidates(held, visit));
    }

    private static List<String> notices(Chosen chosen) {
        var notices = new ArrayList<String>();
        if (!chosen.waiting().isEmpty())
            notices.add(t("results.compare.most", Basket.MOST, names(chosen.waiting())));
        if (chosen.unknown() > 0) notices.add(t("results.compare.unknown", chosen.unknown()));
        return notices;
    }

    private static String names(List<Dossier> waiting) {
        return waiting.stream()
                .map(CaseCards::named)
                .map(name -> t("results.compare.waiting", name))
                .collect(Collectors.joining());
    }

    /** Taking a case out lets in the first of those that wait. */
    private static ComparePage.Column column(Dossier one, Chosen chosen, Visit visit) {
        return new ComparePage.Column(
                CaseCards.named(one),
                one.title(),
                Addresses.caseOf(one.id()),
                chosen.seen().without(List.of(one.id())).chosen(),
                Citations.of(one, visit));
    }

    /** 似た案件 of the first case, to be put beside it. */
    private static List<ComparePage.Candidate> candidates(List<Dossier> held, Visit visit) {
        if (held.isEmpty() || held.size() == Basket.MOST) return List.of();
        var shown = ids(held);
        var first = held.getFirst().id();
        return visit.index().similar(first, CANDIDATES + Basket.MOST, visit.audience()).stream()
                .map(similar -> similar.dossier())
                .filter(one -> !shown.contains(one.id()))
                .limit(CANDIDATES)
                .map(one -> candidate(one, shown))
                .toList();
    }

    private static ComparePage.Candidate candidate(Dossier one, List<String> shown) {
        var council = Names.council(one.council(), one.municipality());
        return new ComparePage.Candidate(
                Names.caseOf(one),
                Addresses.caseOf(one.id()),
                Names.badge(one.outcome()),
                council,
                new Basket(shown).and(List.of(one.id())).chosen());
    }

    private static List<String> ids(List<Dossier> held) {
        return held.stream().map(Dossier::id).toList();
    }
}
