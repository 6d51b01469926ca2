package jp.senrei.indexer.extract.office;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats of dates in an XLSX, in words that POI knows: it does not know Japanese eras and days of
 * the week and would show the number of days since 1900.
 *
 * <pre>
 * [$-411]ggge"年"m"月"d"日"     yyyy年m月d日        a year of an era is read as a western one
 * [$-411]ge.m.d               yyyy年m月d日
 * m"月"d"日"\(aaa\)           m月d日
 * number 31 of the built-in   yyyy年m月d日
 * </pre>
 */
final class SheetDates {
    private static final Pattern FORMAT = Pattern.compile("formatCode=\"([^\"]*)\"");
    private static final Pattern JAPANESE = Pattern.compile("g{1,3}e{1,2}|a{3,4}|[年月日時分秒]");
    private static final Pattern ERA_AND_POINTS =
            Pattern.compile("g{1,3}e{1,2}[./\\\\-]+m{1,2}[./\\\\-]+d{1,2}");
    private static final Pattern ERA = Pattern.compile("g{1,3}e{1,2}");
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\[\\$-[^]]*]|&quot;|;@|(\\\\?[(（])?a{3,4}(\\\\?[)）])?");
    private static final Pattern BUILT_IN =
            Pattern.compile("numFmtId=\"(2[7-9]|3[01]|36|5[0-8])\"");

    /** Where formats may be added: after the tag of their list, else at the beginning. */
    private static final Pattern FIRST = Pattern.compile("<styleSheet[^>]*>(\\s*<numFmts[^>]*>)?");

    private static final Pattern NO_FORMATS = Pattern.compile("<numFmts[^>]*/>");

    private SheetDates() {}

    /**
     * @param styles {@code xl/styles.xml}
     */
    static String known(String styles) {
        var listed = NO_FORMATS.matcher(styles).replaceFirst("");
        return withBuiltIn(FORMAT.matcher(listed).replaceAll(SheetDates::format));
    }

    private static String format(MatchResult found) {
        var code = found.group(1);
        if (!JAPANESE.matcher(code).find() || code.contains("General"))
            return Matcher.quoteReplacement(found.group());
        var known = ERA_AND_POINTS.matcher(code).replaceAll("yyyy年m月d日");
        known = ERA.matcher(known).replaceAll("yyyy");
        known = LEFT_OUT.matcher(known).replaceAll("");
        return Matcher.quoteReplacement("formatCode=\"" + known + "\"");
    }

    /** Excel in Japan has formats of its own under these numbers, which stand in no file. */
    private static String withBuiltIn(String styles) {
        var formats = new StringBuilder();
        BUILT_IN.matcher(styles)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(number -> !styles.contains("<numFmt numFmtId=\"" + number + "\""))
                .map("<numFmt numFmtId=\"%s\" formatCode=\"yyyy年m月d日\"/>"::formatted)
                .forEach(formats::append);
        var first = FIRST.matcher(styles);
        if (formats.isEmpty() || !first.find()) return styles;
        boolean has = first.group(1) != null;
        if (!has) formats.insert(0, "<numFmts>").append("</numFmts>");
        return styles.substring(0, first.end()) + formats + styles.substring(first.end());
    }
}
