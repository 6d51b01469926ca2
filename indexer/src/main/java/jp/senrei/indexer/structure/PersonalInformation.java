package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The items of personal information that a form lists, one a line or in a run:
 * 氏名、住所、連絡先（電話番号、メールアドレス）.
 */
final class PersonalInformation {
    private static final int LONGEST = 45;

    /** …を行う区民の下記情報 氏名、連絡先: the items come behind. */
    private static final java.util.regex.Pattern INTRODUCTION =
            java.util.regex.Pattern.compile("^.*(?:下記|以下)の?(?:個人)?(?:情報|項目)(?:等)?[:。\\s]*");

    private PersonalInformation() {}

    static List<String> items(String value) {
        var items = new LinkedHashSet<String>();
        for (var line : value.split("[\n\t]")) {
            var text =
                    line.strip()
                            .replaceAll("^(?:[-・●○◇◆※]|\\(?\\d{1,2}[.)]?\\s|[①-⑳])\\s*", "")
                            .strip();
            text = INTRODUCTION.matcher(text).replaceFirst("").strip();
            if (text.isEmpty() || isHeading(text) || text.endsWith("。")) continue;
            for (var piece : split(text)) {
                var item =
                        piece.replaceAll("^(?:[・※]|及び|および|並びに)\\s*", "")
                                .replaceAll("(?:等|など)$", "")
                                .strip();
                if (item.length() >= 1
                        && item.length() <= LONGEST
                        && !item.matches("\\d+|[-/]|なし|別紙.*|.*参照.*")) items.add(item);
            }
        }
        return List.copyOf(items);
    }

    /** 【区が送信する項目】, 〔提供を受ける個人情報〕, <以下は承認済>, …の下記情報. */
    private static boolean isHeading(String text) {
        return text.matches("^[【\\[〔<].*[】\\]〕>]$") || text.matches("^個人情報の(?:記録)?項目$");
    }

    /** At 、 and ， but not inside brackets. */
    private static List<String> split(String text) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '「') depth++;
            if (c == ')' || c == '」') depth--;
            if (depth <= 0 && (c == '、' || c == ',')) {
                pieces.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }
}
