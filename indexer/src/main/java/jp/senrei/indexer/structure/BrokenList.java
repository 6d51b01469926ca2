package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;

/** A list of members that the end of a line breaks within a name or a role: 久留間委 / 員、古閑委員. */
final class BrokenList {
    private static final List<String> ROLES =
            List.of("委員", "会長", "副会長", "副委員長", "会長職務代理者", "職務代理者", "会長代理", "議長", "座長");

    /** Names with their roles behind them, and at the end the first letters of one more. */
    private static final Pattern OPEN_NAME =
            Pattern.compile(
                    ".*"
                            + People.ROLE
                            + "\\s?[、,]\\s?(?!.{0,6}"
                            + People.ROLE
                            + "$)[\\p{IsHan}々ヶァ-ンぁ-ん]{1,4}$");

    private static final Pattern REST_OF_A_NAME =
            Pattern.compile("^[\\p{IsHan}々ヶァ-ンぁ-ん]{1,4}?" + People.ROLE + "(?:[、,\\s(].*)?$");

    private static final int LONGEST = 400;

    private BrokenList() {}

    /** Whether the list of {@code line} goes on in the middle of a word on the next. */
    static boolean goesOn(String line, String next) {
        if (line.isEmpty() || line.length() > LONGEST || next.length() > LONGEST) return false;
        return breaksARole(line, next)
                || OPEN_NAME.matcher(line).matches() && REST_OF_A_NAME.matcher(next).matches();
    }

    private static boolean breaksARole(String line, String next) {
        for (var role : ROLES) {
            for (int k = 1; k < role.length(); k++) {
                var begun = role.substring(0, k);
                if (!ROLES.contains(begun)
                        && line.endsWith(begun)
                        && next.startsWith(role.substring(k))) return true;
            }
        }
        return false;
    }
}
