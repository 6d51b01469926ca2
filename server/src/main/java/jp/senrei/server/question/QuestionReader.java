package jp.senrei.server.question;

import static jp.senrei.web.text.Texts.t;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Coded;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question from parameters: {@code q}, the codes of the facets (repeated for OR), {@code
 * from}, {@code to}, {@code sort}, {@code page}, {@code size}, {@code scope}, {@code without}
 * (repeated). Empty values count as absent, unknown names are ignored, unknown facet values find
 * nothing.
 */
public final class QuestionReader {
    /** Conditions of one question: filters, and names that are not to be used. */
    static final int MOST_CONDITIONS = 100;

    /**
     * UTF-16 units of all of them. Nearly every link of a page of results repeats them: without a
     * bound an address of some kilobytes would be answered with a page of some hundred megabytes.
     */
    static final int LONGEST_CONDITIONS = 2_000;

    private QuestionReader() {}

    /** What was read. */
    public sealed interface Reading {}

    public record Asked(Question question) implements Reading {}

    /**
     * @param detail what is wrong and what to change, 日本語
     */
    public record Refused(String parameter, String detail) implements Reading {}

    public static Reading read(Parameters parameters) {
        try {
            return new Asked(question(parameters));
        } catch (Unreadable e) {
            return e.refused;
        }
    }

    private static Question question(Parameters parameters) throws Unreadable {
        var size = number(parameters, "size", Question.USUAL_SIZE, Question.MAX_SIZE);
        var page = number(parameters, "page", 1, Integer.MAX_VALUE);
        if ((long) page * size > Question.MAX_RANK + size - 1L) {
            throw new Unreadable("page", t("results.refused.rank", Question.MAX_RANK));
        }
        var from = day(parameters, "from");
        var to = day(parameters, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Unreadable("to", t("results.refused.period"));
        }
        return limited(
                Question.of(parameters.first("q").strip())
                        .within(chosen(parameters, "scope", Scope.class, null))
                        .without(new LinkedHashSet<>(parameters.all("without")))
                        .filteredBy(filters(parameters))
                        .between(from, to)
                        .sortedBy(chosen(parameters, "sort", Sort.class, Sort.RELEVANCE))
                        .page(page)
                        .size(size));
    }

    private static Question limited(Question question) throws Unreadable {
        var conditions = new ArrayList<>(question.without());
        question.filters().values().forEach(conditions::addAll);
        int length = conditions.stream().mapToInt(String::length).sum();
        if (conditions.size() <= MOST_CONDITIONS && length <= LONGEST_CONDITIONS) return question;
        throw new Unreadable(
                question.filters().isEmpty()
                        ? "without"
                        : question.filters().keySet().iterator().next().code(),
                t("results.refused.conditions", MOST_CONDITIONS, LONGEST_CONDITIONS));
    }

    private static Map<Facet, Set<String>> filters(Parameters parameters) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            filters.put(
                    facet,
                    parameters.all(facet.code()).stream()
                            .filter(value -> !value.isBlank())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return filters;
    }

    private static int number(Parameters parameters, String name, int absent, int max)
            throws Unreadable {
        var text = parameters.first(name);
        if (text.isBlank()) return absent;
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= max) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Unreadable(
                name,
                max == Integer.MAX_VALUE
                        ? t("results.refused.number", name)
                        : t("results.refused.range", name, max));
    }

    private static @Nullable LocalDate day(Parameters parameters, String name) throws Unreadable {
        var text = parameters.first(name);
        if (text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Unreadable(name, t("results.refused.day", name));
        }
    }

    private static <E extends Enum<E> & Coded> E chosen(
            Parameters parameters, String name, Class<E> type, @Nullable E usual)
            throws Unreadable {
        var text = parameters.first(name);
        if (text.isBlank()) return usual;
        var chosen = Coded.find(type, text.strip());
        if (chosen != null) return chosen;
        var known =
                Arrays.stream(type.getEnumConstants())
                        .map(Coded::code)
                        .collect(Collectors.joining(t("results.list")));
        throw new Unreadable(name, t("results.refused.choice", name, known));
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Refused refused;

        Unreadable(String parameter, String detail) {
            super(detail, null, false, false);
            refused = new Refused(parameter, detail);
        }
    }
}
