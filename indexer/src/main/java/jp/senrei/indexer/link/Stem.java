package jp.senrei.indexer.link;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;

/**
 * What a title is about: without the year before it and the act behind it, so that 「メール配信の導入について」
 * and 「メール配信に関する周知について」 have the same.
 */
record Stem(TitleKey key) {
    private static final Pattern YEAR = Pattern.compile("^(?:令和|平成)(?:元|\\d{1,2})年度?(?:における|の)?");
    private static final Pattern ACT =
            Pattern.compile(
                    "(?:(?:に係る|に関する|における)?(?:業務)?の?(?:委託|導入|実施|利用|設置|運用|実証実験|変更|追加|拡大|見直し|更新|開始|結合|提供|報告|結果|状況|検討|対応|周知)(?:状況|結果|契約|業務)?)+$");
    private static final Pattern ABOUT =
            Pattern.compile("(?:[(][^()]{1,12}[)])?(?:について)?(?:[(][^()]{1,12}[)])?$");

    /** Words that stand in the titles of many cases. */
    private static final Pattern COMMON =
            Pattern.compile(
                    "特定個人情報|保護評価書?|個人情報|情報公開|電子計算組織|電子計算機|保護|制度|審議会|条例|施行規則|規則|一部改正|改正|業務|委託|運用|状況|結合|通信回線|オンライン|システム|会議録|要録|事務|実施機関|以外|全項目|重点項目|年度|外部提供|目的外利用|取扱い?|における|に関する|に係る|について|[のとをにへはがや及び等]");

    /** Letters that are its own. */
    private static final int SHORTEST_OWN = 5;

    private static final int SHORTEST = 8;
    private static final int GRAM = 4;

    static Stem of(String title) {
        var bare = NormalText.squeeze(title);
        bare = YEAR.matcher(bare).replaceFirst("");
        bare = ABOUT.matcher(bare).replaceFirst("");
        return new Stem(TitleKey.of(ACT.matcher(bare).replaceFirst("")));
    }

    /** Whether it tells one case from others. */
    boolean isTelling() {
        return key.length() >= SHORTEST
                && COMMON.matcher(key.toString()).replaceAll("").length() >= SHORTEST_OWN;
    }

    /** Share of this stem that stands in a title, 0 to 1. */
    double within(TitleKey title) {
        return key.containedIn(title);
    }

    /** Every run of four letters: two titles that share none of the first's are not alike. */
    Set<String> grams() {
        return grams(key);
    }

    static Set<String> grams(TitleKey title) {
        var grams = new HashSet<String>();
        var letters = title.toString();
        for (int i = 0; i + GRAM <= letters.length(); i++)
            grams.add(letters.substring(i, i + GRAM));
        return grams;
    }

    String head() {
        return key.toString().substring(0, GRAM);
    }
}
