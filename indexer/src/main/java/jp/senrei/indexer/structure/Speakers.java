package jp.senrei.indexer.structure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.indexer.structure.SpeakerLabel.Style;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a part begin a turn. The marks are not the same in any two documents, so the
 * document itself is asked: a style counts when what stands behind its labels is speech, when it
 * occurs often enough beside the others, and when more than one person carries it.
 */
final class Speakers {
    private static final Pattern SENTENCE =
            Pattern.compile("[。?!]|(?:です|ます|ました|でした|ません|ください|ますか|ですか|せんか|はい|いいえ)$");
    private static final Pattern ARROW = Pattern.compile("^(?:→|⇒|=>|➡|▷|⇨)\\s*");
    private static final Pattern BULLET = Pattern.compile("^(?:[・•●◆◇■□◎*-]|○(?![○年月日]))\\s*");

    private static final Pattern TALK_HEADING =
            Pattern.compile(
                    "[^。]{0,20}(?:内\\s*容|概\\s*要|要\\s*旨|経\\s*過|結\\s*果|議\\s*事|事\\s*項|記\\s*録|発\\s*言|その他)");

    /** How far below its label a speech shows that it is one. */
    private static final int FIRST_LINES = 8;

    private static final int FEWEST_NAMES = 2;
    private static final int LONGEST_HEAD = 80;
    private static final int LONGEST_QUESTION = 40;
    private static final int SHORTEST_SPEECH = 16;

    /** A label that the page broke stands on two lines, the first this short. */
    private static final int BROKEN_LABEL = 30;

    private final List<Line> lines;
    private final int from;
    private final int to;
    private final @Nullable SpeakerLabel[] candidates;
    private final boolean[] broken;
    private final @Nullable SpeakerLabel[] labels;
    private final Column column;

    private Speakers(List<Line> lines, int from, int to) {
        this.lines = lines;
        this.from = from;
        this.to = to;
        this.candidates = new SpeakerLabel[to - from];
        this.broken = new boolean[to - from];
        this.labels = new SpeakerLabel[to - from];
        this.column = Column.of(lines.subList(from, to));
    }

    /** The speakers of {@code lines[from, to)}. */
    static Speakers in(List<Line> lines, int from, int to) {
        var speakers = new Speakers(lines, from, to);
        for (int i = from; i < to; i++) {
            // the second half of a broken label is none of its own
            boolean rest = i > from && speakers.broken[i - 1 - from];
            speakers.candidates[i - from] = rest ? null : speakers.candidate(i);
        }
        speakers.choose();
        speakers.surnames();
        speakers.arrows();
        return speakers;
    }

    /** The label that {@code lines[index]} begins with, or null. */
    @Nullable SpeakerLabel at(int index) {
        return index < from || index >= to ? null : labels[index - from];
    }

    /** Whether the discussion can begin here: not 会長 in a list of names. */
    boolean opens(int index) {
        var label = at(index);
        return label != null && talks(index, label);
    }

    /** Whether the label goes on in the next line; its text start counts from there then. */
    boolean isBroken(int index) {
        return broken[index - from];
    }

    Column column() {
        return column;
    }

    /** Labels with speech behind them. */
    int turns() {
        int turns = 0;
        for (int i = from; i < to; i++) if (at(i) != null) turns++;
        return turns;
    }

    /** Index of the last line that begins a turn, -1 when nobody speaks. */
    int last() {
        for (int i = to - 1; i >= from; i--) if (at(i) != null) return i;
        return -1;
    }

    // ---- what could be a label

    private @Nullable SpeakerLabel candidate(int index) {
        var line = lines.get(index);
        if (line.isRow()) {
            int cell = labelCell(line);
            return cell < 0 ? null : SpeakerLabel.ofCell(line.cells().get(cell));
        }
        var label = SpeakerLabel.candidate(line.text());
        if (label != null && label.sure()) return label;
        var whole = acrossLines(index);
        return whole != null ? whole : label;
    }

    /** The cell that names the speaker: the first, or the second behind a number. */
    static int labelCell(Line line) {
        for (int i = 0; i < Math.min(2, line.cells().size() - 1); i++) {
            var cell = line.cells().get(i);
            if (SpeakerLabel.ofCell(cell) != null && textCell(line, i) >= 0) return i;
            if (!cell.isBlank() && !cell.strip().matches("[\\d:()-]{1,6}")) return -1;
        }
        return -1;
    }

    static int textCell(Line line, int label) {
        for (int i = label + 1; i < line.cells().size(); i++)
            if (!line.cells().get(i).isBlank()) return i;
        return -1;
    }

