package jp.senrei.corpus.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the spellings of one organisation have in common: 株式会社エヌ・ティ・ティ・データ, エヌ・ティ・ティ・データ(株) and NTT
 * データ all have {@code nttデータ}.
 *
 * <p>Width, case, spaces, middle dots, small kana and 株式会社 do not count. Any other legal form stays
 * in the key, because 有限会社コトリ and 株式会社コトリ are two companies — unless the name itself says what body
 * it is: 公益社団法人国民健康保険中央会 is 国民健康保険中央会.
 */
public final class OrganizationKey {
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";

    private record Rule(Pattern written, String plain) {
        Rule(String written, String plain) {
            this(Pattern.compile(written), plain);
        }
    }

    private static final List<Rule> LEGAL_FORMS =
            List.of(
                    new Rule("株式会社|\\(株\\)", ""),
                    new Rule("\\(有\\)", "有限会社"),
                    new Rule("\\(同\\)", "合同会社"),
                    new Rule("\\(一社\\)|\\(公社\\)|\\(社\\)|(?:一般|公益)社団法人", "社団法人"),
                    new Rule("\\(一財\\)|\\(公財\\)|\\(財\\)|(?:一般|公益)財団法人", "財団法人"),
                    new Rule("\\(社福\\)|\\(福\\)", "社会福祉法人"),
                    new Rule("\\(学\\)", "学校法人"),
                    new Rule("\\(医\\)|医療法人(?:社団|財団)", "医療法人"),
                    new Rule("\\(地独\\)", "地方独立行政法人"),
                    new Rule("\\(独\\)", "独立行政法人"),
                    new Rule("\\(国研\\)", "国立研究開発法人"),
                    new Rule("(?:認定)?(?:npo法人|特定非営利活動法人)|\\(特非\\)|\\(npo\\)", "npo法人"));

    /** Latin letters by their Japanese names, small kana and middle dots already folded. */
    private static final List<Rule> SPELLED =
            List.of(
                    new Rule("エヌテイテイ", "ntt"),
                    new Rule("エヌイーシー", "nec"),
                    new Rule("ケイデイデイアイ|ケーデイーデイーアイ", "kddi"),
                    new Rule("アイビーエム", "ibm"),
                    new Rule("テイーケーシー", "tkc"),
                    new Rule("ジエイテイービー", "jtb"),
                    new Rule("国保連合会|国保連(?!合)", "国民健康保険団体連合会"),
                    new Rule("国保中央会", "国民健康保険中央会"));

    private static final Pattern UNHEARD = Pattern.compile("[\\s・.,'’]+");
    private static final Pattern DASH = Pattern.compile("[‐–—―−-]");

    private static final Pattern KEPT_FORM =
            Pattern.compile(
                    "有限会社|合同会社|合資会社|合名会社|社団法人|財団法人|社会福祉法人|学校法人|医療法人|地方独立行政法人|独立行政法人|国立研究開発法人|npo法人|国立大学法人|公立大学法人");

    /** A name that says itself what kind of body it is. */
    private static final Pattern SELF_DESCRIBING =
            Pattern.compile(
                    ".{2,}(?:協会|機構|連合会|中央会|協議会|協会連合会|基金|公社|事業団|財団|大学|病院|センター|研究所|商工会|医師会|薬剤師会)");

    private OrganizationKey() {}

    public static String of(String name) {
        var plain = fold(name);
        for (var rule : LEGAL_FORMS) plain = rule.written.matcher(plain).replaceAll(rule.plain);
        for (var rule : SPELLED) plain = rule.written.matcher(plain).replaceAll(rule.plain);
        var form = KEPT_FORM.matcher(plain);
        if (!form.find()) return plain.isEmpty() ? fold(name) : plain;
        var bare = plain.substring(0, form.start()) + plain.substring(form.end());
        return SELF_DESCRIBING.matcher(bare).matches() ? bare : form.group() + ":" + bare;
    }

    private static String fold(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = DASH.matcher(UNHEARD.matcher(text).replaceAll("")).replaceAll("ー");
        var letters = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int small = SMALL.indexOf(c);
            letters.append(small < 0 ? c : LARGE.charAt(small));
        }
        return letters.toString();
    }
}
