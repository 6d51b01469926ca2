package jp.senrei.web.glossary;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.web.text.Language;
import jp.senrei.web.text.Preferences;

/**
 * 用語: one word with its explanation.
 *
 * @param id stable, for the address: {@code /glossary#data-link}
 * @param word 電算結合
 * @param reading in hiragana
 * @param others other words for the same
 * @param japanese the explanation, plain words, one or two sentences
 * @param english the same, led by the English word
 */
public record Term(
        String id,
        String word,
        String reading,
        List<String> others,
        String japanese,
        String english) {
    public Term {
        others = List.copyOf(others);
    }

    public String href() {
        return "/glossary#" + id;
    }

    /** In the language of the one who reads. */
    public String explanation() {
        return Preferences.current().language() == Language.EN ? english : japanese;
    }

    /** Every word it goes by. */
    Stream<String> words() {
        return Stream.concat(Stream.of(word), others.stream());
    }
}
