package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 所管課: 市長公室 広報課 動画発信・取材係, 健康部健康推進課, 【子育て支援課】. A chain of units is one mention; its id is the chain
 * with one space between the units.
 *
 * <p>A 部 or 局 counts only in front of a 課 or alone in its place; 会議室, 一部, 担当課 and 各課 name nobody.
 */
final class DepartmentReader {
    /** Words in hiragana that begin or stand within the name of a unit. */
    private static final String WORD_IN_KANA =
            "子ども|こども|子育て|まちづくり|くらし|いきいき|すこやか|みどり|ごみ|ふるさと|いのち|ひと|まち|しごと|まなび|みらい|うるおい|ささえあい|にぎわい|おもてなし|ふれあい|みなと|つながり|あんしん";

    /** First letters of these words. */
    private static final String KANA_AHEAD = "[子こまくいすみごふひしうさにおつあ]";

    private static final String LETTER = "[一-龥々ヶァ-ヴー・A-Z0-9]";
    private static final String NAME =
            "(?:(?="
                    + KANA_AHEAD
                    + ")(?:"
                    + WORD_IN_KANA
                    + ")|"
                    + LETTER
                    + "| [A-Za-z]{1,10} ?(?=[一-龥])){1,12}?";
    private static final String BETWEEN = "[ \\t\\n]{0,3}";
    private static final String NOT_BEHIND = "(?![長税題程金者員制目す後])";
    private static final Pattern CHAIN =
            Pattern.compile(
                    "(?<![一-龥々ァ-ヶー])(?![0-9・ー])(?:(?<bureau>"
                            + NAME
                            + "(?:本部|公室|長室|部|局|区役所|支所))"
                            + BETWEEN
                            + ")?(?<section>"
                            + NAME
                            + "(?:課|室|署|事務所))"
                            + NOT_BEHIND
                            + "(?:"
                            + BETWEEN
                            + "(?<unit>"
                            + NAME
                            + "(?:係|担当|班|グループ))(?![長一-龥者職]))?");

    /** Rooms, and words that stand for any unit. */
    private static final Pattern NOBODY =
            Pattern.compile(
                    ".*部課|[入退在]室|放課|.*(?:会議|委員会|職員|教|控|特別|研修|応接|図書|相談|執務|電算|サーバー?|機械|事務|説明|和|庁議|多目的|集会|会見|調理|保健|診察|病|個|待合|閲覧|実験|浴|温|密|分|居|第\\d)室"
                            + "|(?:各|同|本|当該?|他の?|所管|主管|主務|担当|関係|原|新|旧|全|両|次|前|事業|説明|提案|実施|賦|日|諮問|申請|依頼|該当|管理|諮問実施|事業担当|関連)(?:課|室)"
                            + "|(?:課|室|署|事務所)"
                            + "|.*(?:法律|会計|税理士|弁護士|本|支)事務所|.*(?:要|部|自|連|公|並|添)署");

    private static final Pattern ANY_BUREAU =
            Pattern.compile("(?:一|全|内|外|各|同|本|当|学|幹|大|細|上|下|中央|支|事務|郵便|薬)(?:部|局)");
    private static final Pattern OF_ANOTHER_LINE = Pattern.compile(".*[係課部局室]長.+");
    private static final Pattern ANY_UNIT = Pattern.compile("(?:関|担当|各|同)?(?:係|担当|班)");

    private DepartmentReader() {}

    /** Where a unit's name may begin: from there on nothing but its letters up to 課, 室 or 所. */
    private static BitSet starts(String text) {
        var starts = new BitSet(text.length());
        boolean ahead = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            ahead &= isPart(c);
            if (ahead) starts.set(i);
            ahead |= "課室署所".indexOf(c) >= 0;
        }
        return starts;
    }

    private static boolean isPart(char c) {
        return c >= '一' && c <= '龥'
                || c >= 'ァ' && c <= 'ー'
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c == '々'
                || c == ' '
                || c == '\t'
                || c == '\n'
                || WORD_IN_KANA.indexOf(c) >= 0;
    }

    /** The units named in a normalised text, in order. */
    static List<Found<String>> read(String text) {
        var found = new ArrayList<Found<String>>();
        var starts = starts(text);
        var match = CHAIN.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at)) {
            boolean chain = match.region(at, text.length()).lookingAt();
            at = chain ? match.end() : at + 1;
            if (!chain) continue;
            var section = squeezed(match.group("section"));
            if (NOBODY.matcher(section).matches()) continue;
            var bureau = match.group("bureau");
            var unit = match.group("unit");
            boolean withBureau =
                    bureau != null
                            && !ANY_BUREAU.matcher(squeezed(bureau)).matches()
                            && !OF_ANOTHER_LINE.matcher(squeezed(bureau)).matches();
            boolean withUnit = unit != null && !ANY_UNIT.matcher(squeezed(unit)).matches();
            int start = bureau == null || withBureau ? match.start() : match.start("section");
            int end = unit == null || withUnit ? match.end() : match.end("section");
            found.add(
                    new Found<>(
                            (withBureau ? squeezed(bureau) + " " : "")
                                    + section
                                    + (withUnit ? " " + squeezed(unit) : ""),
                            start,
                            end));
        }
        return found;
    }

    /**
     * The id of a unit that a form names: as read here, or as written where this knows no better.
     */
    static String idOf(String department) {
        var read = read(department);
        boolean whole =
                read.size() == 1 && squeezed(read.getFirst().value()).equals(squeezed(department));
        return whole ? read.getFirst().value() : department.replaceAll("\\s+", " ").strip();
    }

    private static String squeezed(String name) {
        return name.replaceAll("\\s+", "");
    }
}
