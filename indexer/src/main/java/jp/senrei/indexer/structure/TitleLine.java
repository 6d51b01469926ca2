package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import org.jspecify.annotations.Nullable;

/** What the title of a case looks like, and what it tells. */
final class TitleLine {
    private static final Pattern ENDING =
            Pattern.compile(
                    ".*(?:について|の件|委託|導入|派遣|実施|追加|変更|改正|利用|提供|結合|収集|記録|状況|拡大|実験|作業|契約|改修|構築|整備|評価書?|要録|会議録|運用|事業|システム|報告|に関すること|答申)(?:[(\\[【].*[)\\]】])?$");
    private static final Pattern CONFIRMATION =
            Pattern.compile(".*(?:要録|会議録|議事録).*(?:案|確認|承認).*|.*(?:要録|会議録|議事録)(?:について)?$");
    private static final Pattern REPORT =
            Pattern.compile(
                    ".*(?:の報告|報告について|運用状況|実施状況|公開状況|開示状況|事務処理ミス|処理状況|に関する周知|の結果)(?:について)?.*");

    private static final Pattern QUOTED = Pattern.compile("「(?<title>[^「」]{5,150})」");

    private TitleLine() {}

    static boolean saysSomething(String title) {
        var letters = title.replaceAll("[\\s()\\[\\]【】「」・、。:~\\-]", "");
        return letters.length() >= 5
                && !title.endsWith("。")
                && letters.chars().anyMatch(c -> c >= '一' && c <= '鿿' || c >= 'ァ' && c <= 'ヺ');
    }

    static boolean looksLikeTitle(String title) {
        return saysSomething(title) && title.length() <= 120 && ENDING.matcher(title).matches();
    }

    /** Without brackets around the whole and without a lone opening quote. */
    static String clean(String title) {
        var text = title.strip();
        if (text.startsWith("[") && text.endsWith("]"))
            text = text.substring(1, text.length() - 1).strip();
        if (text.startsWith("「") && text.endsWith("」") && text.indexOf('」') == text.length() - 1)
            text = text.substring(1, text.length() - 1).strip();
        var quoted = Pattern.compile("^「(?<title>[^「」]{8,})」(?:に係る検討)?(?:について)?$").matcher(text);
        if (quoted.matches()) text = quoted.group("title");
        if (text.startsWith("「") && text.indexOf('」') < 0)
            text = text.substring(1).replaceAll("に係る検討について$", "");
        return text.replaceAll("\\s{2,}", " ").strip();
    }

    /**
     * The titles of a line 「A」「B」 that names {@code count} cases, empty when it does not quote so
     * many.
     */
    static List<String> quotedEach(String title, int count) {
        var quoted = QUOTED.matcher(title).results().map(match -> match.group("title")).toList();
        return quoted.size() == count ? quoted : List.of();
    }

    static CaseKind kindOf(String title, @Nullable String number) {
        if (number != null && number.contains("報告")) return CaseKind.REPORT;
        if (number != null && number.contains("諮問")) return CaseKind.CONSULTATION;
        if (CONFIRMATION.matcher(title).matches()) return CaseKind.CONFIRMATION;
        if (REPORT.matcher(title).matches()) return CaseKind.REPORT;
        return CaseKind.CONSULTATION;
    }
}
