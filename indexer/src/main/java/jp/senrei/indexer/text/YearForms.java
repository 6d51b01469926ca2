package jp.senrei.indexer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;

/** Years without a month: 令和4年度, 2022年度, 平成30年(2018年), 平25. */
public final class YearForms {
    private static final String NUMBER = "(?:元|\\d ?\\d?(?!\\d)|[〇一二三四五六七八九十]{1,3})";
    private static final String YEAR =
            "(?:(?<era>"
                    + Era.NAME
                    + "|"
                    + Era.SHORT
                    + ")\\s{0,4}+(?<eraYear>"
                    + NUMBER
                    + ")\\s{0,4}+(?:[(]\\s{0,2}\\d{4}\\s{0,2}年?度?\\s{0,2}[)]\\s{0,4}+)?"
                    + "|(?<![\\d.\\-/])(?<western>(?:1[89]|20)\\d{2}|二〇[〇一二三四五六七八九]{2})\\s{0,4}+(?:[(]\\s{0,2}"
                    + Era.NAME
                    + "\\s{0,2}"
                    + NUMBER
                    + "\\s{0,2}年?度?\\s{0,2}[)]\\s{0,4}+)?)";
    private static final FirstLetters BEGINS = new FirstLetters("RHSTM12令平昭大明二");
    private static final FirstLetters ONE_LETTER = new FirstLetters("令平昭");
    private static final Pattern FISCAL = Pattern.compile(YEAR + "年\\s{0,4}+度");

    /** Not 平成15年法律第57号, 令和4年第2回定例会's year is one. */
    private static final Pattern CALENDAR =
            Pattern.compile(
                    YEAR
                            + "年(?:\\s?[(]\\s?\\d{4}\\s?年?\\s?[)])?+(?!\\s{0,4}+度|\\s{0,4}+"
                            + NUMBER
                            + "\\s{0,4}+月|間|生|前|後|以上|以下|[(][一-龥]{1,4}[)]諮問|[一-龥]{0,6}(?:法律|条例|規則|政令|省令|告示|訓令|要綱)第)");

    /** 平25 and R4 alone between words. */
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![一-龥々ぁ-んァ-ヶ0-9A-Za-z\\-./])(?<era>[令平昭])(?<eraYear>元|\\d{1,2})(?=[\\s、。)・~〜]|$)");

    private YearForms() {}

    /** 年度 of a normalised text, in order. */
    public static List<FiscalYear> fiscalYears(String text) {
        return find(FISCAL, text);
    }

    /** Years that are no 年度 and have no month behind, in order. */
    public static List<FiscalYear> calendarYears(String text) {
        var years = new ArrayList<>(find(CALENDAR, text));
        var search = ONE_LETTER.in(text, BARE);
        while (search.find()) {
            var bare = search.match();
            int year = Era.year(bare.group("era"), bare.group("eraYear"));
            if (year > 0) years.add(new FiscalYear(year, new Span(bare.start(), bare.end())));
        }
        return years;
    }

    private static List<FiscalYear> find(Pattern pattern, String text) {
        var found = new ArrayList<FiscalYear>();
        if (text.indexOf('年') < 0) return found;
        var search = BEGINS.in(text, pattern);
        while (search.find()) {
            var match = search.match();
            int year =
                    match.group("western") != null
                            ? JapaneseNumber.parse(match.group("western"))
                            : Era.year(match.group("era"), match.group("eraYear"));
            if (year > 0) found.add(new FiscalYear(year, new Span(match.start(), match.end())));
        }
        return found;
    }
}
