package jp.senrei.indexer.index;

import java.util.List;

/**
 * 一部の語による検索: nothing has all words of a question in plain words, what has most of them was found.
 *
 * @param words those that count, in the order typed, each with its hits alone
 */
public record Partial(List<Absence.Part> words) {
    public Partial {
        words = List.copyOf(words);
    }

    /** The words that nothing has. */
    public List<Absence.Part> missing() {
        return words.stream().filter(word -> word.hits() == 0).toList();
    }
}
