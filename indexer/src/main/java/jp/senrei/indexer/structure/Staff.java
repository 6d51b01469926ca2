package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.SpeakerRole;
import org.jspecify.annotations.Nullable;

/**
 * 事務局 and 説明員 as the head of the minutes lists them: who stands under 事務局 speaks for the
 * secretariat, whatever his rank, and a section named beside a person is his.
 *
 * <pre>
 * 事務局　総務課　月見里課長、四十物主事        説明員　福祉課　小鳥遊課長        （３）事務局　総務課長　相馬
 * </pre>
 */
final class Staff {
    private static final String MARK = "^(?:[-・●◆◇■□○◎※▼•]\\s*|[(]?\\d{1,2}[).、]?\\s*)*+";
    private static final Pattern SECRETARIAT =
            Pattern.compile(
                    MARK
                            + "[(【\\[<]?\\s*事\\s*務\\s*局(?:職員|出席者|員)?(?:の?氏名)?\\s*(?:[)】\\]>]\\s*:?|:|\\s|$)");
    private static final Pattern EXPLAINING =
            Pattern.compile(
                    MARK
                            + "[(【\\[<]?\\s*(?:説\\s*明\\s*[員者]|(?:諮問)?実施機関|諮問庁|処分庁|担当課|所管課|提案課|主管課|関係課|関係職員|説明のため出席した(?:者|職員))(?:の?(?:職)?氏名|等)?\\s*(?:[)】\\]>]\\s*:?|:|\\s|$)");
    private static final Pattern OTHER_GROUP =
            Pattern.compile(
                    MARK
                            + "[(【\\[<]?\\s*(?:委\\s*員(?!会)|出\\s*席|欠\\s*席|傍\\s*聴|オブザーバー|[市区町村県]側?\\s*[:)】]|公\\s*開|配[布付]|資\\s*料|議\\s*[題事]|案\\s*件|次\\s*第|日\\s*時|場\\s*所)");
    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?=[(【]?(?:事\\s*務\\s*局|説\\s*明\\s*[員者]|傍\\s*聴\\s*[者人]|欠\\s*席\\s*(?:者|委員))[\\s:)】])");
    private static final Pattern SECTION =
            Pattern.compile(
                    "(?<section>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]{1,16}(?:課|室|局|センター|事務所|館))(?=\\s)");
    private static final Pattern RANK =
            Pattern.compile(
                    "(?:[\\p{IsHan}ー]{0,14}(?:長|補佐|主幹|主査|主任|主事|参事|技監|技師|職員|専門員|保健師)(?:補佐|代理|補)?)$");
    private static final Pattern NOTE = Pattern.compile("\\s+|(?<=.)[(].*");
    private static final String SEPARATORS = " \t\n、,・:()【】[]<>　";
    private static final String OFFICES = "課部室局係所館会";
    private static final int LONGEST_LINE = 300;

    /** A line of the list under its heading. */
    private record Entry(boolean secretariat, String text) {}

    private final List<Entry> entries = new ArrayList<>();

    private Staff() {}

    /** The staff among {@code lines[from, to)}, the head of a meeting. */
    static Staff read(List<Line> lines, int from, int to) {
        var staff = new Staff();
        Boolean secretariat = null;
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            var text = lines.get(i).text();
            if (text.length() > LONGEST_LINE) continue;
            for (var part : INSIDE.split(text)) {
                secretariat = group(part.strip(), secretariat);
                if (secretariat != null) staff.entries.add(new Entry(secretariat, part.strip()));
            }
        }
        return staff;
    }

    private static @Nullable Boolean group(String text, @Nullable Boolean current) {
        if (SECRETARIAT.matcher(text).find()) return true;
        if (EXPLAINING.matcher(text).find()) return false;
        boolean ends =
                OTHER_GROUP.matcher(text).find()
                        || Field.startsWithLabel(text)
                        || text.endsWith("。");
        return ends ? null : current;
    }

    /** The label with the role that the list gives to whoever carries it. */
    SpeakerLabel placed(SpeakerLabel label) {
        if (label.role() != SpeakerRole.DEPARTMENT || label.isPair()) return label;
        boolean serves = false;
        for (var entry : entries) {
            if (at(entry.text, bare(label.speaker())) < 0) continue;
            if (!entry.secretariat) return label;
            serves = true;
        }
        return serves ? label.as(SpeakerRole.SECRETARIAT) : label;
    }

    /** The role of somebody whom the list names by his surname, null when it does not. */
    @Nullable SpeakerRole role(String surname) {
        for (var entry : entries)
            if (find(entry.text, surname) >= 0)
                return entry.secretariat ? SpeakerRole.SECRETARIAT : SpeakerRole.DEPARTMENT;
        return null;
    }

    /** The section beside the person, null when the list names none. */
    @Nullable String section(String speaker) {
        for (var entry : entries) {
            int at = at(entry.text, bare(speaker));
            if (at < 0) continue;
            String found = null;
            var sections = SECTION.matcher(entry.text);
            while (sections.find() && sections.start() <= at) {
                var section = sections.group("section");
                if (!section.endsWith("事務局")) found = section;
            }
            if (found != null) return found;
        }
        return null;
    }

    /**
     * Where {@code entry} names the speaker: 久世課長 as it stands, or with his rank in front (課長 久世);
     * -1 when it does not.
     */
    private static int at(String entry, String speaker) {
        int whole = find(entry, speaker);
        if (whole >= 0) return whole;
        var rank = RANK.matcher(speaker);
        if (!rank.find()) return -1;
        for (int cut = rank.start(); cut < speaker.length() - 1; cut++) {
            if (cut == 0) continue;
            int turned = find(entry, speaker.substring(cut) + speaker.substring(0, cut));
            if (turned >= 0) return turned;
        }
        return -1;
    }

    /** White space in the entry does not count; the words begin where a name or a rank can. */
    private static int find(String entry, String words) {
        for (int i = 0; i < entry.length(); i++) {
            if (entry.charAt(i) != words.charAt(0)) continue;
            boolean begins =
                    i == 0
                            || SEPARATORS.indexOf(entry.charAt(i - 1)) >= 0
                            || OFFICES.indexOf(entry.charAt(i - 1)) >= 0;
            if (begins && standsAt(entry, i, words)) return i;
        }
        return -1;
    }

    private static boolean standsAt(String entry, int start, String words) {
        int k = 0;
        int i = start;
        for (; i < entry.length() && k < words.length(); i++) {
            if (Character.isWhitespace(entry.charAt(i))) continue;
            if (entry.charAt(i) != words.charAt(k++)) return false;
        }
        return k == words.length();
    }

    /** Labels are compared without their inner white space and without what stands in brackets. */
    private static String bare(String label) {
        return NOTE.matcher(label).replaceAll("");
    }

    /** The section in charge: as who explains the case says, as his label names it, as the head. */
    @Nullable String department(Turn turn) {
        var said = SelfIntroduction.department(turn.speaker(), turn.text());
        if (said != null) return said;
        var labelled = SpeakerDepartment.of(turn.speaker());
        return labelled != null ? labelled : section(turn.speaker());
    }
}
