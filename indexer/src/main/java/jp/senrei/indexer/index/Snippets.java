package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Needles.Mark;
import org.jspecify.annotations.Nullable;

/** Chooses and cuts the places that show why something was found. */
final class Snippets {
    /** A stretch of text to quote from. */
    record Source(
            String passage, String text, String document, int page, @Nullable String speaker) {}

    /**
     * A place to quote.
     *
     * @param best the mark that the quotation is cut around
     * @param things how many different things stand from there on, near enough to be quoted with it
     */
    private record Candidate(Source source, List<Mark> marks, Mark best, int things) {
        static Candidate of(Source source, List<Mark> marks) {
            var best = marks.getFirst();
            int most = 0;
            for (int i = 0; i < marks.size(); i++) {
                int things = thingsFrom(marks, i);
                if (things <= most) continue;
                best = marks.get(i);
                most = things;
            }
            return new Candidate(source, marks, best, most);
        }

        private static int thingsFrom(List<Mark> marks, int first) {
            int end = marks.get(first).span().start() + LENGTH - BEFORE;
            var things = new HashSet<String>();
            for (int i = first; i < marks.size() && marks.get(i).span().end() <= end; i++)
                things.add(marks.get(i).thing());
            return things.size();
        }
    }

    private static final int MOST = 3;
    private static final int LENGTH = 120;
    private static final int BEFORE = 40;

    /**
     * Text looked through for one hit, in UTF-16 units: a document of 30 MB must not hold up an
     * answer.
     */
    private static final int BUDGET = 400_000;

    private static final String ENDS_OF_SENTENCES = "。！？\n\t";

    private Snippets() {}

    /**
     * The places with the most different things first; the beginning, unmarked, when there is
     * nothing to look for or to see.
     */
    static List<Snippet> of(List<Source> sources, Needles needles) {
        var candidates =
                needles.isEmpty()
                        ? List.<Candidate>of()
                        : candidates(sources, needles, Needles::find);
        if (candidates.isEmpty() && !needles.isEmpty())
            candidates = candidates(sources, needles, Needles::findWords);
        if (candidates.isEmpty()) return beginning(sources);
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::things).reversed()) // stable: text order
                .limit(MOST)
                .map(Snippets::cut)
                .toList();
    }

    private static List<Snippet> beginning(List<Source> sources) {
        return sources.stream()
                .filter(source -> !source.text().isBlank())
                .limit(1)
                .map(source -> cut(source, 0, List.of()))
                .toList();
    }

    private static List<Candidate> candidates(
            List<Source> sources, Needles needles, BiFunction<Needles, String, List<Mark>> find) {
        var candidates = new ArrayList<Candidate>();
        int left = BUDGET;
        for (var source : sources) {
            if (left <= 0) break;
            var text = source.text();
            var marks =
                    find.apply(
                            needles,
                            text.length() <= left
                                    ? text
                                    : text.substring(0, Texts.border(text, left)));
            if (!marks.isEmpty()) candidates.add(Candidate.of(source, marks));
            left -= text.length();
        }
        return candidates;
    }

    private static Snippet cut(Candidate candidate) {
        int start = start(candidate.source().text(), candidate.best().span().start());
        return cut(candidate.source(), start, candidate.marks().stream().map(Mark::span).toList());
    }

    private static Snippet cut(Source source, int from, List<Span> marks) {
        var text = source.text();
        int start = from;
        while (start < text.length() && Folding.isSpace(text.charAt(start))) start++;
        int end = end(text, start);
        while (end > start && Folding.isSpace(text.charAt(end - 1))) end--;
        var inside = new ArrayList<Span>();
        for (var mark : marks) {
            int first = Math.max(mark.start(), start);
            int last = Math.min(mark.end(), end);
            if (first < last) inside.add(new Span(first - start, last - start));
        }
        return new Snippet(
                text.substring(start, end),
                inside,
                source.passage(),
                source.speaker(),
                source.document(),
                source.page());
    }

    /** The beginning of the sentence or line, if it is near; a little before the mark otherwise. */
    private static int start(String text, int mark) {
        int earliest = Math.max(0, mark - BEFORE);
        for (int i = mark; i > earliest; i--) {
            if (ENDS_OF_SENTENCES.indexOf(text.charAt(i - 1)) >= 0) return i;
        }
        return Texts.border(text, earliest);
    }

    /**
     * The last end of a sentence or line that leaves most of the length; the full length otherwise.
     */
    private static int end(String text, int start) {
        int latest = Math.min(text.length(), start + LENGTH);
        if (latest == text.length()) return latest;
        for (int i = latest; i > start + LENGTH * 2 / 3; i--) {
            if (ENDS_OF_SENTENCES.indexOf(text.charAt(i - 1)) >= 0) return i;
        }
        return Texts.border(text, latest);
    }
}
