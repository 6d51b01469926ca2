package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * ト書き: what happened in the room, between the turns or inside one. Nobody said it.
 *
 * <pre>
 * (…より説明)   《資料による説明》   【健康課が資料1に基づき説明】   ―委嘱状の交付―   （「異議なし」と呼ぶ者あり）   〔挙手全員〕   ～休憩～
 * </pre>
 */
final class Directions {
    private static final String OPEN = "[(〔【《≪\\[―─—~*＊-]";
    private static final String CLOSE = "[)〕】》≫\\]>―─—~*＊-]";
    private static final String TIME =
            "(?:(?:午前|午後)?\\s*\\d{1,2}\\s*(?:時|:)\\s*(?:\\d{1,2}\\s*分?|半)?|(?:午前|午後)?正午)";
    private static final Pattern DIRECTION =
            Pattern.compile(
                    "^"
                            + OPEN
                            + ".{0,80}(?:呼ぶ者|声あり|声多数|の声|発言あり|退出|退席|退室|入室|入場|着席|起立|配布|配付|作成|交付|休憩|再開|中断|調整|閉会|開会|拍手|笑い?|笑声|説明|朗読|読み上げ|記録|採決|挙手|なし|省略|確認|報告|紹介|挨拶|あいさつ|委嘱|選出|答申|投影|上映|視察|協議|審議|了承)[^。]{0,12}"
                            + CLOSE
                            + "$"
                            + "|^[「『].{1,8}[」』]\\s*と?(?:呼ぶ者|の声)あり.*"
                            + "|^[(][^()]{2,40}[)]$"
                            + "|^《[^《》]{2,60}》$|^≪[^≪≫]{2,60}≫$"
                            + "|^[(〔~]?\\s*"
                            + TIME
                            + "\\s*(?:開\\s*会|閉\\s*会|休\\s*憩|再\\s*開|散\\s*会|開\\s*議|終\\s*了)\\s*[)〕~]?$"
                            + "|^(?:開\\s*会|閉\\s*会|休\\s*憩|再\\s*開|散\\s*会|開\\s*議|終\\s*了)\\s*[(:]?\\s*"
                            + TIME
                            + "\\s*[)]?$");
    private static final Pattern RULE = Pattern.compile("^[\\s―─—=_*＊・…-]{4,}$|^[*＊※]$");

    /** Behind these whoever spoke goes on, whatever the words. */
    private static final Pattern INTERJECTION =
            Pattern.compile("呼ぶ者|声あり|声多数|の声|発言あり|拍手|笑|挙手|起立|異[議義]な[しく]|休憩|再開");

    /** An interjection in the middle of a turn's line: 「よろしいですか。（「異議なし」の声あり）」. */
    private static final Pattern INLINE =
            Pattern.compile(
                    "[（(〔\\[［【《≪](?:[^（）()〔〕\\[\\]［］【】《》≪≫\\n]{0,16}[「『\"”][^」』\"”\\n]{1,24}[」』\"”][^（）()〔〕\\[\\]［］【】《》≪≫\\n]{0,10}(?:呼ぶ者|呼ぶもの|声|発言)[^（）()〔〕\\[\\]［］【】《》≪≫\\n]{0,8}"
                            + "|拍手|笑い?|笑声|一同笑い?|挙手(?:全員|多数|なし)?|全員挙手|賛成者挙手|全員起立|起立全員|一同(?:了承|うなずく)|全員了承|異議なしの声(?:あり)?|異議なし、?の声(?:あり)?|うなずく者あり)[）)〕\\]］】》≫]");

    private static final String OPENING = "(〔【《≪[";
    private static final String CLOSING = ")〕】》≫]";
    private static final int LONGEST = 160;
    private static final int MOST_LINES = 4;

    private Directions() {}

    static boolean isDirection(String text) {
        if (text.length() > LONGEST || text.isEmpty()) return false;
        if (Headings.isOpinion(text) || Headings.isNumbered(text)) return false;
        if (RULE.matcher(text).matches()) return true;
        return DIRECTION.matcher(text).matches() && closesAtItsEnd(text);
    }

    /** (2)…の記録(委員会) begins and ends with brackets, but not with the same. */
    private static boolean closesAtItsEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) depth++;
            else if (CLOSING.indexOf(text.charAt(i)) >= 0) depth--;
            else if (i == 0) return true;
            if (depth == 0 && i < text.length() - 1)
                return DIRECTION.matcher(text.substring(i + 1).strip()).matches();
        }
        return true;
    }

    /**
     * The line behind the direction that begins at {@code lines[index]}, which the page may have
     * broken; {@code index} itself when none does.
     */
    static int end(List<Line> lines, int index, int to) {
        var first = lines.get(index);
        if (first.isRow()) return index;
        if (isDirection(first.text())) return index + 1;
        var text = new StringBuilder(first.text());
        if (!opens(text)) return index;
        for (int i = index + 1; i < Math.min(to, index + MOST_LINES); i++) {
            var line = lines.get(i);
            if (line.isRow() || text.length() > LONGEST) return index;
            text.append(line.text());
            if (opens(text)) continue;
            return isDirection(text.toString()) ? i + 1 : index;
        }
        return index;
    }

    /** Whether it begins with a bracket that nothing has closed yet. */
    private static boolean opens(CharSequence text) {
        if (OPENING.indexOf(text.charAt(0)) < 0) return false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) depth++;
            if (CLOSING.indexOf(text.charAt(i)) >= 0) depth--;
            if (depth == 0) return false;
        }
        return true;
    }

    /** Whether whoever spoke before it is likely to go on behind it without a new label. */
    static boolean interrupts(String text) {
        return INTERJECTION.matcher(text).find() || RULE.matcher(text).matches();
    }

    /** A turn's words without what others called in between. */
    static String without(String said) {
        return said.indexOf('（') < 0
                        && said.indexOf('(') < 0
                        && said.indexOf('〔') < 0
                        && said.indexOf('［') < 0
                        && said.indexOf('[') < 0
                        && said.indexOf('【') < 0
                        && said.indexOf('《') < 0
                        && said.indexOf('≪') < 0
                ? said
                : INLINE.matcher(said).replaceAll("").strip();
    }
}
