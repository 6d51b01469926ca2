package jp.senrei.indexer.evaluate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.OrganizationRole;
import jp.senrei.indexer.evaluate.Gold.Case;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/** One measure for each fact of a case. */
final class CaseMeasures {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private CaseMeasures() {}

    /**
     * @param complete whether the gold names every case of its files, so that any other is too much
     */
    static List<Measure> of(List<Case> gold, List<Dossier> read, boolean complete) {
        var measures = new CaseMeasures();
        var pairs = CasePairs.of(gold, read);
        measures.found(gold, read, pairs, complete);
        pairs.forEach(measures::compare);
        return measures.tallies.values().stream().map(Tally::measure).toList();
    }

    private Tally tally(String name) {
        return tallies.computeIfAbsent(name, Tally::new);
    }

    private void found(
            List<Case> gold, List<Dossier> read, Map<Case, Dossier> pairs, boolean complete) {
        var tally = tally("cases found");
        for (var want : gold) {
            if (pairs.containsKey(want)) tally.hit(1);
            else tally.missing(1, "不足 " + want.title());
        }
        if (!complete) return;
        var files = gold.stream().flatMap(want -> CasePairs.files(want).stream()).collect(toSet());
        for (var have : read) {
            if (!pairs.containsValue(have)
                    && CasePairs.files(have).stream().anyMatch(files::contains))
                tally.extra(1, "余分 " + have.id() + " " + have.title());
        }
    }

    private void compare(Case want, Dossier have) {
        var where = have.id();
        exact(where, want, have);
        verdict(where, want, have);
        sets(where, want, have);
    }

    private void exact(String where, Case want, Dossier have) {
        if (want.municipality() != null)
            same("municipality", where, want.municipality().name(), have.municipality().name());
        if (want.meeting() != null) {
            same("meeting date", where, want.meeting().date(), have.meeting().date());
            same("meeting end", where, want.meeting().endDate(), have.meeting().endDate());
            same("held in writing", where, want.meeting().written(), have.meeting().written());
        }
        same("kind", where, want.kind(), have.kind().code());
        same("number", where, loose(want.number()), Wording.loose(have.number()));
        same("title", where, loose(want.title()), Wording.loose(have.title()));
        same("start", where, want.startDate(), have.startDate());
        same("regime", where, want.regime(), have.regime().code());
        if (want.department() != null)
            tally("department")
                    .one(
                            where,
                            Wording.within(
                                    Wording.loose(want.department()),
                                    Wording.loose(have.department())),
                            want.department(),
                            have.department());
    }

    private void same(String name, String where, @Nullable Object want, @Nullable Object have) {
        if (want != null) tally(name).one(where, want, have);
    }

    private static @Nullable String loose(@Nullable String text) {
        return text == null ? null : Wording.loose(text);
    }

    private void verdict(String where, Case want, Dossier have) {
        same("outcome", where, want.outcome(), have.outcome().code());
        if (want.decision() != null)
            tally("decision sentence")
                    .one(
                            where,
                            have.decision() != null
                                    && Wording.sameQuote(want.decision(), have.decision()),
                            want.decision(),
                            have.decision());
        if (want.conditions() == null) return;
        var tally = tally("conditions");
        int hits = 0;
        var left = new ArrayList<>(have.conditions());
        for (var condition : want.conditions()) {
            var found = left.stream().filter(one -> Wording.sameQuote(condition, one)).findFirst();
            if (found.isPresent() && left.remove(found.get())) hits++;
            else tally.missing(1, where + ": 不足 " + condition);
        }
        tally.hit(hits);
        int more = have.conditions().size() - want.conditions().size();
        if (more > 0) tally.extra(more, where + ": 条件が" + more + "件多い " + have.conditions());
    }

    private void sets(String where, Case want, Dossier have) {
        both("matters", where, want.matters(), codes(have.matters()), value -> value);
        if (want.articles() != null) {
            var asked = articles(want.articles());
            var read = articles(have.articles());
            tally("articles (recall)").recall(where, asked, read);
            tally("articles (all cited)").both(where, asked, read);
        }
        if (want.organizations() != null)
            tally("organisations with role")
                    .both(where, acting(want.organizations()), acting(have.organizations()));
        if (want.services() != null)
            tally("services (recall)")
                    .recall(
                            where,
                            want.services().stream()
                                    .map(Gold.Named::id)
                                    .filter(Objects::nonNull)
                                    .collect(ordered()),
                            have.services().stream().map(service -> service.id()).toList());
        both("certifications", where, want.certifications(), have.certifications(), value -> value);
        if (want.references() != null)
            tally("references (recall)")
                    .recall(
                            where,
                            want.references().stream()
                                    .map(one -> lastNumber(one.number(), one.text()))
                                    .collect(ordered()),
                            have.references().stream()
                                    .map(one -> lastNumber(one.number(), one.text()))
                                    .toList());
        if (want.personalInformation() != null)
            personalInformation(where, want.personalInformation(), have.personalInformation());
        both("protections", where, want.protections(), have.protections(), Wording::loose);
        if (want.appearances() != null)
            tally("files (recall)").recall(where, CasePairs.files(want), CasePairs.files(have));
    }

    private void both(
            String name,
            String where,
            @Nullable List<String> want,
            List<String> have,
            Function<String, String> fold) {
        if (want == null || want.isEmpty()) return;
        tally(name)
                .both(
                        where,
                        want.stream().map(fold).collect(ordered()),
                        have.stream().map(fold).collect(ordered()));
    }

    /** An item counts when the reading names it, or names it together with more. */
    private void personalInformation(String where, List<String> want, List<String> have) {
        var read = have.stream().map(Wording::loose).toList();
        var tally = tally("personal information (recall)");
        for (var item : want) {
            var asked = Wording.loose(item);
            if (read.stream().anyMatch(one -> Wording.within(one, asked))) tally.hit(1);
            else tally.missing(1, where + ": 不足 " + item);
        }
    }

    private static List<String> codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).toList();
    }

    private static Set<String> articles(List<ArticleRef> articles) {
        return articles.stream()
                .map(article -> Wording.loose(article.law()) + article.canonical())
                .collect(ordered());
    }

    /** Who only is mentioned is not asked for. */
    private static Set<String> acting(List<Organization> organizations) {
        return organizations.stream()
                .filter(one -> one.role() != OrganizationRole.MENTIONED)
                .map(one -> Wording.loose(one.name()) + " " + one.role().code())
                .collect(ordered());
    }

    /** 365 of 「令和2年度 諮問第365号」. */
    private static String lastNumber(@Nullable String number, @Nullable String text) {
        var digits =
                DIGITS.matcher(Wording.loose(number != null ? number : text)).results().toList();
        return digits.isEmpty()
                ? Wording.loose(text)
                : Integer.toString(JapaneseNumber.parse(digits.getLast().group()));
    }

    private static <T> Collector<T, ?, Set<T>> ordered() {
        return toCollection(LinkedHashSet::new);
    }
}
