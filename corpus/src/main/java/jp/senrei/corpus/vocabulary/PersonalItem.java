package jp.senrei.corpus.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/**
 * 個人情報の項目.
 *
 * @param name how it is listed
 * @param others other ways to write it
 * @param onlyListed a short common word (顔, 資格) that is an item only where it stands among others
 */
public record PersonalItem(String name, List<String> others, boolean onlyListed) {
    public PersonalItem {
        others = List.copyOf(others);
    }

    /** The name and the other ways to write it. */
    public List<String> forms() {
        return Stream.concat(Stream.of(name), others.stream()).toList();
    }
}
