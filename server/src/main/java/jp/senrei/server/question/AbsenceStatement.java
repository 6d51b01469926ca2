package jp.senrei.server.question;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Absence;
import jp.senrei.indexer.index.Absence.Near;
import jp.senrei.indexer.index.Absence.Near.Kind;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Coverage;
import jp.senrei.indexer.index.Question;
import org.jspecify.annotations.Nullable;

/**
 * 該当なし, as a secretariat can put it on record:
 * 「令和8年11月21日現在、Senreiに収録された足立区ほか4自治体の会議12回（令和2年4月〜令和5年3月）、案件80件、文書9件を「ドローン」で検索したが、該当なし（索引 第7版）。」
 *
 * <p>It claims no more than was searched: what the question was narrowed to is told, and where the
 * words stand outside of what was asked for, that too.
 */
public final class AbsenceStatement {
    /** More names than these are told by their number. */
    private static final int MOST_NAMES = 3;

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");

    private static final Set<Kind> ELSEWHERE =
            EnumSet.of(Kind.CASES, Kind.UTTERANCES, Kind.DOCUMENTS);

    private AbsenceStatement() {}

    /**
     * @param of what was asked for: 案件, 発言 or 文書
     * @param today in Japan
     * @return null when the answer has something, or when there was nothing to ask
     */
    public static @Nullable String of(
            Question question, Answer<?> answer, String of, Audience audience, LocalDate today) {
        var absence = answer.absence();
        if (absence == null) return null;
        var conditions = conditions(question, FacetLabels.of(answer));
        return of(question, absence, of, conditions, audience, today);
    }

    private static String of(
            Question question,
            Absence absence,
            String of,
            List<String> conditions,
            Audience audience,
            LocalDate today) {
        var coverage = absence.coverage();
        return "%s現在、Senrei%s%sを%s検索したが、%s%s。"
                .formatted(
                        EraNames.day(today),
                        audience == Audience.READER ? "に収録された" : "で公開している",
                        holdings(coverage),
                        words(question, conditions),
                        result(of, absence),
                        edition(coverage));
    }

    /** 足立区ほか4自治体の会議12回（令和2年4月〜令和5年3月）、案件80件、文書9件. */
    public static String holdings(Coverage coverage) {
        return municipalities(coverage.municipalities())
                + "会議%,d回%s、案件%,d件、文書%,d件"
                        .formatted(
                                coverage.meetings(),
                                months(coverage),
                                coverage.cases(),
                                coverage.documents());
    }

    /**
     * The filters and days of a question, with the values of the facets as they are.
     *
     * @param label of each value
     */
    static List<String> conditions(Question question, FacetLabels label) {
        var conditions = new ArrayList<String>();
        question.filters()
                .forEach(
                        (facet, values) ->
                                conditions.add(
                                        facet.label()
                                                + "："
                                                + values.stream()
                                                        .map(value -> label.of(facet, value))
                                                        .collect(Collectors.joining("又は"))));
        if (question.from() != null || question.to() != null)
            conditions.add(
                    "開催日："
                            + (question.from() == null ? "" : EraNames.day(question.from()))
                            + "〜"
                            + (question.to() == null ? "" : EraNames.day(question.to())));
        if (question.scope() != null) conditions.add(question.scope().label());
        if (!question.without().isEmpty())
            conditions.add(
                    "言い換えの"
                            + question.without().stream()
                                    .map(name -> "「" + name + "」")
                                    .collect(Collectors.joining())
                            + "を除く");
        return conditions;
    }

    private static String municipalities(List<String> names) {
        if (names.isEmpty()) return "";
        if (names.size() > MOST_NAMES)
            return "%sほか%,d自治体の".formatted(names.getFirst(), names.size() - 1);
        return String.join("、", names) + "の";
    }

    private static String months(Coverage coverage) {
        var from = coverage.from();
        var to = coverage.to();
        if (from == null || to == null) return "";
        boolean isOneMonth = YearMonth.from(from).equals(YearMonth.from(to));
        return "（" + month(from) + (isOneMonth ? "" : "〜" + month(to)) + "）";
    }

    private static String words(Question question, List<String> conditions) {
        var text = SPACES.matcher(question.text().strip()).replaceAll(" ");
        var cut = Beginning.of(text, Question.MAX_TEXT);
        var narrowed = conditions.isEmpty() ? "" : "（" + String.join("、", conditions) + "）";
        if (cut.isEmpty() && narrowed.isEmpty()) return "";
        return (cut.isEmpty() ? "条件" : "「" + cut + "」") + narrowed + "で";
    }

    private static String result(String of, Absence absence) {
        var elsewhere =
                absence.near().stream()
                        .filter(near -> ELSEWHERE.contains(near.kind()))
                        .map(AbsenceStatement::elsewhere)
                        .toList();
        return elsewhere.isEmpty()
                ? "該当なし"
                : "該当する%sなし（%s）".formatted(of, String.join("、", elsewhere));
    }

    private static String elsewhere(Near near) {
        return "%sは%,d件".formatted(near.kind().label(), near.hits());
    }

    private static String edition(Coverage coverage) {
        var edition = coverage.edition();
        return edition == null ? "" : "（索引 第%,d版 %s）".formatted(edition.number(), edition.id());
    }

    private static String month(LocalDate day) {
        var whole = EraNames.day(day);
        return whole.substring(0, whole.indexOf('月') + 1);
    }
}
