package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.FirstLetters;

/**
 * People with their role: 甲野会長, 甲野 一郎 委員, 会長 甲野一郎, 甲野一郎(会長), 政策課長の乙山. The id is surname and role;
 * where only a full name without a space is written, the whole name.
 *
 * <p>A role alone (会長, 各委員, 広報課長, 副会長) is nobody. Known weakness: a surname that is also a word for
 * a unit is taken for the unit (広報課長).
 */
final class PersonReader {
    private static final String COUNCIL_ROLE =
            "(?:会長職務代理者?|会長代理|委員長職務代理者?|委員長代理|職務代理者|副会長|副委員長|部会長|分科会長|委員長|会長|座長|副座長|委員)";
    private static final String OFFICE_ROLE =
            "(?:担当課長|担当部長|担当係長|部長|副次長|次長|課長補佐|副課長|課長|副係長|係長|室長|局長|所長|館長|園長|校長|副主幹|主幹|副主査|主査|主任|主事|副参事|参事|参与|書記|教育長|統括監)";
    private static final String ROLE = "(?:" + COUNCIL_ROLE + "|" + OFFICE_ROLE + ")";
    private static final String KANJI = "[一-龥々ヶケ]";
    private static final String GIVEN = "[一-龥々ヶぁ-んァ-ヶー]";
    private static final String EDGE = "(?<![一-龥々ヶァ-ヴー0-9A-Za-z])";

    /** First letters of the roles. */
    private static final FirstLetters BEGINS_ROLE = new FirstLetters("会委職副部分座担次課係室局所館園校主参書教統");

    private static final Pattern ANY_ROLE = Pattern.compile(ROLE);

    /** Letters from the surname to the role, at most: six, three spaces, four, two, a bracket. */
    private static final int LONGEST_NAME = 16;

    /** 甲野会長, 甲野 委員. */
    private static final Pattern NAME_THEN_ROLE =
            Pattern.compile(
                    EDGE
                            + "(?<surname>"
                            + KANJI
                            + "{1,4}?)(?: {1,3}(?<given>"
                            + GIVEN
                            + "{1,4}))?[ \\t]{0,2}(?<role>"
                            + ROLE
                            + ")(?![一-龥々])");

    /** 甲野一郎(会長), 甲野 一郎【委員】. */
    private static final Pattern ROLE_IN_BRACKETS =
            Pattern.compile(
                    EDGE
                            + "(?<![ぁ-ん])(?<surname>"
                            + KANJI
                            + "{1,6})(?: {0,3}(?<given>"
                            + GIVEN
                            + "{1,4}))?\\s{0,2}[(【](?<role>"
                            + ROLE
                            + ")[)】]");

    /** 会長 甲野一郎: in lists only, where nothing else stands behind. */
    private static final Pattern ROLE_THEN_NAME =
            Pattern.compile(
                    "(?<![一-龥々ぁ-んァ-ヶー])(?<role>"
                            + ROLE
                            + ")[ \\t:(]{1,3}(?<surname>"
                            + KANJI
                            + "{1,6})(?:(?: {1,3}(?<given>"
                            + GIVEN
                            + "{1,4}))(?=君|氏|さん|[)】\\s、,・]|$)|(?=君|氏|さん|[)】]|[ \\t]*+(?:\\n|$)|[ \\t]?[、,・][ \\t]?(?:"
                            + ROLE
                            + "|他|ほか)))");

