package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.structure.SpeakerLabel.Style;
import org.jspecify.annotations.Nullable;

/**
 * Speakers that are called by their surname alone, known from the list of those present.
 *
 * <pre>
 * ○甲野　text      【甲野】text      （甲野）text      甲野：text      ○甲野君　text
 * </pre>
 */
final class Surnames {
    private static final String NAME = "[\\p{IsHan}ヶケノツ]{1,5}?";
    private static final String POLITE = "(?:氏|君|さん|先生)?";

    private record Form(Style style, Pattern pattern) {
        Form(Style style, String before, String behind) {
            this(
                    style,
                    Pattern.compile(
                            "^" + before + "\\s*(?<name>" + NAME + ")" + POLITE + "\\s*" + behind));
        }

        @Nullable Found find(Line line) {
            var text = line.text();
            var head = text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL) : text;
            var match = pattern.matcher(head);
            return match.find() ? new Found(match.group("name"), match.end()) : null;
        }
    }

    private static final List<Form> FORMS =
            List.of(
                    new Form(Style.CIRCLE, "[○〇◯◎●◆◇]", "(?:[:;]\\s*|(?<=\\s)|$)"),
                    new Form(Style.CORNER, "【", "】\\s*:?\\s*"),
                    new Form(Style.SQUARE, "\\[", "\\]\\s*:?\\s*"),
                    new Form(Style.SHELL, "〔", "〕\\s*:?\\s*"),
                    new Form(Style.ANGLE, "[<〈]", "[>〉]\\s*:?\\s*"),
                    new Form(Style.PAREN, "[(]", "[)]\\s*:?\\s*"),
                    new Form(Style.COLON, "", "[:;]\\s*"));

    private static final int LONGEST_LABEL = 16;

    private final Attendance roll;
    private final Staff staff;

    private Surnames(Attendance roll, Staff staff) {
        this.roll = roll;
        this.staff = staff;
    }

    /** Those whom the head {@code lines[from, to)} names. */
    static Surnames in(List<Line> lines, int from, int to) {
        return new Surnames(Attendance.read(lines, from, to), Staff.read(lines, from, to));
    }

    /** Whether a line could begin with a name alone, whoever is present. */
    static boolean couldBe(Line line) {
        return !line.isRow() && FORMS.stream().anyMatch(form -> form.find(line) != null);
    }

    /** The label that the line begins with, null when nobody present is called so. */
    @Nullable SpeakerLabel label(Line line) {
        if (line.isRow()) return null;
        for (var form : FORMS) {
            var found = form.find(line);
            if (found == null) continue;
            var role = role(found.name);
            return role == null
                    ? null
                    : new SpeakerLabel(found.name, role, form.style, true, found.end);
        }
        return null;
    }

    private record Found(String name, int end) {}

    private @Nullable SpeakerRole role(String name) {
        for (var attendee : roll.present()) {
            if (!attendee.name().replaceAll("\\s+", "").startsWith(name)) continue;
            var role = SpeakerLabel.roleOf(attendee.role());
            return role == SpeakerRole.UNKNOWN ? SpeakerRole.MEMBER : role;
        }
        return staff.role(name);
    }
}
