package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.ConsultationNumber;

/**
 * Numbers that name a case (諮問第465号, 第64号諮問事案, 令和3年度諮問第12号, 諮問番号 令2-6、7、8) and numbers that name a
 * document (旭市活第251号, 大公審答申第215号, 平成24年(行情)諮問第359号). The number of an ordinance or an act
 * (昭和62年市条例第43号), of a form (様式第3号) and of an item of an article is neither.
 */
final class NumberReader {
    /** Behind the name of an office (大公審答申第215号) or a kind in brackets it is a document's. */
    private static final Pattern OF_CASE =
            Pattern.compile("(?:(?:諮問|報告|答申|協議案?|審議)(?:[(].*[)])?)?");

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
        for (var mark : ConsultationNumber.findAll(text))
            for (var number : mark.numbers())
                if (OF_CASE.matcher(number.kind()).matches())
                    found.add(new Found<>(id(number), mark.start(), mark.end()));
        return found;
    }

    /** 第64号諮問事案 is 諮問第64号. */
    private static String id(ConsultationNumber number) {
        return number.fiscalYear() == null ? number.bare() : number.text();
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
