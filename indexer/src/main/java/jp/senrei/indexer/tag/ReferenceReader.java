package jp.senrei.indexer.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import jp.senrei.indexer.text.ConsultationNumber;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * References to earlier cases: by number (令和2年度 諮問第214号で承認済, 諮問第236号及び第237号), by letter (令和3年6月8日付け
 * 潮総第20210601-0212号), by meeting (前回の審議会で承認, 第8回審議会において審議), by year (平成25年のときに諮問) or by title
 * (「…」に係る諮問).
 */
final class ReferenceReader {
    private static final String ERA_YEAR = "(?:令和|平成|昭和)\\s*(?:元|\\d{1,2})\\s*年";
    private static final String DAY = ERA_YEAR + "\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日";

    /** The body whose number it is, right before the number: 潮見市情報公開審査会答申第3号. */
    private static final Pattern BODY =
            Pattern.compile("[一-龥ぁ-んァ-ヶー・]{2,30}(?:審査会|審議会|委員会)(?:の|が行った)?\\s?$");

    private static final int LONGEST_BODY = 40;

    private static final Pattern LETTER =
            Pattern.compile(
                    "(?<date>(?:令和|平成)\\s*(?:元|\\d+)\\s*年\\s*\\d+\\s*月\\s*\\d+\\s*日\\s*付け?\\s*)?"
                            + "(?<![一-龥])(?<mark>\\d{0,2}[一-龥]{2,6}) ?第 ?(?<digits>\\d[\\d\\-]*) ?号(?!様式)");
    private static final Pattern NO_LETTER =
            Pattern.compile(
                    ".*(?:諮問|報告|答申|法律|条例|規則|告示|政令|省令|様式|資料|議案|別表|付|項|条|号|承認|結果|継続|取下げ|公布|会議|制定|改正|様式第?)$");

    /** What is done with a case at a meeting; of an earlier one it is told in the past. */
    private static final String DEALT_WITH = "(?:承認|了承|可決|答申|審議|諮問|報告|説明|議論|指摘|意見|決定|質問|質疑|要望|継続)";

    private static final String AT = "(?:において|における|にて|の際に|の場で|で|に)";

    /** 前回の審議会で…を審議, 令和2年12月22日の審議会において承認, 第8回審議会で承認. */
    private static final Pattern MEETING =
            Pattern.compile(
                    "(?=[前第令平昭])(?<meeting>(?:(?:前々回|前回)の?|(?<day>"
                            + DAY
                            + ")\\s*(?:[(][^()]{1,6}[)])?\\s*(?:に)?(?:開催)?(?:の|された|した)?\\s*"
                            + "|(?:(?:"
                            + ERA_YEAR
                            + "度|第\\s*[0-9一二三四五六七八九十]{1,3}\\s*期)[・の\\s]*)?第\\s*\\d{1,3}\\s*回(?:の|目の)?\\s*)"
                            + "(?:本|当|[一-龥・]{2,16}?)?(?:審議会|審査会|審議|会議)"
                            + AT
                            + ")(?<rest>[^。\\n]{0,80}?"
                            + DEALT_WITH
                            + ")(?<done>済|さ|し(?:た|て|、|ま|、)|を(?:行|得|受|いた|頂|賜|し)|いただ|頂|と(?:な|さ)|の(?:あ|とおり)|があ|が出)");

