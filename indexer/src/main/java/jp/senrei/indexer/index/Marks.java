package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Fields.Section;
import jp.senrei.indexer.index.TextLayout.Offsets;
import jp.senrei.indexer.index.TextLayout.Run;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Where the things a query looks for stand in the display text of a hit. They are asked of the
 * index itself — the very positions that made it a hit — and led back to whole characters of the
 * display text; nothing is tokenised again.
 */
final class Marks {
    /**
     * A place where one of the things looked for stands.
     *
     * @param span in the source, UTF-16 units
     */
    record Mark(Span span, String thing, Section section) {}

    /**
     * How much of one entry is looked at.
     *
     * @param places of one needle
     * @param runs whose text is looked at
     */
    private record Limits(int places, int runs) {}

    /** A hit is quoted in two places. */
    private static final Limits OF_A_HIT = new Limits(1_000, 300);

    /** A page marks them all. */
    private static final Limits OF_A_PAGE = new Limits(Marks.MOST_PLACES, Integer.MAX_VALUE);

    /** More places of a word, or of another name of it, are not marked in a whole document. */
    static final int MOST_PLACES = 20_000;

    private record Asked(Needle needle, Weight weight) {}

    private final IndexSearcher searcher;
    private final List<Asked> needles = new ArrayList<>();

    Marks(IndexSearcher searcher, List<Needle> needles) throws IOException {
        this.searcher = searcher;
        var terms = new TermsThere(searcher.getIndexReader());
        for (var needle : needles) {
            if (!terms.mayMatch(needle.query())) continue;
            var query = searcher.rewrite(needle.query());
            var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
            this.needles.add(new Asked(needle, weight));
        }
    }

    boolean isEmpty() {
        return needles.isEmpty();
    }

    /**
     * The marks of a hit by the number of their source, in the order of its text, none overlapping.
     *
     * @param sources the texts that the layout speaks of
     */
    Map<Integer, List<Mark>> of(int doc, TextLayout layout, IntFunction<String> sources)
            throws IOException {
        return of(doc, layout, sources, OF_A_HIT);
    }

    /** The same in all of the text. */
    Map<Integer, List<Mark>> everywhere(int doc, TextLayout layout, IntFunction<String> sources)
            throws IOException {
        return of(doc, layout, sources, OF_A_PAGE);
    }

    private Map<Integer, List<Mark>> of(
            int doc, TextLayout layout, IntFunction<String> sources, Limits limits)
            throws IOException {
        if (layout.runs().isEmpty()) return Map.of();
        var leaf = leaf(doc);
        var found = new Found(layout, sources, limits.runs());
        for (var asked : needles) {
            var matches = asked.weight().matches(leaf, doc - leaf.docBase);
            if (matches == null) continue;
            var places = matches.getMatches(asked.needle().field());
            if (places == null) continue;
            for (int i = 0; i < limits.places() && places.next(); i++)
                found.add(asked.needle(), places);
        }
        return found.marks();
    }

    private LeafReaderContext leaf(int doc) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    /** What was found in one hit. */
    private static final class Found {
        private final TextLayout layout;
        private final IntFunction<String> sources;
        private final int mostRuns;
        private final Map<String, Offsets> offsets = new HashMap<>();
        private final Map<Run, FoldedText> forLetters = new HashMap<>();
        private final Map<Run, int[]> letters = new HashMap<>();
        private final Map<Run, FoldedText> forWords = new HashMap<>();
        private final Map<Integer, List<Mark>> bySource = new TreeMap<>();

        Found(TextLayout layout, IntFunction<String> sources, int mostRuns) {
            this.layout = layout;
            this.sources = sources;
            this.mostRuns = mostRuns;
        }

        void add(Needle needle, MatchesIterator place) throws IOException {
            if (needle.letters() > 0) addLetters(needle, place.startPosition());
            else addWords(needle, place.startOffset(), place.endOffset());
        }

        private void addWords(Needle needle, int start, int end) {
            var place = offsets.computeIfAbsent(needle.field(), layout::offsets).place(start, end);
            var run = place.run();
            if (run.source() < 0 || place.start() >= place.end()) return;
            var folded = folded(forWords, Folding.WORDS, run);
            if (folded == null) return;
            put(run.source(), mark(needle, run, span(run, folded, place.start(), place.end())));
        }

        /**
         * A stretch of letters may reach from one run into those that join it: one mark a source.
         */
        private void addLetters(Needle needle, int start) {
            int end = start + needle.letters();
            var pieces = new TreeMap<Integer, Mark>();
            var runs = layout.runs();
            for (int i = layout.runOfLetter(start); i < runs.size(); i++) {
                var run = runs.get(i);
                if (run.letter() >= end) break;
                var span = run.source() < 0 ? null : spanOfLetters(run, start, end);
                if (span != null)
                    pieces.merge(run.source(), mark(needle, run, span), Found::together);
            }
            pieces.forEach(this::put);
        }

        private static Mark together(Mark first, Mark next) {
            var span = new Span(first.span().start(), next.span().end());
            return new Mark(span, first.thing(), first.section());
        }

        /** Where the letters stand in the source of the run; null when it has none of them. */
        private @Nullable Span spanOfLetters(Run run, int start, int end) {
            var folded = folded(forLetters, Folding.LETTERS, run);
            if (folded == null) return null;
            var offsets = letters.computeIfAbsent(run, any -> folded.offsetsOfLetters());
            int first = Math.max(0, start - run.letter());
            int last = Math.min(offsets.length - 1, end - run.letter());
            return first >= last ? null : span(run, folded, offsets[first], offsets[last]);
        }

        private static Span span(Run run, FoldedText folded, int start, int end) {
            var span = folded.source(start, end);
            return new Span(run.start() + span.start(), run.start() + span.end());
        }

        private static Mark mark(Needle needle, Run run, Span span) {
            return new Mark(span, needle.thing(), run.section());
        }

        private void put(int source, Mark mark) {
            bySource.computeIfAbsent(source, any -> new ArrayList<>()).add(mark);
        }

        private @Nullable FoldedText folded(Map<Run, FoldedText> known, Folding folding, Run run) {
            if (!known.containsKey(run) && known.size() >= mostRuns) return null;
            return known.computeIfAbsent(
                    run,
                    any ->
                            folding.fold(
                                    sources.apply(run.source()).substring(run.start(), run.end())));
        }

        Map<Integer, List<Mark>> marks() {
            bySource.replaceAll((source, marks) -> apart(marks));
            return bySource;
        }

        private static List<Mark> apart(List<Mark> found) {
            found.sort(
                    Comparator.comparingInt((Mark mark) -> mark.span().start())
                            .thenComparingInt(mark -> -mark.span().end()));
            var marks = new ArrayList<Mark>();
            for (var mark : found) {
                if (!marks.isEmpty() && mark.span().start() < marks.getLast().span().end()) {
                    var last = marks.removeLast();
                    int end = Math.max(last.span().end(), mark.span().end());
                    marks.add(
                            new Mark(
                                    new Span(last.span().start(), end),
                                    last.thing(),
                                    last.section()));
                } else {
                    marks.add(mark);
                }
            }
            return marks;
        }
    }
}
