package jp.senrei.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One line of a bar list: words, a bar, a number.
 *
 * @param kind picks the colour: the code of an outcome; empty for the usual one
 * @param inJapanese whether the words are of a document
 * @param percent length of the bar, 0 to 100, of the longest
 * @param number in words: 12件
 */
public record Bar(
        String text,
        @Nullable String href,
        String kind,
        boolean inJapanese,
        int percent,
        String number) {}
