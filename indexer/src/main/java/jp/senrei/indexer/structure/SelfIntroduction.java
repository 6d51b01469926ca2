package jp.senrei.indexer.structure;

import java.util.regex.Pattern;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/** The section in charge, as who explains the case introduces himself: 「健康づくり課長の鳴沢でございます」. */
final class SelfIntroduction {
    private static final String SECTION =
            "(?<section>[一-龥ァ-ヶーぁ-んA-Za-z・\\s]{0,30}?[一-龥ァ-ヶーA-Za-z・](?:課|室|局|所|館|センター|事務局))";
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:^|[。、\\n])" + SECTION + "(?:課)?長(?:の[一-龥ぁ-んァ-ヶ]{1,6})?で(?:ございます|す)");
    private static final Pattern MEMBER =
            Pattern.compile("(?:^|[。、\\n])" + SECTION + "の[一-龥ぁ-んァ-ヶ]{1,6}(?:と申します|でございます|です)");

    /** 事務局(広報課長); 事務局(大鳥居課長) names no section. */
    private static final Pattern NOTED = Pattern.compile("[(](?<note>[^()]{2,30})[)]");

    private SelfIntroduction() {}

    static @Nullable String department(String speaker, String text) {
        var start = NormalText.normalize(text.length() > 200 ? text.substring(0, 200) : text);
        for (var pattern : new Pattern[] {HEAD, MEMBER}) {
            var match = pattern.matcher(start);
            if (match.find())
                return match.group("section")
                        .replaceAll("\\s+", "")
                        .replaceAll("^(?:私(?:は)?|わたくし|同じく|ただいまの)", "");
        }
        var noted = NOTED.matcher(NormalText.normalize(speaker));
        return noted.find() ? SpeakerDepartment.of(noted.group("note")) : null;
    }
}
