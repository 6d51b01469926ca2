package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.SpeakerRole;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as the label in front of a turn says.
 *
 * <pre>
 * ○川合会長 text      【議長(奥川会長)】      委 員)      (甲委員) text      &lt;事務局&gt;      会長: text      ○総務課長;text      甲会長
 * </pre>
 *
 * @param speaker as written, without the marks around it
 * @param style which marks; a document keeps to one or two
 * @param textStart where the turn's text begins in the line, in normalised units
 */
record SpeakerLabel(String speaker, SpeakerRole role, Style style, int textStart) {
    enum Style {
        CIRCLE,
        CORNER,
        HALF_PAREN,
        PAREN,
        ANGLE,
        COLON,
        BARE
    }

    private static final String ROLE =
            "(?:会長職務代理者?|会長代理|副会長|会長|副委員長|委員長代理|委員長|部会長|副座長|座長|議長|副議長|専門委員|臨時委員|審議会委員|各委員|委員|"
                    + "事務局|書記|諮問実施機関|実施機関|諮問庁|処分庁|説明員|説明者|説明課|担当課|所管課|提案課|主管課|関係課|原課|オブザーバー|参考人|審査請求人|異議申立人|"
                    + "市長|区長|町長|村長|副市長|副区長|教育長|"
                    + "[一-龥ァ-ヶー・A-Za-z]*(?:課長補佐|担当課長|副参事|課長|係長|部長|次長|室長|局長|所長|館長|主幹|主査|主任|主事|参事|技監|専門員|担当係長|担当部長|推進官|統括官|職員)(?:補佐)?)"
                    + "(?:\\s*[A-ZＡ-Ｚ一二三四五六七八九\\d])?";
    private static final String NAME = "[一-龥々ァ-ヶーぁ-んA-Za-z・、．.]{0,24}?";
    private static final String SPEAKER = NAME + "\\s*" + ROLE;
    private static final String WITH_NOTE = SPEAKER + "(?:\\s*[(][^()]{1,24}[)])?";

    private record Form(Style style, Pattern pattern) {}

    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            Style.CIRCLE,
                            Pattern.compile(
                                    "^[○〇◯◎◆●]\\s*(?<who>"
                                            + WITH_NOTE
                                            + ")(?:\\s*[;:]\\s*|\\s+|(?=[(「])|$)")),
                    new Form(
                            Style.CORNER,
                            Pattern.compile("^【\\s*(?<who>" + WITH_NOTE + ")\\s*】\\s*")),
                    new Form(
                            Style.ANGLE,
                            Pattern.compile("^<\\s*(?<who>" + WITH_NOTE + ")\\s*>\\s*")),
                    new Form(
                            Style.PAREN,
                            Pattern.compile("^\\(\\s*(?<who>" + SPEAKER + ")\\s*\\)\\s*")),
                    new Form(
                            Style.HALF_PAREN,
                            Pattern.compile("^(?<who>" + SPEAKER + ")\\s*\\)\\s*")),
                    new Form(Style.COLON, Pattern.compile("^(?<who>" + SPEAKER + ")\\s*[:;]\\s*")),
                    new Form(Style.BARE, Pattern.compile("^(?<who>" + SPEAKER + ")$")));

    /**
     * The label at the start of a normalised line, or null. A BARE one counts only where a document
     * uses them throughout.
     */
    static @Nullable SpeakerLabel read(String line) {
        for (var form : FORMS) {
            if (form.style == Style.BARE && line.length() > 16) continue;
            var spaced = form.pattern.matcher(line);
            if (spaced.find()) return of(spaced.group("who"), form.style, spaced.end());
            var closed = closeUp(line);
            if (closed == null) continue;
            var match = form.pattern.matcher(closed.text);
            if (match.find())
                return of(match.group("who"), form.style, closed.original(match.end()));
        }
        return null;
    }

    private static SpeakerLabel of(String who, Style style, int textStart) {
        var speaker = who.replaceAll("\\s+", " ").strip();
        if (speaker.replaceAll("\\s", "").matches("[^ ]{1,6}"))
            speaker = speaker.replaceAll("\\s", "");
        return new SpeakerLabel(speaker, roleOf(speaker), style, textStart);
    }

    /**
     * 委 員) and (委 員 A): letters of a short label that stand apart are put together before it is
     * read.
     */
    private record Closed(String text, int removed) {
        int original(int end) {
            return end + removed;
        }
    }

    private static final Pattern APART =
            Pattern.compile(
                    "^(?<head>[(【<○]?)(?<first>[一-龥])\\s(?<second>[一-龥])(?<rest>(?:\\s[A-Z\\d])?[)】>:;].*)$");

    private static @Nullable Closed closeUp(String line) {
        var match = APART.matcher(line);
        if (!match.matches()) return null;
        return new Closed(
                match.group("head")
                        + match.group("first")
                        + match.group("second")
                        + match.group("rest"),
                1);
    }

    static SpeakerRole roleOf(String speaker) {
        var plain = speaker.replaceAll("\\s+", "");
        var head = plain.replaceAll("[(].*", "");
        if (plain.matches(".*(?:副会長|会長職務代理.*|会長代理|副委員長|委員長代理|副座長|副議長)[)]?$"))
            return SpeakerRole.VICE_CHAIR;
        if (head.matches(".*(?:会長|委員長|座長|議長)[A-Z]?$")) return SpeakerRole.CHAIR;
        if (head.matches(".*委員[A-Z一二三四五六七八九\\d]?$")) return SpeakerRole.MEMBER;
        if (head.matches(".*(?:事務局|書記).*")) return SpeakerRole.SECRETARIAT;
        if (head.matches(".*(?:オブザーバー|参考人|請求人|申立人)$")) return SpeakerRole.OBSERVER;
        if (head.matches(".*(?:長|補佐|主幹|主査|主任|主事|参事|副参事|実施機関|諮問庁|処分庁|説明員|説明者|課|職員|技監|専門員|官)$"))
            return SpeakerRole.DEPARTMENT;
        return SpeakerRole.UNKNOWN;
    }
}