    /** 【甲野 / 会長】, 事務 / 局: a label that the column broke. */
    private @Nullable SpeakerLabel acrossLines(int index) {
        var text = lines.get(index).text();
        if (index + 1 >= to || text.length() > BROKEN_LABEL || text.indexOf('。') >= 0) return null;
        var next = lines.get(index + 1);
        if (next.isRow() || Directions.isDirection(text)) return null;
        var label = SpeakerLabel.candidate(text + next.text());
        if (label == null || !label.sure() || label.textStart() <= text.length()) return null;
        boolean marked = !label.style().isFaint() && label.style() != Style.HALF_PAREN;
        // a heading above a speaker: ○意見交換 / 甲野座長
        var below = SpeakerLabel.candidate(next.text());
        boolean heading =
                "○〇◯◎●◆◇■□".indexOf(text.charAt(0)) >= 0 || TALK_HEADING.matcher(text).matches();
        if (below != null && below.sure() && heading) return null;
        if (!marked && text.length() > 4) return null;
        broken[index - from] = true;
        return label.at(Math.min(label.textStart() - text.length(), next.text().length()));
    }

    // ---- which of them are

    private static final class Evidence {
        int count;
        int talks;
        final Set<String> speakers = new HashSet<>();
    }

    private void choose() {
        Map<Style, Evidence> sure = new EnumMap<>(Style.class);
        boolean asked = false;
        boolean answered = false;
        var pairs = EnumSet.noneOf(Style.class);
        for (int i = from; i < to; i++) {
            var label = candidates[i - from];
            if (label == null) continue;
            boolean talks = talks(i, label);
            if (label.isPair()) {
                if (!talks) continue;
                pairs.add(label.style());
                if (label.asks()) asked = true;
                else answered = true;
                continue;
            }
            if (!label.sure() && label.style() != Style.SPACED) continue;
            if (label.style().isFaint() && i > from && column.breaks(lines.get(i - 1))) continue;
            var evidence = sure.computeIfAbsent(label.style(), style -> new Evidence());
            evidence.count++;
            if (!talks) continue;
            evidence.talks++;
            evidence.speakers.add(label.speaker());
        }
        var styles = accepted(sure);
        boolean inPairs = asked && answered;
        for (int i = from; i < to; i++) {
            var label = candidates[i - from];
            if (label == null) continue;
            boolean taken =
                    label.isPair()
                            ? inPairs && pairs.contains(label.style()) && talks(i, label)
                            : styles.contains(label.style())
                                    && (label.sure() || talks(i, label))
                                    && !isMidSentence(i, label);
            if (taken) labels[i - from] = label;
        }
    }

    private static Set<Style> accepted(Map<Style, Evidence> found) {
        var accepted = EnumSet.noneOf(Style.class);
        int strongest =
                found.entrySet().stream()
                        .filter(entry -> !entry.getKey().isFaint())
                        .mapToInt(entry -> entry.getValue().talks)
                        .max()
                        .orElse(0);
        found.forEach(
                (style, evidence) -> {
                    if (evidence.talks >= needed(style, evidence, strongest)) accepted.add(style);
                });
        return accepted;
    }

    private static int needed(Style style, Evidence evidence, int strongest) {
        if (style == Style.CIRCLE || style == Style.CELL) return 1;
        if (!style.isFaint())
            return evidence.count >= 2 ? Math.max(1, strongest / 20) : Math.max(2, strongest / 20);
        if (evidence.speakers.size() < 2) return Integer.MAX_VALUE;
        int least = style == Style.COLON ? 2 : 3;
        return strongest == 0 ? least : Math.max(4, strongest * 3 / 10);
    }

    /** A name at the head of a line because the line before it was full. */
    private boolean isMidSentence(int index, SpeakerLabel label) {
        if (index == from || !(label.style().isFaint() || label.style() == Style.PAREN))
            return false;
        var before = lines.get(index - 1).text();
        boolean quoted =
                before.lastIndexOf('「') > before.lastIndexOf('」')
                        && lines.get(index).text().indexOf('」') >= 0;
        boolean alone =
                !label.style().isFaint() && label.textStart() >= lines.get(index).text().length();
        boolean goesOn = label.style().isFaint() && before.endsWith("、") && at(index - 1) == null;
        boolean broken =
                column.breaks(lines.get(index - 1)) && !Headings.isItem(lines.get(index - 1));
        return quoted || goesOn || at(index - 1) == null && !alone && broken;
    }

