package jp.senrei.indexer.tag;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/** References to earlier consultations: 令和2年度 諮問第365号で承認済, 令和2年11月4日付け市川第20201029-0106号. */
final class ReferenceReader {
    private static final Pattern CONSULTATION =
            Pattern.compile(
                    "(?<year>(?:令和|平成|昭和)\\s*(?:元|\\d+)\\s*年度?\\s*)?(?<number>諮問\\s*第\\s*(?<digits>\\d{1,5})\\s*号(?:の\\d+)?)");
    private static final Pattern LETTER =
            Pattern.compile(
                    "(?<date>(?:令和|平成)\\s*(?:元|\\d+)\\s*年\\s*\\d+\\s*月\\s*\\d+\\s*日\\s*付け?\\s*)?"
                            + "(?<![一-龥])(?<mark>\\d{0,2}[一-龥]{2,6}) ?第 ?(?<digits>\\d[\\d\\-]*) ?号(?!様式)");
    private static final Pattern NO_LETTER =
            Pattern.compile(
                    ".*(?:諮問|報告|答申|法律|条例|規則|告示|政令|省令|様式|資料|議案|別表|付|項|条|号|承認|結果|継続|取下げ|公布|会議|制定|改正|様式第?)$");
    private static final Pattern AMENDS = Pattern.compile("追加|変更|改め|拡大|見直し");
    private static final Pattern FOLLOWS = Pattern.compile("前回|引き続き|継続|次回");

    private ReferenceReader() {}

    /**
     * @param own the case's own number, which is no reference
     */
    static List<Reference> read(String text, @Nullable String own) {
        var found = new LinkedHashMap<String, Reference>();
        var consultation = CONSULTATION.matcher(text);
        while (consultation.find()) {
            var number = consultation.group("number").replaceAll("\\s+", "");
            if (own == null || !own.endsWith(number))
                found.putIfAbsent(number, reference(text, consultation, number, null));
        }
        var letter = LETTER.matcher(text);
        while (letter.find()) {
            var mark = letter.group("mark");
            if (NO_LETTER.matcher(mark).matches()
                    || letter.group("digits").length() < 2 && letter.group("date") == null)
                continue;
            var number = mark + "第" + letter.group("digits") + "号";
            var date =
                    letter.group("date") == null
                            ? null
                            : EraDate.firstDay(letter.group("date")).orElse(null);
            found.putIfAbsent(number, reference(text, letter, number, date));
        }
        return List.copyOf(found.values());
    }

    private static Reference reference(
            String text, Matcher match, String number, @Nullable LocalDate date) {
        var after = text.substring(match.end(), Math.min(text.length(), match.end() + 50));
        var around = text.substring(Math.max(0, match.start() - 20), match.start()) + after;
        var relation =
                AMENDS.matcher(after).find()
                        ? Relation.AMENDS
                        : FOLLOWS.matcher(around).find() ? Relation.FOLLOWS : Relation.CITES;
        return new Reference(
                match.group().strip().replaceAll("\\s+", " "), number, date, null, relation);
    }
}
