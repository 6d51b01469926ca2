package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A municipality's own service that no vocabulary can list: its mail service named by a letter
 * (K-メール), or a mail service or app whose name the text puts in quotes (「しおかぜメール」, 「潮見ごみ分別アプリ」).
 * Told by the vocabulary's id for its kind.
 */
final class OwnService {
    /** E-メール is mail. */
    private static final Pattern LETTER_MAIL =
            Pattern.compile("(?<![A-Za-z0-9-])[A-DF-Za-df-z][-‐–−]メール(?!アドレス|[ァ-ヺー])");

    private static final Pattern QUOTED =
            Pattern.compile("[「『](?<name>[^「」『』\\n]{2,20}?(?<kind>メール|アプリ))[」』]");

    private static final Pattern COMMON =
            Pattern.compile(
                    "(?:本|当該|当|この|同|その|新|各)?(?:電子|E-?|e-?|迷惑|標的型|標的型攻撃|攻撃|なりすまし|不審|誤送信|ショート|フィッシング|お知らせ|確認|通知|案内|返信|HTML|スマートフォン|スマホ|携帯|専用|無料|公式|モバイル|Web|ウェブ|業務|他社?製?)*(?:メール|アプリ)");

    private OwnService() {}

    /** Each with the id of its kind. */
    static List<Found<String>> found(String text) {
        var all = new ArrayList<Found<String>>();
        var letter = LETTER_MAIL.matcher(text);
        while (letter.find()) all.add(new Found<>("municipal-mail", letter.start(), letter.end()));
        var quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (COMMON.matcher(quoted.group("name")).matches()) continue;
            var id = quoted.group("kind").equals("メール") ? "municipal-mail" : "municipal-app";
            all.add(new Found<>(id, quoted.start("name"), quoted.end("name")));
        }
        return all;
    }
}
