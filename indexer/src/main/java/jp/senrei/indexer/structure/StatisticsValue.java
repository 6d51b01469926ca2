package jp.senrei.indexer.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as an operations report writes it: {@code 1,392}, {@code △3}, {@code 45.2%}, {@code
 * 12件}, {@code (5)} for one that is counted within another, {@code 3(1)} for a number with such a
 * part.
 *
 * @param unit behind the number; null when there is none
 */
record StatisticsValue(double number, @Nullable String unit) {
    private static final String UNIT =
            "千円|百万円|万円|件|人|名|回|枚|円|%|‰|部|冊|点|通|箇所|か所|カ所|ヶ所|事務|業務|所属|機関|課|校|団体|日|時間|台|世帯|ファイル|項目|ポイント";
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern VALUE =
            Pattern.compile(
                    "(?<open>\\()?(?<minus>[-△▲−]\\s?)?(?<number>"
                            + NUMBER
                            + ")\\s*(?<unit>"
                            + UNIT
                            + ")?(?<close>\\))?(?:\\s*\\(\\s*(?:うち|内)?\\s*(?:"
                            + NUMBER
                            + ")\\s*(?:"
                            + UNIT
                            + ")?\\s*\\))?");

    /** Written where a number could stand and none is. */
    private static final Pattern NONE = Pattern.compile("[-‐–—―−ー－/*※…]|なし|該当なし|皆減|皆増");

    /** A line of units above or below a table: （単位：件）. */
    private static final Pattern UNIT_NOTE =
            Pattern.compile("[(\\[【<]?単位\\s*[:：]?\\s*(?<unit>[^()\\[\\]【】<>\\d\\s]{1,6})[)\\]】>]?");

    private static final Pattern UNIT_OF_HEADING =
            Pattern.compile("[(](?:単位\\s*[:：]?\\s*)?(?<unit>[^()\\d]{1,4})[)]");

    /** Empty when the cell holds no number. */
    static Optional<StatisticsValue> read(String cell) {
        var match = VALUE.matcher(cell.strip());
        if (!match.matches() || (match.group("open") == null) != (match.group("close") == null))
            return Optional.empty();
        double number = Double.parseDouble(match.group("number").replace(",", ""));
        return Optional.of(
                new StatisticsValue(
                        match.group("minus") == null ? number : -number, match.group("unit")));
    }

    static boolean isNumber(String cell) {
        return !cell.isBlank() && VALUE.matcher(cell.strip()).matches();
    }

    /** Whether something stands there that only a column of numbers holds. */
    static boolean isWritten(String cell) {
        return isNumber(cell) || NONE.matcher(cell.strip()).matches();
    }

    /** 件 of 「（単位：件）」; empty when the line is no such note. */
    static Optional<String> unitNote(String line) {
        var match = UNIT_NOTE.matcher(line.strip());
        return match.matches() ? Optional.of(match.group("unit")) : Optional.empty();
    }

    /** 件 of 「請求件数（件）」. */
    static Optional<String> unitOf(String heading) {
        var match = UNIT_OF_HEADING.matcher(heading);
        String unit = null;
        while (match.find()) unit = match.group("unit");
        return Optional.ofNullable(unit);
    }
}