    /** 平成25年のときに諮問で, 令和2年度の諮問により; not 令和3年度の諮問件数. */
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?=[令平昭])(?<meeting>(?:令和|平成|昭和)\\s*(?:元|\\d{1,2})\\s*年\\s*度?\\s*(?:の(?:とき|時|際|審議会)?(?:に|で|において)?|に|において)?\\s*"
                            + "(?:本|当)?(?:審議会[にへで])?(?:ご|御)?諮問)"
                            + "(?<done>で(?!す|あ)|し(?:た|て|、)|さ(?:れ|せ)|済|を(?:行|経|受)|に(?:より|おいて|基づ|対する)|いた|の(?:とおり|際|とき|時|結果))");

    private static final Pattern COUNTED = Pattern.compile("^[^。\\n]{0,12}(?:件数|\\d\\s*件|実績)");

    /** 「…」に係る諮問, 「…」として承認済. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?<meeting>「[^「」\\n]{6,100}」(?:について|に係る|に関する|として|において|の件(?:で|は)?)?(?:は、?)?[^。、「」\\n]{0,12}?"
                            + "(?:に係る(?:ご|御)?諮問|承認済|承認を(?:得|受け|いただ|頂)|(?:諮問し、|諮問の上、?)承認|答申を(?:得|受け|いただ|頂)))"
                            + "(?!第|事項|番号|します|いたし)(?<done>)");

    /** What a later paper answers. */
    private static final Pattern ANSWERS =
            Pattern.compile("附帯意見|付帯意見|附帯事項|付言|留意事項|付された|付した条件|条件への対応|指摘事項");

    private static final Pattern AMENDS = Pattern.compile("追加|変更|改め|拡大|見直し");
    private static final Pattern FOLLOWS = Pattern.compile("前回|引き続き|継続|次回|再諮問|再度");

    /**
     * @param key what makes two mentions one reference
     */
    private record Mention(int start, int end, String key, Reference reference) {}

    private ReferenceReader() {}

    /**
     * @param own the case's own number, which is no reference
     */
    static List<Reference> read(String text, @Nullable String own) {
        var mentions = new ArrayList<Mention>();
        consultations(text, own, mentions);
        letters(text, mentions);
        for (var pattern : List.of(MEETING, YEAR, TITLE)) wordings(text, pattern, mentions);
        mentions.sort(Comparator.comparingInt(Mention::start));
        var found = new LinkedHashMap<String, Reference>();
        for (var mention : mentions) {
            var reference = mention.reference();
            found.merge(mention.key(), reference, Reference::withStronger);
        }
        return List.copyOf(found.values());
    }

    private static Mention mention(int start, int end, Reference reference) {
        var year = EraDate.fiscalYear(reference.text()).map(Object::toString).orElse("");
        return new Mention(start, end, reference.number() + year, reference);
    }

    // ---- by number

    private static void consultations(String text, @Nullable String own, List<Mention> mentions) {
        var ownNumber = own == null ? null : ConsultationNumber.parse(own).orElse(null);
        for (var mark : ConsultationNumber.findAll(text)) {
            var body = bodyBefore(text, mark.start());
            int start = mark.start() - body.length();
            for (var number : mark.numbers()) {
                boolean itself = ownNumber != null && body.isEmpty() && ownNumber.agrees(number);
                if (itself || !isReferred(number)) continue;
                mentions.add(
                        mention(
                                start,
                                mark.end(),
                                reference(text, start, mark.end(), number.bare(), null)));
            }
        }
    }

    /** Bills and papers are numbered too; a report is referred to with its year. */
    private static boolean isReferred(ConsultationNumber number) {
        var kind = number.kind();
        return kind.endsWith("諮問")
                || kind.endsWith("答申")
                || kind.equals("協議案")
                || kind.equals("報告") && number.fiscalYear() != null;
    }

    private static String bodyBefore(String text, int end) {
        var body = BODY.matcher(text.substring(Math.max(0, end - LONGEST_BODY), end));
        return body.find() ? body.group() : "";
    }

    private static void letters(String text, List<Mention> mentions) {
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
            mentions.add(
                    mention(
                            letter.start(),
                            letter.end(),
                            reference(text, letter.start(), letter.end(), number, date)));
        }
    }

    // ---- by what is said of it

    /** A wording around a number or letter is that number's. */
    private static void wordings(String text, Pattern pattern, List<Mention> mentions) {
        var taken = new TreeMap<Integer, Integer>();
        mentions.forEach(mention -> taken.merge(mention.start(), mention.end(), Math::max));
        var told = pattern.matcher(text);
        while (told.find()) {
            int start = told.start();
            int end = told.end();
            var before = taken.lowerEntry(end);
            boolean numbered = before != null && before.getValue() > start;
            if (numbered || COUNTED.matcher(tail(text, end)).find()) continue;
            int quoted = pattern == MEETING ? told.start("done") : told.end("meeting");
            mentions.add(
                    new Mention(
                            start,
                            end,
                            told.group("meeting").replaceAll("\\s+", ""),
                            reference(text, start, quoted, null, day(told))));
        }
    }

    private static @Nullable LocalDate day(Matcher told) {
        return EraDate.firstDay(told.group("meeting")).orElse(null);
    }

    private static String tail(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + 30));
    }

    // ----

    private static Reference reference(
            String text, int start, int end, @Nullable String number, @Nullable LocalDate date) {
        var after = text.substring(end, Math.min(text.length(), end + 50));
        var around = text.substring(Math.max(0, start - 20), end) + after;
        return new Reference(
                text.substring(start, end).strip().replaceAll("\\s+", " "),
                number,
                date,
                null,
                relation(after, around));
    }

    private static Relation relation(String after, String around) {
        if (ANSWERS.matcher(after).find()) return Relation.FOLLOWS;
        if (AMENDS.matcher(after).find()) return Relation.AMENDS;
        return FOLLOWS.matcher(around).find() ? Relation.FOLLOWS : Relation.CITES;
    }
}
