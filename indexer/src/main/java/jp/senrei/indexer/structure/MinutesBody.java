package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.text.TitleKey;

/** Where minutes stop listing (their head, the agenda) and the discussion begins. */
final class MinutesBody {
    private final List<Line> lines;
    private final Section section;
    private final Speakers speakers;
    private final QuestionRows pairs;

    private MinutesBody(List<Line> lines, Section section, Speakers speakers, QuestionRows pairs) {
        this.lines = lines;
        this.section = section;
        this.speakers = speakers;
        this.pairs = pairs;
    }

    /** Index of the first line of the discussion; the end of the section when nobody speaks. */
    static int start(List<Line> lines, Section section, Speakers speakers, QuestionRows pairs) {
        return new MinutesBody(lines, section, speakers, pairs).start();
    }

    private static final Pattern BARE_TITLE =
            Pattern.compile("^(?!諮問第|報告第|議)[^。、:\\s\\d(][^。、:\\s]{5,80}(?:について|の件)$");

    /** The agenda; where its label was parted from it, a line that can only be a title. */
    static List<AgendaItem> agenda(List<Line> lines, Section section, int body) {
        var items = AgendaReader.read(lines, section.from(), body, false);
        if (!items.isEmpty() || body >= section.to()) return items;
        var bare = new ArrayList<AgendaItem>();
        for (int i = section.from() + 1; i < body; i++) {
            var line = lines.get(i);
            if (line.isRow() || !BARE_TITLE.matcher(line.text()).matches()) continue;
            var title = AgendaReader.unmarked(line.text());
            if (TitleLine.looksLikeTitle(title))
                bare.add(
                        new AgendaItem(
                                TitleLine.kindOf(title, null),
                                null,
                                TitleLine.clean(title),
                                null,
                                null,
                                null,
                                i));
        }
        return bare.size() == 1 ? bare : items;
    }

    // ---- where the discussion begins

    private int start() {
        for (int i = section.from(); i < section.to(); i++) {
            var line = lines.get(i);
            boolean heading =
                    !line.isRow()
                            && line.text().startsWith("【")
                            && Headings.isNumbered(line.text());
            boolean opinion =
                    i > section.from() && Headings.isOpinion(line.text()) && repeats(i - 1);
            if (opinion) return i - 1;
            if (speakers.opens(i) || heading) return back(i);
            if (pairs.rows().containsKey(i + 1)) return headingAbove(i);
        }
        return section.to();
    }

    /** A table of questions may stand below what was explained; the heading is above that. */
    private int headingAbove(int table) {
        for (int i = table - 1; i > Math.max(section.from(), table - MOST_EXPLAINED); i--)
            if (Headings.isItem(lines.get(i)) && repeats(i)) return back(i + 1);
        return back(table);
    }

    private static final int MOST_EXPLAINED = 12;

    /** The headings right before the first turn belong to the discussion. */
    private int back(int first) {
        int i = first;
        boolean titled = false;
        while (i > section.from() + 1 && first - i < 12) {
            var line = lines.get(i - 1);
            boolean talkHead =
                    line.isRow()
                            && line.cells()
                                    .getFirst()
                                    .replaceAll("\\s+", "")
                                    .matches("発言者|発言者名|委員名");
            boolean item = Headings.isItem(line);
            // two items one below the other are a list, not a heading
            if (item && (titled || Headings.isItem(lines.get(i - 2))) && !repeats(i - 1)) break;
            boolean heading =
                    !line.isRow()
                            && (Headings.isAny(line.text())
                                    || Directions.isDirection(line.text())
                                    || speakers.at(i - 1) != null);
            if (!talkHead && !item && !heading) break;
            if (line.squeezed().endsWith("閉会")) break;
            titled |= item;
            i--;
        }
        return i;
    }

    /** A numbered line that stood in the agenda above is the heading of its discussion. */
    private boolean repeats(int index) {
        var key = TitleKey.of(AgendaReader.unmarked(lines.get(index).text()));
        return lines.subList(section.from(), index).stream()
                .anyMatch(line -> key.occursIn(TitleKey.of(line.text())));
    }
}
