package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/**
 * How the next case is called up in speech where no heading does it:
 * 「報告の1番、…についてです」「二つ目は」「第3回の会議録（案）です」.
 */
final class Announcement {
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:報告|諮問|審議|議題|案件)(?:事項|案件)?の?\\s*第?\\s*"
                            + JapaneseNumber.PATTERN
                            + "\\s*(?:番目?|件目|つ目|点目)?\\s*[、,]\\s*「?(?<title>[^、。「」]{4,70}?[^。「」]{0,40}?)(?:について|の件)");
    private static final Pattern MINUTES =
            Pattern.compile(
                    "(?<title>(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度\\s*)?(?:第.{1,4}期・?)?第\\s*[0-9一二三四五六七八九十]+\\s*回の?[^。、「」]{0,30}?(?:会議録|要録|議事録)\\s*(?:\\(案\\))?)");
    private static final Pattern ORDINAL =
            Pattern.compile("^[^。]{0,12}?(?<n>[2-9二三四五六七八九])\\s*(?:つ目|件目|番目|点目)は");

    private static final String NUMBER =
            "(?<number>(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度\\s*)?(?:諮問|報告|議案|審議|協議)\\s*第\\s*\\d{1,5}+\\s*号)";

    /** What makes of a title a case that is called up, not one that is only spoken of. */
    private static final String CALLED =
            "(?:を(?:一括して|一括|本日の)?、?(?:議題|上程|審議)|に(?:入|移)|です|でございます|であります|(?:について)?、[^。]{0,24}(?:説明|報告|審議)|(?:について)?(?:の)?(?:ご|御)?(?:説明|審議|報告))";

    /** 日程第1、諮問第1号「…」を議題とします; 諮問第5号 …についてです. */
    private static final Pattern NUMBERED_CASE =
            Pattern.compile(
                    NUMBER
                            + "\\s*[、,]?\\s*(?:「(?<quoted>[^「」]{4,150})」\\s*(?:について|の件)?|(?<title>(?![はのにをがもでとや])[^。、「」]{4,110}?(?:について|の件)))"
                            + CALLED);

    /**
     * 諮問第52号について、福祉総務課から説明をお願いします: where the titles stand in other papers. All the title there is
     * then is the number.
     */
    private static final Pattern NUMBER_ONLY =
            Pattern.compile(
                    "(?<=^|[。、\\n\\s]|では|次は|次に)"
                            + NUMBER
                            + "(?:(?:について|の件)?(?:を(?:議題|審議|上程)|に(?:入り|移り|移る)|です。|でございます|であります)"
                            + "|(?:について|の件)?、?[^。、]{0,20}(?:から|より|の)?、?(?:ご|御)?(?:説明|報告)を?(?:お願い|願|求め))");

    private static final Pattern TURNED_TO =
            Pattern.compile(
                    "(?:次は|次に|続いて|続きまして|最後に)、?\\s?(?<title>[^。、「」]{6,80}(?:について|の件))(?:です|でございます|に(?:入|移)|、[^。]{0,24}(?:説明|報告|審議))");

    private static final Pattern BROUGHT_UP =
            Pattern.compile(
                    "(?:「(?<quoted>[^「」]{5,150})」\\s*(?:について|の件)?|(?:^|[。、\\n])(?<title>[^。、「」\\n]{6,100}(?:について|の件)))を(?:一括して|一括)?、?(?:本日の)?(?:議題|上程)"
                            + "|「(?<named>[^「」]{5,150}(?:について|の件))」、?[^。「」]{0,20}(?:から|より)、?(?:ご|御)?(?:説明|報告)");

    /** Where nothing is printed: 本日の議題は、…についてです. */
    private static final Pattern ONLY_ONE =
            Pattern.compile(
                    "(?:本日|今回|今日|本審議会)の(?:案件|議題|議事|諮問|諮問案件|諮問事項|審議案件)は、?\\s*「?(?<title>[^。「」]{5,100}?(?:について|の件))」?(?:の\\d件)?(?:です|でございます|となり|であり)");

    private static final Pattern EXPLAINED =
            Pattern.compile(
                    "(?:^|。)(?:それでは|では)?、?(?<title>[^。、「」]{5,80}について)、?(?:ご|御)?説明(?:いたし|致し|し|申し上げ|させていただき)ます");

    private static final Pattern GROUP =
            Pattern.compile(
                    "(?:次に|続いて|続きまして|最後に|では|まず|初めに|はじめに|これより|[。、\\n]|^)、?\\s*(?:(?<group>報告|諮問|審議|確認)(?:事項|案件)(?:に(?:移|入)|について|です|でございます|を|の説明)(?![^。]{0,20}(?:了承|承認|以上|終わ|終了|質問))"
                            + "|(?<=(?:次に|続いて|続きまして|最後に)、?\\s?)(?<only>報告)を(?:お願い|受け))");

    private static final Pattern MINUTES_CONFIRMED =
            Pattern.compile("(?:会議録|要録|議事録)(?:[(]案[)])?の(?:確認|承認)");

    private static final Pattern LISTED =
            Pattern.compile(
                    "(?<group>議題|案件|議事|次第|審議事項|諮問事項|報告事項)の?\\s*(?:[(]\\s*(?<in>\\d{1,2})\\s*[)]|(?<n>\\d{1,2})(?!\\d|[年月日件人名号]))(?:番目?)?(?:に(?:移|入|つい|関)|を(?:議題|審議)|です|でございます|の(?:説明|審議|.{2,60}について)|、|\\s)");

    private Announcement() {}

    /** A case as it is called up. */
    record Called(@Nullable String number, String title) {}

    /** The n-th item of a printed list; {@code kind} null when it may be of any. */
    record Listed(@Nullable CaseKind kind, int n) {}

    /** The items of the list that are called up by their numbers. */
    static List<Listed> listed(String said) {
        return LISTED.matcher(said)
                .results()
                .map(
                        match ->
                                new Listed(
                                        match.group("group").endsWith("事項")
                                                ? AgendaGroup.kindOf(match.group("group"))
                                                : null,
                                        Integer.parseInt(
                                                match.group("in") != null
                                                        ? match.group("in")
                                                        : match.group("n"))))
                .toList();
    }

    /** The group that is turned to: 次に、報告事項です. */
    static @Nullable CaseKind group(String said) {
        CaseKind entered = null;
        var match = GROUP.matcher(said);
        while (match.find())
            entered =
                    AgendaGroup.kindOf(
                            Objects.requireNonNullElse(match.group("group"), match.group("only")));
        if (entered == null && MINUTES_CONFIRMED.matcher(said).find()) return CaseKind.CONFIRMATION;
        return entered;
    }

    /**
     * @param group the heading the speech stands under; minutes to confirm are looked for only
     *     under 確認事項
     * @param known whether the document tells of any case so far
     */
    static Optional<Called> called(String said, @Nullable CaseKind group, boolean known) {
        var numbered = NUMBERED_CASE.matcher(said);
        if (numbered.find()) {
            var number = numbered.group("number").replaceAll("\\s+", "");
            return titled(numbered).map(title -> new Called(number, title));
        }
        var untitled = NUMBER_ONLY.matcher(said);
        if (untitled.find()) {
            var number = untitled.group("number").replaceAll("\\s+", "");
            return Optional.of(new Called(number, number));
        }
        var counted = NUMBERED.matcher(said);
        if (counted.find())
            return Optional.of(TitleLine.clean(counted.group("title") + "について"))
                    .filter(TitleLine::looksLikeTitle)
                    .map(title -> new Called(null, title));
        var broughtUp = BROUGHT_UP.matcher(said);
        if (broughtUp.find()) {
            var named = broughtUp.group("named");
            return (named != null ? businessLike(named) : titled(broughtUp))
                    .map(title -> new Called(null, title));
        }
        var only = ONLY_ONE.matcher(said);
        if (!known && only.find())
            return businessLike(only.group("title")).map(title -> new Called(null, title));
        if (group != CaseKind.CONFIRMATION) return Optional.empty();
        var minutes = MINUTES.matcher(said);
        return minutes.find()
                ? Optional.of(
                        new Called(
                                null,
                                TitleLine.clean(minutes.group("title").replaceAll("\\s+", ""))))
                : Optional.empty();
    }

    /** What whoever is in charge says that he explains. */
    static Optional<Called> explained(String said) {
        var match = EXPLAINED.matcher(said);
        return match.find()
                ? businessLike(match.group("title")).map(title -> new Called(null, title))
                : Optional.empty();
    }

    /** Where cases are called up without being printed: 次は…についてです. */
    static Optional<Called> turnedTo(String said) {
        var match = TURNED_TO.matcher(said);
        return match.find()
                ? businessLike(match.group("title")).map(title -> new Called(null, title))
                : Optional.empty();
    }

    private static Optional<String> titled(Matcher match) {
        var quoted = match.group("quoted");
        return businessLike(quoted != null ? quoted : match.group("title"));
    }

    private static Optional<String> businessLike(String words) {
        var title = TitleLine.clean(CALLING.matcher(words).replaceFirst(""));
        return Optional.of(title)
                .filter(TitleLine::saysSomething)
                .filter(one -> !AgendaOutline.isProcedure(one));
    }

    private static final Pattern CALLING =
            Pattern.compile(
                    "^(?:(?:それでは|では|次に|続いて|続きまして|最後に|まず|ただいまから|日程第\\d{1,2}|議題\\d{1,2}|議題[(]\\d{1,2}[)]|案件\\d{1,2}|本日の(?:議題|案件)(?:である|は)?)[、\\s]*)+");

    /**
     * Which case of its kind comes next; only inside a group of reports, where cases have no
     * headings of their own.
     */
    static Optional<Integer> next(String said, @Nullable CaseKind kind) {
        if (kind != CaseKind.REPORT) return Optional.empty();
        var ordinal = ORDINAL.matcher(said.strip());
        return ordinal.find()
                ? Optional.of(JapaneseNumber.parse(ordinal.group("n")))
                : Optional.empty();
    }
}
