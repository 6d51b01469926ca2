package jp.senrei.indexer.furigana;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people that the dictionary takes for other words: 月見里課長 is neither つきみ nor さと. They are
 * known by what the person is, which stands behind them.
 *
 * <p>Known weakness: a name of one word that is a word of its own (帯刀) is not told from a section
 * before 課長 and the like.
 */
final class PeopleNamed {
    private static final String HAN = "[\\p{IsHan}々ヶ]";
    private static final String BEGIN = "(?<![\\p{IsHan}々ヶァ-ヺー])";

    private static final Pattern MEMBER =
            Pattern.compile(
                    BEGIN + "(?<name>" + HAN + "{2,4}?)[\\s　]?(?:委員(?!会|長会)|副?会長(?!会)|氏(?!名)|先生)");

    private static final Pattern STAFF =
            Pattern.compile(BEGIN + "(?<name>" + HAN + "{2,3}?)[\\s　]?(?:[課係部次局室館所]長|主[査任事幹]|補佐)");

    /** Members by how they came to be some, or of another body. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "出席", "欠席", "公募", "臨時", "専門", "学識", "常任", "担当", "教育", "監査", "農業", "民生", "児童",
                    "審査", "選挙", "推進", "編集", "実行", "運営", "行政", "調査", "評価", "特別", "部会", "新任", "再任",
                    "退任", "学識者", "審議会", "審査会", "協議会", "連合会", "自治会", "町内会", "職務代理");

    private static final String SECTIONS = "課係部局室館所園校";

    private PeopleNamed() {}

    /** The characters of the text that belong to such names. Linear. */
    static BitSet in(String text, List<Token> tokens) {
        var named = new BitSet();
        var members = MEMBER.matcher(text);
        while (members.find())
            if (!NO_NAMES.contains(members.group("name")))
                named.set(members.start("name"), members.end("name"));
        var staff = new BitSet();
        var found = STAFF.matcher(text);
        while (found.find()) staff.set(found.start("name"), found.end("name"));
        for (var token : tokens)
            if (isPiece(token) && staff.get(token.start())) mark(staff, named, token);
        return named;
    }

    /** 里 of 月見里課長; no section goes by one character that is not 課 or the like. */
    private static boolean isPiece(Token token) {
        return token.text().length() == 1 && SECTIONS.indexOf(token.text().charAt(0)) < 0;
    }

    private static void mark(BitSet staff, BitSet named, Token piece) {
        named.set(staff.previousClearBit(piece.start()) + 1, staff.nextClearBit(piece.start()));
    }
}
