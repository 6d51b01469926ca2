package jp.senrei.server.site.results;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Coded;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.index.Scope;
import jp.senrei.indexer.index.Sort;
import jp.senrei.server.question.SearchType;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.Filter.Below;
import jp.senrei.web.view.Filter.Option;

/**
 * 並び順 and 複数の語を探す範囲, to choose from. What is usual has no value, so that it is the usual one of the
 * next question too: with words, or of another tab.
 */
final class Orders {
    private Orders() {}

    /** Without words there is nothing to be relevant to: the newest come first. */
    static List<Option> sorts(Question question) {
        return question.text().isBlank() ? ofAll(question.sort()) : found(question.sort());
    }

    private static List<Option> ofAll(Sort chosen) {
        var newest = chosen == Sort.DATE_ASC ? Sort.RELEVANCE : chosen;
        return List.of(
                option(
                        "sort",
                        newest,
                        Names.label(Sort.DATE_DESC),
                        newest == Sort.RELEVANCE,
                        chosen),
                option("sort", Sort.DATE_ASC, Names.label(Sort.DATE_ASC), false, chosen));
    }

    private static List<Option> found(Sort chosen) {
        return Stream.of(Sort.values())
                .map(
                        sort ->
                                option(
                                        "sort",
                                        sort,
                                        Names.label(sort),
                                        sort == Sort.RELEVANCE,
                                        chosen))
                .toList();
    }

    static List<Option> scopes(SearchType type, Question question) {
        var usual = type.scope(question.within(null));
        return Stream.of(Scope.CASE, Scope.UTTERANCE, Scope.DOCUMENT)
                .map(
                        scope ->
                                option(
                                        "scope",
                                        scope,
                                        Names.label(scope),
                                        scope == usual,
                                        type.scope(question)))
                .toList();
    }

    private static <C extends Coded> Option option(
            String name, C value, String label, boolean usual, C chosen) {
        return new Option(
                name + "-" + value.code(),
                name,
                usual ? "" : value.code(),
                label,
                0,
                value.equals(chosen),
                Below.NOTHING);
    }
}
