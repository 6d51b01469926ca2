package jp.senrei.server.citation;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.SpeakerRole;

/**
 * 柿崎委員発言: the label of the minutes, with 発言. A bare name gets the office that is known of it, else
 * 氏; a label that is none (事務局, 説明員, 議長（柿崎会長）) stays as it is.
 *
 * <p>Known weakness: a name that ends as an office does (服部) goes without 氏.
 */
final class SpeakerWords {
    private static final Pattern BARE_NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}々ヶー]{1,6}");
    private static final Pattern OFFICE =
            Pattern.compile(
                    ".*(?:[長員局課係部室者人側]|機関|主事|主査|主任|主幹|主席|参事|書記|理事|監事|幹事|監|代理|担当|顧問"
                            + "|オブザーバー|弁護士|教授|司会|議会|行政|一同|当局|[氏君様殿]|さん|先生)");

    private SpeakerWords() {}

    static String of(String speaker, SpeakerRole role) {
        var label = Plain.line(speaker);
        if (label.isEmpty()) return "発言";
        return label + title(label, role) + "発言";
    }

    private static String title(String label, SpeakerRole role) {
        if (!BARE_NAME.matcher(label).matches() || OFFICE.matcher(label).matches()) return "";
        return switch (role) {
            case CHAIR, VICE_CHAIR, MEMBER -> role.label();
            case SECRETARIAT, DEPARTMENT, OBSERVER, UNKNOWN -> "氏";
        };
    }
}
