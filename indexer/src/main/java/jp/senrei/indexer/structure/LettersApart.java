package jp.senrei.indexer.structure;

import java.util.regex.Pattern;

/** Words whose letters a page sets apart: 出 席 者, 早 鞆 区 役 所, 午 後 2 時. */
final class LettersApart {
    /** One space between two letters that each stand alone; a wider gap separates words. */
    private static final Pattern GAP =
            Pattern.compile("(?<=(?:^|[\\s、,(:・])\\S)\\s(?=\\S(?:[\\s、,():・]|$))");

    private LettersApart() {}

    /** The text with such letters put together. */
    static String closed(String text) {
        return GAP.matcher(text).replaceAll("");
    }
}
