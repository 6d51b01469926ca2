package jp.senrei.server.site;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.furigana.Furigana;
import jp.senrei.indexer.furigana.Stretch;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.web.text.Preferences;
import jp.senrei.web.view.Run;

/** Words of documents as a page shows them: on one line, with ふりがな for those who want it. */
public final class Prose {
    private static final Run CUT = new Run("…", false);

    private Prose() {}

    /** Words in which nothing was searched for. */
    public static List<Run> runs(String text) {
        return runs(text, List.of());
    }

    /** With … where a sentence is cut. */
    public static List<Run> runs(Snippet snippet) {
        var runs = new ArrayList<>(runs(snippet.text(), snippet.marks()));
        if (snippet.cutBefore()) runs.addFirst(CUT);
        if (snippet.cutAfter()) runs.addLast(CUT);
        return runs;
    }

    /**
     * @param marks in order, not overlapping
     */
    public static List<Run> runs(String text, List<Span> marks) {
        var line = OneLine.of(text);
        return withReadings(line.text(), marks.stream().map(line::of).toList());
    }

    /** Words whose line ends stay, as the text of a document has them. */
    public static List<Run> withReadings(String text, List<Span> marks) {
        var stretches =
                Preferences.current().furigana()
                        ? Furigana.of(text)
                        : text.isEmpty() ? List.<Stretch>of() : List.of(new Stretch(text, null));
        var runs = new ArrayList<Run>();
        int start = 0;
        int next = 0;
        for (var stretch : stretches) {
            int end = start + stretch.text().length();
            while (next < marks.size() && marks.get(next).end() <= start) next++;
            cut(text, start, end, stretch, marks.subList(next, marks.size()), runs);
            start = end;
        }
        return runs;
    }

    /** A word that is marked in part has no reading: nobody could say what of it stands where. */
    private static void cut(
            String text, int start, int end, Stretch stretch, List<Span> marks, List<Run> runs) {
        int from = start;
        for (var mark : marks) {
            if (mark.start() >= end) break;
            int to = Math.min(mark.end(), end);
            add(text, from, mark.start(), false, stretch, runs);
            add(text, Math.max(from, mark.start()), to, true, stretch, runs);
            from = to;
        }
        add(text, from, end, false, stretch, runs);
    }

    private static void add(
            String text, int from, int to, boolean marked, Stretch stretch, List<Run> runs) {
        if (from >= to) return;
        boolean whole = to - from == stretch.text().length();
        var run = new Run(text.substring(from, to), marked, whole ? stretch.reading() : null);
        if (goesOn(runs, run))
            runs.set(runs.size() - 1, new Run(runs.getLast().text() + run.text(), run.marked()));
        else runs.add(run);
    }

    private static boolean goesOn(List<Run> runs, Run run) {
        return !runs.isEmpty()
                && run.reading() == null
                && runs.getLast().reading() == null
                && runs.getLast().marked() == run.marked();
    }
}
