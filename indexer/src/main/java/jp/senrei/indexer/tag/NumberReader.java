package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that name a case (諮問第465号, 第64号諮問事案, 令和3年度諮問第12号, 諮問番号 令2-6、7、8) and numbers that name a
 * document (旭市活第251号, 大公審答申第215号, 平成24年(行情)諮問第359号). The number of an ordinance or an act
 * (昭和62年市条例第43号), of a form (様式第3号) and of an item of an article is neither.
 */
final class NumberReader {
    private static final String N = "\\s{0,3}(?<digits>" + JapaneseNumber.PATTERN + ")\\s{0,3}";
    private static final String YEAR =
            "(?<year>(?:令\\s?和|平\\s?成|昭\\s?和)\\s{0,2}(?:元|\\d{1,2}|[一二三四五六七八九十]{1,3})\\s{0,2}年\\s{0,2}度?)";
    private static final String SUBJECT =
            "(?<word>諮\\s{0,2}問|報\\s{0,2}告|答\\s{0,2}申|協\\s{0,2}議|審\\s{0,2}議)";

    /** Behind a name of an office (大公審答申第215号) or a kind in brackets it is a document's. */
    private static final Pattern OF_CASE =
            Pattern.compile(
                    "(?=[令平昭諮報答協審])(?:"
                            + YEAR
                            + "\\s{0,2}|(?<![一-龥&&[^回続該同本]])(?<!年度?[(][一-龥]{1,5}[)]))"
                            + SUBJECT
                            + "\\s{0,2}(?:事項|案件|番号|案)?(?<series>[(][一-龥]{1,5}[)])?\\s{0,2}第"
                            + N
                            + "号(?:\\s?の\\s?(?<branch>\\d{1,2})(?!\\d))?");

    private static final Pattern CASE_BEHIND =
            Pattern.compile("第" + N + "号(?<word>諮問|答申|報告)(?:事案|事件|案件|(?=[はをにのが、。)]))");

    /** 令2-6、7、8 and 令和3-1、2: the year, a dash, one number or several. */
    private static final Pattern OF_YEAR =
            Pattern.compile(
                    "(?=[令平RH])(?<![一-龥A-Za-z0-9])(?<era>令和|平成|令|平|R|H)(?<eraYear>元|\\d{1,2})[-‐–—−ー](?<digits>\\d{1,3})(?![\\d\\-/.])(?<more>(?:\\s?[、,・]\\s?\\d{1,3}(?![\\d\\-/.年月日人名件]))*+)");

    private static final Pattern ANOTHER = Pattern.compile("\\d+");

    private static final String OFFICE = "[一-龥々ヶ]";
    private static final Pattern OF_DOCUMENT =
            Pattern.compile(
                    "(?<year>(?:令和|平成|昭和)\\s?(?:元|\\d{1,2})\\s?年度?\\s?[(][一-龥]{1,5}[)]\\s?(?:諮問|答申))\\s?第\\s?(?<a>\\d{1,6})\\s?号"
                            + "|(?<![一-龥々ヶ0-9])(?<mark>\\d{0,2}"
                            + OFFICE
                            + "{2,10}?(?:発|収|答申|諮問)?)\\s?第\\s?(?<b>\\d[\\d\\-]{0,15}+)\\s?号(?:の\\d{1,2})?");

    /** These count something else than documents. */
    private static final Pattern OTHER_COUNT =
            Pattern.compile(
                    ".*(?:法律|条例|規則|告示|政令|省令|府令|訓令|勅令|規程|要綱|様式|資料|議案|別表|別記|別紙|付|項|条|号|図|表|議題|議事|案件|協議|審議|承認|結果|継続|公布|制定|改正|議会|定例会|委員会|法|登録|認定|特許|電話|番地|同|前|各|本|予算)$"
                            + "|(?:諮問|報告|答申|協議案?|審議)");

    private static final int FEWEST_DIGITS = 2;

    private NumberReader() {}

    /** Numbers of cases in a normalised text; one written for several gives one for each. */
    static List<Found<String>> ofCases(String text) {
        var found = new ArrayList<Found<String>>();
        var match = OF_CASE.matcher(text);
        while (match.find())
            found.add(
                    found(
                            match,
                            year(match)
                                    + named(match, match.group("series"))
                                    + branch(match.group("branch"))));
        match = CASE_BEHIND.matcher(text);
        while (match.find()) found.add(found(match, named(match, null)));
        match = OF_YEAR.matcher(text);
        while (match.find()) {
            var era = match.group("era").charAt(0);
            var year = (era == '令' || era == 'R' ? "令和" : "平成") + match.group("eraYear") + "-";
            found.add(
                    new Found<>(year + match.group("digits"), match.start(), match.end("digits")));
            var more = ANOTHER.matcher(match.group("more"));
            while (more.find()) {
                int start = match.start("more");
                found.add(
                        new Found<>(year + more.group(), start + more.start(), start + more.end()));
            }
        }
        return found;
    }

    private static String year(Matcher match) {
        var year = match.group("year");
        return year == null ? "" : year.replaceAll("\\s+", "");
    }

    private static String named(Matcher match, @Nullable String series) {
        return match.group("word").replaceAll("\\s+", "")
                + (series == null ? "" : series)
                + "第"
                + JapaneseNumber.parse(match.group("digits"))
                + "号";
    }

    private static String branch(@Nullable String number) {
        return number == null ? "" : "の" + number;
    }

    /** Numbers of letters, notices and rulings in a normalised text. */
    static List<Found<String>> ofDocuments(String text) {
        var found = new ArrayList<Found<String>>();
        var match = OF_DOCUMENT.matcher(text);
        while (match.find()) {
            var mark = match.group("mark");
            boolean other =
                    mark != null
                            && (OTHER_COUNT.matcher(mark).matches()
                                    || match.group("b").length() < FEWEST_DIGITS);
            if (!other) found.add(found(match, match.group().replaceAll("\\s+", "")));
        }
        return found;
    }

    private static Found<String> found(Matcher match, String id) {
        return new Found<>(id, match.start(), match.end());
    }
}
