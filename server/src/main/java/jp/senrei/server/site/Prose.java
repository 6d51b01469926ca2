package jp.senrei.server.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Snippet;
import jp.senrei.web.view.Run;

/** Words of documents as a page shows them. */
public final class Prose {
    private static final Pattern LINE_END_IN_JAPANESE =
            Pattern.compile("(?<=[^\\p{ASCII}])\\s*\\n\\s*|\\s*\\n\\s*(?=[^\\p{ASCII}])");

    private Prose() {}

    /** Words in which nothing was searched for. */
    public static List<Run> runs(String text) {
        return runs(text, List.of());
    }

    public static List<Run> runs(Snippet snippet) {
        return runs(snippet.text(), snippet.marks());
    }

    /**
     * @param marks in order, not overlapping
     */
    public static List<Run> runs(String text, List<Span> marks) {
        var runs = new ArrayList<Run>();
        var end = 0;
        for (var mark : marks) {
            if (mark.start() > end) runs.add(run(text.substring(end, mark.start()), false));
            runs.add(run(mark.of(text), true));
            end = mark.end();
        }
        if (end < text.length()) runs.add(run(text.substring(end), false));
        return runs;
    }

    /** An excerpt is one line of text: the line ends of the original would stand in it as gaps. */
    private static Run run(String text, boolean marked) {
        return new Run(LINE_END_IN_JAPANESE.matcher(text).replaceAll(""), marked);
    }
}
