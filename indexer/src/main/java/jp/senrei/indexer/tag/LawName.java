package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a law, an ordinance or a rule as it stands in a text; also that of a contract, so
 * that its clauses are not taken for articles.
 *
 * @param written 潮見市個人情報保護条例, 同条例, 法, 旧条例, 個人情報保護法施行令
 * @param start first UTF-16 unit
 * @param end excluded
 */
record LawName(String written, int start, int end) {
    /** Longer names exist only in the vocabulary. */
    private static final int LONGEST = 70;

    /** Letters behind a number's unit: 第9条ただし書及び…. */
    private static final int LONGEST_DETAIL = 6;

    /** Words that end a name. */
    private static final Pattern KIND =
            Pattern.compile(
                    "(?:条例|法律?)"
                            + "(?:施行(?:条例|令|規則|細則))?(?:施行(?:規則|細則))?"
                            + "|施行(?:条例|令|規則|細則)|(?<!条例|施行)(?:規則|細則)|政令|省令|府令|要綱|要領|規程|基準"
                            + "|指針|ガイドライン|憲法|約款|契約書?|協定書?|特記事項|仕様書|誓約書|覚書|規約");

    private static final BitSet BEGINS_KIND = new BitSet();

    static {
        "条法施規細政省府要基指ガ憲約契協特仕誓覚".chars().forEach(BEGINS_KIND::set);
    }

    /** 法 where it belongs to another word: 方法, 手法, 法人, 法務. */
    private static final Pattern NO_LAW =
            Pattern.compile("(?<=[方手用司立違適合作技文寸療製便工魔])法(?!律)|法[人令務定的廷曹学理案]");

    /**
     * The law's number, 平成15年法律第57号, and a short form where it is given: neither names a law here.
     */
    private static final Pattern NO_MENTION =
            Pattern.compile("\\s?第\\s?[0-9一二三四五六七八九十百]{1,5}\\s?号|[」』]?(?:という|とする|と略|といい)");

    private static final Pattern PRIVATE = Pattern.compile(".*(?:約款|契約書?|協定書?|特記事項|仕様書|誓約書|覚書|規約)");

    /** Hiragana that occurs inside names, the longest first. */
    private static final List<String> CONNECTORS =
            List.of(
                    "に関する", "における", "に対する", "に応じた", "に基づく", "まちづくり", "のための", "ふれあい", "みんなで", "に係る",
                    "による", "若しくは", "その他の", "及びその", "並びに", "子ども", "こども", "いじめ", "みどり", "くらし", "された",
                    "ごみ", "ひと", "がん", "みんな", "まち", "及び", "又は", "等の", "する", "の");

    private static final Pattern JOINS = Pattern.compile("及び(?:その)?|並びに|又は|若しくは");

    /** Words of the sentence in front of a name: 本件の個人情報保護条例. */
    private static final Pattern FOREWORD =
            Pattern.compile(
                    "^(?:(?:[本当]?(?:市|区|町|村|県|都|府|道)|本件|今回|今般|上記|下記|根拠|国|他|自治体|各自治体|関係|関連|"
                            + "改正(?!前|後)|制定|施行|適用|規定)の|[のをはがにでと・、]|また|なお|及び(?:その)?|並びに|又は|若しくは|する|された|による|における)+");

    private static final Pattern TOWN =
            Pattern.compile("^[一-龥ヶケ々ァ-ヶー]{1,6}?[都道府県市区町村](?!民|長|立|道|役|内|外|営|有)");

    boolean isPrivate() {
        return PRIVATE.matcher(written).matches();
    }

    /**
     * All names of a text, in its order.
     *
     * @param known names that are taken as they are, whatever stands in front of them
     */
    static List<LawName> all(String text, KnownNames known) {
        var names = new ArrayList<LawName>();
        var kind = KIND.matcher(text).useTransparentBounds(true);
        int floor = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!BEGINS_KIND.get(text.charAt(at))) continue;
            if (!kind.region(at, text.length()).lookingAt()) continue;
            at = kind.end() - 1;
            if (NO_MENTION.matcher(text).region(kind.end(), text.length()).lookingAt()) continue;
            int from = Math.max(floor, kind.start() - LONGEST);
            // a known name may hold another one: …関係法律の整備に関する法律
            int start = known.start(text, kind.end());
            while (start >= 0 && !names.isEmpty() && names.getLast().end > start) {
                floor = names.removeLast().start;
            }
            if (start < 0) {
                if (isOtherWord(text, kind.start())) continue;
                start = begin(text, kind.start(), from);
            }
            start = withEra(text, start, floor);
            names.add(new LawName(text.substring(start, kind.end()), start, kind.end()));
            floor = kind.end();
        }
        return names;
    }

    private static boolean isOtherWord(String text, int kind) {
        return text.charAt(kind) == '法'
                && NO_LAW.matcher(text)
                        .region(kind, Math.min(text.length(), kind + 2))
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    /** Back over the letters that names are made of, then forward over what is no name yet. */
    private static int begin(String text, int kind, int floor) {
        int at = kind;
        while (at > floor) {
            if (isNameLetter(text.charAt(at - 1))) {
                at--;
                continue;
            }
            var connector = connector(text, at, floor);
            if (connector.isEmpty()) break;
            at -= connector.length();
            if (JOINS.matcher(connector).matches() && endsAnother(text, at)) {
                at += connector.length();
                break;
            }
        }
        return forward(text, at, kind);
    }

    private static int forward(String text, int from, int kind) {
        int at = from;
        var run = text.substring(from, kind);
        var foreword = FOREWORD.matcher(run);
        if (foreword.find()) {
            at += foreword.end();
            run = run.substring(foreword.end());
        }
        // a town after の begins the name: 本件の根拠の潮見市個人情報保護条例
        for (int no = -1; no < run.length(); ) {
            if (TOWN.matcher(run.substring(no + 1)).find()) return at + no + 1;
            no = run.indexOf('の', no + 1);
            if (no < 0) break;
        }
        return at;
    }

    private static boolean isNameLetter(char c) {
        return c >= '一' && c <= '龥'
                || c >= 'ァ' && c <= 'ヺ'
                || c == 'ー'
                || c == '・'
                || c == '々'
                || c >= 'A' && c <= 'Z';
    }

    private static String connector(String text, int at, int floor) {
        for (var connector : CONNECTORS) {
            int length = connector.length();
            if (at - length >= floor && text.startsWith(connector, at - length)) return connector;
        }
        return "";
    }

    /** Whether another law or article ends here: …法及び…法, 第1項又は…条例. */
    private static boolean endsAnother(String text, int at) {
        if (at > 0 && "法例則令律綱領程".indexOf(text.charAt(at - 1)) >= 0) return true;
        for (int back = 1; back <= LONGEST_DETAIL && back <= at; back++)
            if ("条項号".indexOf(text.charAt(at - back)) >= 0) return true;
        return false;
    }

    private static int withEra(String text, int start, int floor) {
        for (var era : List.of("改正前の", "改正後の", "廃止前の", "旧", "新", "改正")) {
            int from = start - era.length();
            if (from >= floor && text.startsWith(era, from)) return from;
        }
        return start;
    }
}
