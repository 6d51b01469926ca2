package jp.senrei.indexer.structure;

import java.util.regex.Pattern;

/** The lines between turns that nobody speaks: headings of items, of parts and of the opinion. */
final class Headings {
    private static final Pattern NUMBERED_HEADING =
            Pattern.compile(
                    "^(?:議題|議案|案件)?\\s*(?:[(]?\\d{1,2}[).、]?\\s*)?[【\\[(<]?\\s*(?:(?:令和|平成)\\s*(?:元|\\d+)\\s*年度?\\s*)?(?:諮問|報告)\\s*第\\s*\\d+\\s*号(?:[\\]】)「]|\\s|$).*");
    private static final Pattern OPINION_HEADING =
            Pattern.compile(
                    "^[<【\\[(〈〔■●◎○]+\\s*(?:審議会(?:の|としての)?意見|審査会の意見|結論|審議会の結論|審議結果|審議の結果|答申|決定事項|結果|審議会の決定|会議の結果|附帯意見|付帯意見|留意事項|附帯条件|まとめ)\\s*[>】\\])〉〕]?$|^(?:審議会意見|審議結果|結論)\\s*:?$");
    private static final Pattern BRACKET_HEADING =
            Pattern.compile(
                    "^[<【\\[〈][^<>【】\\[\\]]{2,40}[>】\\]〉](?:\\s*[(][^)]{1,30}[)])?$|^#+\\s.*");
    private static final Pattern SECTION_HEADING =
            Pattern.compile(
                    "^[■□◆◇●▼◎]?\\s*(?:[(]?\\d{1,2}[).]?|[ア-ン])?\\s*(?:開\\s*会|(?:その他\\s*(?:[・、]|及び|並びに)\\s*)?閉\\s*会|その他|議\\s*題|議\\s*事|確認事項|審議事項|諮問事項|報告事項|配[付布]資料.{0,14}確認|事務局からの?(?:連絡|報告).{0,8}|次回.{0,12})$");
    private static final Pattern ITEM =
            Pattern.compile(
                    "^(?:(?:議題|議案|案件|審議|報告|諮問|協議)(?:事項)?\\s*\\d{1,2}[.:)、\\s]|[(]?\\d{1,2}[).\\s]|[ア-ン][.、)\\s]|[【〔\\[(](?:諮問|報告|審議|協議|確認|継続|新規)(?:事項|案件)?[】〕\\])]).{4,100}");

    private static final Pattern BULLET = Pattern.compile("^[■□◆◇●▼◎]\\s*");

    private static final Pattern IN_CHARGE =
            Pattern.compile(
                    "^[(【].{0,40}(?:課|(?<![入退在])室|局|部|係|センター)[)】]$|^【.{0,80}】\\s*[(].{0,60}(?:課|(?<![入退在])室|局|部|係|センター)[)]$");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "[(【](?:(?:担当|所管)課\\s*:\\s*)?(?<department>[^()【】]*(?:課|室|局|部|係|センター))[)】]$");

    private Headings() {}

    /** 諮問第3号 …: it begins with the number of a case. */
    static boolean isNumbered(String text) {
        return NUMBERED_HEADING.matcher(text).matches();
    }

    /** 審議会意見, 結論: the council's own words follow. */
    static boolean isOpinion(String text) {
        return OPINION_HEADING.matcher(text).matches();
    }

    static boolean isBracketed(String text) {
        return BRACKET_HEADING.matcher(text).matches();
    }

    /** 開会, 報告事項, その他: a part of the meeting. */
    static boolean isSection(String text) {
        return SECTION_HEADING.matcher(text).matches();
    }

    static boolean isAny(String text) {
        return isSection(text) || isBracketed(text) || isOpinion(text) || text.startsWith("【");
    }

    static boolean isItem(Line line) {
        if (line.isRow() || isSection(line.text())) return false;
        var text = BULLET.matcher(line.text()).replaceFirst("");
        // 諮問第3号 …について、図書館の説明を求める。 is said
        if (text.endsWith("。")) return false;
        return isNumbered(text) || ITEM.matcher(text).matches() && TitleLine.looksLikeTitle(text);
    }

    /** A heading with a number or brackets is one wherever it stands. */
    static boolean isMarked(Line line) {
        return !AgendaReader.unmarked(line.text()).equals(line.text())
                || "【<[(〈〔《―─-「#".indexOf(line.text().charAt(0)) >= 0;
    }

    /** (健康課), 【…】(健康課): the section in charge of the case above. */
    static boolean isInCharge(Line line) {
        return IN_CHARGE.matcher(line.text()).matches();
    }

    static String departmentIn(Line line) {
        var match = DEPARTMENT.matcher(line.text());
        return match.find() ? match.group("department") : line.text();
    }
}