    /** 政策課長の乙山です. */
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "(?<role>"
                            + OFFICE_ROLE
                            + "|(?:副?会長|副?委員長))(?:を務め(?:ます|ております)|をしております)?の(?<surname>"
                            + KANJI
                            + "{1,3})(?=です|でございます|と申し|といいます|から|より|が|でござい|、|。|と)");

    /** Words that end like a surname in front of a role and are none. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "賛成|異議|承知|了解|結構|同意|質問|意見|回答|説明|承認|各|他|今|皆様|皆様方|皆さん|皆|方々|方|先|者|名前|両|新|前|元|全|全員|当|当該|本|同|同じ|現|次|次期|初代|主任|担当|所管|関係|学識|学識経験|学識者|公募|市民|区民|町民|住民|一般|専門|臨時|特別|常任|審査|調査|出席|欠席|審議会|審議|審査会|協議会|委員会|部会|運営|議会|議員|互選|副|正副|会|会長|副会長|委員長?|座長|事務局|教育|民生|児童|保護|行政|人権|監査|推薦|代表|代理|職務|議長|名|人|氏|後任|前任|新任|再任|退任|男性|女性|弁護士|有識者|外部|内部|事務|総務|庶務|自治|町内|理事|連合|協会|団体|組合|商工|社長|何人|複数|一部|多数|残り|今回|先程|先ほど|以上|別|上記|下記|左記|筆頭|首席|統括|担任|実施|諮問|申請|知事|国|県|都|府|市|区|町|村|欠員|定員|現員|都道府|市町|市区町|区市町|選任|指名|任命|委嘱|解嘱|その|この|公立|私立|副部");

    private static final Pattern UNIT_END =
            Pattern.compile(
                    ".*(?:者|員|出席|欠席|先|務|課|部|局|室|係|署|所|会|区|市|町|村|省|庁|担当|支援|推進|政策|管理|企画|総務|情報|広報|健康|福祉|税務|防災|環境|教育|学校|人事|財政|契約|統計|戸籍|保険|年金|介護|子育|建設|都市|道路|公園|図書|文化|産業|経済|観光|労働|行政|経営|公開|保護|擁護|児童|調査|相談|収納|納税|給付|医療|保健|保育|衛生|事業|計画|改革|戦略|法務|文書|庶務|議事|消防|警防|予防|交通|住宅|建築|整備|指導|活動|振興|協働|市民|区民|住民|生活|安全|危機|対策|職員|会計|監査|選挙|農業|農政|林業|水産|上下水道|水道|下水道)");

    /** Surnames of two kanji that end like a unit: 中村, 服部, 田所; but no 町村, 支部, 役所. */
    private static final Pattern SURNAME_LIKE_UNIT =
            Pattern.compile(
                    "(?![各当同本全両町農漁支内外一東西北中学市郡上下幹副都役場近名要住])[一-龥][部町村所]"
                            + "|(?:本|市|北|西|中|上|下)村|上町|(?:本|上|下)部");

    private static final Pattern ENDS_WITH_ROLE = Pattern.compile(ROLE + "|.*" + ROLE);
    private static final Pattern LAST_ROLE = Pattern.compile(ROLE + "$");

    private PersonReader() {}

    /** The people of a normalised text with their roles, in the order of the patterns. */
    static List<Found<String>> read(String text) {
        var found = new ArrayList<Found<String>>();
        var roles = roles(text);
        var names = new BitSet(text.length());
        roles.stream().forEach(role -> names.set(Math.max(0, role - LONGEST_NAME), role));
        for (var pattern : List.of(NAME_THEN_ROLE, ROLE_IN_BRACKETS))
            read(pattern, text, names, found);
        for (var pattern : List.of(ROLE_THEN_NAME, INTRODUCED)) read(pattern, text, roles, found);
        return found;
    }

    /** Where a role begins, one within another too: 副会長, 会長. */
    private static BitSet roles(String text) {
        var roles = new BitSet(text.length());
        var role = ANY_ROLE.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            if (BEGINS_ROLE.has(text.charAt(i)) && role.region(i, text.length()).lookingAt())
                roles.set(i);
        }
        return roles;
    }

    /**
     * @param starts where the pattern may begin
     */
    private static void read(
            Pattern pattern, String text, BitSet starts, List<Found<String>> found) {
        var match = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = starts.nextSetBit(0); at >= 0; ) {
            if (!match.region(at, text.length()).lookingAt()) {
                at = starts.nextSetBit(at + 1);
                continue;
            }
            if (isPerson(match)) found.add(new Found<>(id(match), match.start(), match.end()));
            at = starts.nextSetBit(next(match));
        }
    }

    /** 出席者 汐崎環会長: what looked like a surname was a label, the name stands behind it. */
    private static int next(Matcher match) {
        boolean label = !isPerson(match) && match.start("surname") == match.start();
        return label ? match.end("surname") : match.end();
    }

    private static boolean isPerson(Matcher match) {
        var surname = match.group("surname");
        return !NO_NAME.matcher(surname).matches()
                && (!UNIT_END.matcher(surname).matches()
                        || SURNAME_LIKE_UNIT.matcher(surname).matches())
                && !ENDS_WITH_ROLE.matcher(surname).matches();
    }

    private static String id(Matcher match) {
        return match.group("surname") + match.group("role");
    }

    /** What stands in front of the role in an id. */
    static String nameOf(String id) {
        var role = LAST_ROLE.matcher(id);
        return role.find() && role.start() > 0 ? id.substring(0, role.start()) : id;
    }
}
