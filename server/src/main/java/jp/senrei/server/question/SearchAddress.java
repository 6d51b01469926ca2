package jp.senrei.server.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Sort;

/**
 * The address of a search: what {@link QuestionReader} reads, written. Default values are left out.
 */
public final class SearchAddress {
    private SearchAddress() {}

    public static String of(Question question) {
        var parameters = new StringJoiner("&");
        words(question).forEach(parameters::add);
        question.filters()
                .forEach(
                        (facet, values) ->
                                values.forEach(
                                        value ->
                                                parameters.add(
                                                        facet.code() + "=" + encode(value))));
        if (question.from() != null) parameters.add("from=" + question.from());
        if (question.to() != null) parameters.add("to=" + question.to());
        if (question.sort() != Sort.RELEVANCE) parameters.add("sort=" + question.sort().code());
        if (question.size() != Question.USUAL_SIZE) parameters.add("size=" + question.size());
        if (question.page() != 1) parameters.add("page=" + question.page());
        return parameters.length() == 0 ? "/search" : "/search?" + parameters;
    }

    /** The parameters that say which words are looked for, and so which are marked. */
    public static List<String> words(Question question) {
        var parameters = new ArrayList<String>();
        // The index reads no more than this of the text; a page full of links that repeat the rest
        // would be megabytes.
        var text = Beginning.of(question.text(), Question.MAX_TEXT);
        if (!text.isEmpty()) parameters.add("q=" + encode(text));
        if (question.scope() != null) parameters.add("scope=" + question.scope().code());
        question.without().forEach(name -> parameters.add("without=" + encode(name)));
        return parameters;
    }

    /** All cases with this text. */
    public static String text(String text) {
        return of(Question.of(text));
    }

    /** First page of the same search for another text. */
    public static String rephrased(Question question, String text) {
        return of(question.text(text).page(1));
    }

    /** All cases with this value of the facet. */
    public static String filter(Facet facet, String value) {
        return of(Question.of("").filteredBy(Map.of(facet, Set.of(value))));
    }

    public static String page(Question question, int page) {
        return of(question.page(page));
    }

    /** First page of the search without one of its values. */
    public static String without(Question question, Facet facet, String value) {
        var values = new LinkedHashSet<>(question.filters().getOrDefault(facet, Set.of()));
        values.remove(value);
        return of(question.filteredBy(facet, values).page(1));
    }

    /** First page of the search with another name of a word, or without it. */
    public static String withName(Question question, String name, boolean used) {
        var names = new LinkedHashSet<>(question.without());
        if (used) names.remove(name);
        else names.add(name);
        return of(question.without(names).page(1));
    }

    /** First page of the search for any day. */
    public static String withoutDays(Question question) {
        return of(question.between(null, null).page(1));
    }

    /** First page of the search for its text alone, wherever the usual scope finds it. */
    public static String withoutFilters(Question question) {
        return of(question.filteredBy(Map.of()).between(null, null).within(null).page(1));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
