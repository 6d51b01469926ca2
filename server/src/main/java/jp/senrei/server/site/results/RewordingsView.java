package jp.senrei.server.site.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.senrei.indexer.index.AskedWord;
import jp.senrei.indexer.index.QueryText;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.question.SearchType;
import jp.senrei.web.view.Link;
import jp.senrei.web.view.Rewordings;
import org.jspecify.annotations.Nullable;

/** 言い換え of the words of a question: a line of them at once, the rest behind 「ほか」. */
final class RewordingsView {
    /** Letters on a line of a phone, beside what says that there are more. */
    private static final int LETTERS_OF_A_LINE = 16;

    /** A compound of words with other names has a name for each of them; a page needs no more. */
    private static final int MOST = 60;

    private RewordingsView() {}

    static @Nullable Rewordings of(SearchType type, Question question, List<AskedWord> words) {
        var names = names(type, question, words);
        if (names.isEmpty()) return null;
        var shown = shown(names);
        return new Rewordings(
                names.subList(0, shown), names.subList(shown, names.size()), plain(type, question));
    }

    /** Those that are not used first: they change what is found. */
    private static List<Rewordings.Name> names(
            SearchType type, Question question, List<AskedWord> words) {
        var names = new ArrayList<Rewordings.Name>();
        for (var word : words) {
            for (var name : word.names())
                names.add(
                        new Rewordings.Name(
                                word.text(),
                                name.text(),
                                name.used(),
                                type.in(
                                        SearchAddress.withName(
                                                question, name.text(), !name.used()))));
        }
        names.sort(Comparator.comparing(Rewordings.Name::used));
        return names.subList(0, Math.min(names.size(), MOST));
    }

    private static int shown(List<Rewordings.Name> names) {
        int letters = 0;
        for (int i = 0; i < names.size(); i++) {
            letters += names.get(i).word().length() + names.get(i).text().length() + 2;
            if (letters > LETTERS_OF_A_LINE) return Math.max(i, 1);
        }
        return names.size();
    }

    private static @Nullable Link plain(SearchType type, Question question) {
        return QueryText.quoted(question.text())
                .map(
                        quoted ->
                                new Link(
                                        quoted,
                                        type.in(SearchAddress.of(question.text(quoted).page(1)))))
                .orElse(null);
    }
}
