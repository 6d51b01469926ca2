package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Visit;
import jp.senrei.web.Pages;
import jp.senrei.web.view.EntityIndex;
import org.jspecify.annotations.Nullable;

/** {@code GET /municipalities} and {@code /municipalities/{code}} */
public final class Municipalities {
    /** Digits of a code that tell the prefecture. */
    private static final int PREFECTURE = 2;

    /** After all that are known. */
    private static final String UNKNOWN = "~";

    private Municipalities() {}

    /** By prefecture, both in the order of their codes. */
    public static void list(Visit visit) {
        var title = t("directory.municipalities.title");
        visit.show(
                Pages.entities(
                        new EntityIndex(
                                visit.frame(title),
                                title,
                                t("directory.municipalities.lead"),
                                null,
                                groups(visit))));
    }

    private static List<EntityIndex.Group> groups(Visit visit) {
        var cases = answer(visit, true);
        var documents = answer(visit, false);
        var prefectures = new HashMap<String, String>();
        var names = new TreeMap<String, String>();
        for (var answer : List.of(documents, cases)) {
            of(answer, Facet.PREFECTURE).forEach(one -> prefectures.put(one.value(), one.label()));
            of(answer, Facet.MUNICIPALITY).forEach(one -> names.put(one.value(), one.label()));
        }
        var inCases = counts(cases);
        var inDocuments = counts(documents);
        var groups = new TreeMap<String, List<EntityIndex.Entry>>();
        names.forEach(
                (code, name) ->
                        groups.computeIfAbsent(
                                        prefectures.containsKey(prefecture(code))
                                                ? prefecture(code)
                                                : UNKNOWN,
                                        any -> new ArrayList<>())
                                .add(entry(code, name, inCases, inDocuments)));
        return groups.entrySet().stream()
                .map(one -> group(prefectures.get(one.getKey()), one.getValue()))
                .toList();
    }

    /**
     * @param prefecture null where it is not known
     */
    private static EntityIndex.Group group(
            @Nullable String prefecture, List<EntityIndex.Entry> entries) {
        return prefecture == null
                ? new EntityIndex.Group(t("directory.municipalities.other"), false, entries)
                : new EntityIndex.Group(prefecture, true, entries);
    }

    private static String prefecture(String code) {
        return code.substring(0, Math.min(PREFECTURE, code.length()));
    }

    private static EntityIndex.Entry entry(
            String code, String name, Map<String, Long> cases, Map<String, Long> documents) {
        long held = documents.getOrDefault(code, 0L);
        return new EntityIndex.Entry(
                name,
                Addresses.municipality(code),
                t("directory.cases", cases.getOrDefault(code, 0L)),
                held == 0 ? null : t("directory.documents", held));
    }

    /** All that stand below a prefecture chosen are counted, not only the largest. */
    private static Answer<?> answer(Visit visit, boolean ofCases) {
        var all = ask(visit, Question.of("").size(1), ofCases);
        var prefectures =
                of(all, Facet.PREFECTURE).stream().map(Bucket::value).collect(Collectors.toSet());
        return prefectures.isEmpty()
                ? all
                : ask(
                        visit,
                        Question.of("")
                                .size(1)
                                .filteredBy(Map.of(Facet.PREFECTURE, Set.copyOf(prefectures))),
                        ofCases);
    }

    private static Answer<?> ask(Visit visit, Question question, boolean ofCases) {
        return ofCases
                ? visit.index().searchCases(question, visit.audience())
                : visit.index().searchDocuments(question, visit.audience());
    }

    private static List<Bucket> of(Answer<?> answer, Facet facet) {
        return answer.facets().getOrDefault(facet, List.of());
    }

    private static Map<String, Long> counts(Answer<?> answer) {
        return of(answer, Facet.MUNICIPALITY).stream()
                .collect(Collectors.toMap(Bucket::value, Bucket::count));
    }

    public static void show(Visit visit) {
        var code = visit.path("code");
        var found = MunicipalityView.of(visit, code);
        if (found.isEmpty()) visit.notFound();
        else if (!found.get().code().equals(code))
            visit.context().redirect(Addresses.municipality(found.get().code()));
        else visit.show(Pages.entity(found.get().page()));
    }
}