    /** Whether a sentence stands behind the label before anything else begins. */
    private boolean talks(int index, SpeakerLabel label) {
        var line = lines.get(index);
        if (line.isRow()) {
            var said = line.cells().get(textCell(line, labelCell(line)));
            return SENTENCE.matcher(said).find();
        }
        int next = index + 1;
        var rest = line.text();
        if (broken[index - from]) rest = lines.get(next++).text();
        rest = rest.substring(Math.min(label.textStart(), rest.length()));
        if (isSpeech(rest)) return true;
        // 会長 甲野一郎: a list of names, until a line is as long as speech
        boolean brief = Column.width(rest) < SHORTEST_SPEECH && !column.breaks(line);
        if (label.style() == Style.SPACED && brief) return false;
        boolean open = !rest.isBlank();
        for (int i = next; i < Math.min(to, index + FIRST_LINES); i++) {
            var below = lines.get(i);
            var other = candidates[i - from];
            boolean begins = other != null && (other.sure() || other.style() == label.style());
            if (below.isRow() || begins) return false;
            if (!open && Field.startsWithLabel(below.text()) && !isSpeech(below.text()))
                return false;
            if (isSpeech(below.text())) return true;
        }
        return false;
    }

    private static boolean isSpeech(String text) {
        return !text.isBlank() && SENTENCE.matcher(text.strip()).find();
    }

    // ---- ○甲野

    /** Names alone are believed when those present carry them and they come again. */
    private void surnames() {
        int first = -1;
        int met = 0;
        for (int i = from; i < to; i++) {
            if (labels[i - from] != null || !Surnames.couldBe(lines.get(i))) continue;
            if (first < 0) first = i;
            met++;
        }
        if (met < FEWEST_NAMES) return;
        int headEnds = Math.min(to, from + LONGEST_HEAD);
        for (int i = from; i < headEnds; i++) if (opens(i)) headEnds = i;
        var present = Surnames.in(lines, from, headEnds);
        var found = new @Nullable SpeakerLabel[to - from];
        int talking = 0;
        for (int i = first; i < to; i++) {
            if (labels[i - from] != null) continue;
            var label = present.label(lines.get(i));
            if (label == null || !talks(i, label) || isMidSentence(i, label)) continue;
            found[i - from] = label;
            talking++;
        }
        if (talking < FEWEST_NAMES) return;
        for (int i = from; i < to; i++)
            if (found[i - from] != null) labels[i - from] = found[i - from];
    }

    // ---- ・…か。 → …です。

    private void arrows() {
        if (turns() > 0) return;
        var asked = new int[to - from];
        int answers = 0;
        for (int i = from; i < to; i++) {
            asked[i - from] = isArrow(i) ? questionAbove(i) : -1;
            if (asked[i - from] >= 0) answers++;
        }
        if (answers < 2) return;
        for (int i = from; i < to; i++) {
            int question = asked[i - from];
            if (question < 0) continue;
            labels[i - from] = arrow(i, ARROW, SpeakerRole.DEPARTMENT);
            labels[question - from] = arrow(question, BULLET, SpeakerRole.MEMBER);
        }
        unanswered();
    }

    /** In such a list a bullet without an answer is an opinion. */
    private void unanswered() {
        var marks = new HashSet<String>();
        for (int i = from; i < to; i++) {
            var label = at(i);
            if (label != null && label.asks()) marks.add(label.speaker());
            if (label != null || marks.isEmpty()) continue;
            if (lines.get(i).isRow() || !isBullet(i)) continue;
            var bullet = arrow(i, BULLET, SpeakerRole.MEMBER);
            if (marks.contains(bullet.speaker()) && talks(i, bullet)) labels[i - from] = bullet;
        }
    }

    private boolean isBullet(int index) {
        return BULLET.matcher(lines.get(index).text()).find()
                && (index == from || !column.breaks(lines.get(index - 1)));
    }

    private boolean isArrow(int index) {
        var line = lines.get(index);
        return !line.isRow() && ARROW.matcher(line.text()).find();
    }

    private SpeakerLabel arrow(int index, Pattern mark, SpeakerRole role) {
        var match = mark.matcher(lines.get(index).text());
        boolean marked = match.find();
        return new SpeakerLabel(
                marked ? match.group().strip() : "・",
                role,
                Style.ARROW,
                true,
                marked ? match.end() : 0);
    }

    /**
     * The bullet that an arrow answers, -1 when what stands above is no sentence (会長の選出について ⇒
     * …が選出された): further arrows may stand between.
     */
    private int questionAbove(int arrow) {
        boolean sentence = false;
        for (int i = arrow - 1; i >= Math.max(from, arrow - LONGEST_QUESTION); i--) {
            if (lines.get(i).isRow()) return -1;
            if (isArrow(i)) sentence = false;
            else sentence |= isSpeech(lines.get(i).text());
            if (isBullet(i)) return sentence ? i : -1;
        }
        return -1;
    }
}
