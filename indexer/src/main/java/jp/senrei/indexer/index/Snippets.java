package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Fields.Section;
import jp.senrei.indexer.index.Marks.Mark;
import org.jspecify.annotations.Nullable;

/** Chooses and cuts the places that show why something was found. */
final class Snippets {
    /** A stretch of text to quote from. */
    record Source(
            String passage, String text, String document, int page, @Nullable String speaker) {
        boolean isSaidByAny(Set<String> speakers) {
            if (speaker == null || speakers.isEmpty()) return false;
            var name = Folding.LETTERS.fold(speaker).text();
            return speakers.stream().anyMatch(name::contains);
        }
    }

    /**
     * A place to quote.
     *
     * @param best the mark that the quotation is cut around
     * @param things how many different things stand from there on, near enough to be quoted with
     *     it; that somebody says it who is asked for is one more
     * @param isAsked whether somebody says it who is asked for
     */
    private record Candidate(
            Source source, List<Mark> marks, Mark best, int things, boolean isAsked) {
        static Candidate of(Source source, List<Mark> marks, Set<String> speakers) {
            var best = marks.getFirst();
            int most = 0;
            for (int i = 0; i < marks.size(); i++) {
                int things = thingsFrom(marks, i);
                if (things < most || things == most && worth(marks.get(i)) <= worth(best)) continue;
                best = marks.get(i);
                most = things;
            }
            boolean isAsked = source.isSaidByAny(speakers);
            return new Candidate(source, marks, best, isAsked ? most + 1 : most, isAsked);
        }

        /** A turn of somebody who is asked for, and nothing in it that could be marked. */
        static Candidate said(Source source) {
            return new Candidate(source, List.of(), BEGINNING, 1, true);
        }

        private static int thingsFrom(List<Mark> marks, int first) {
            int end = marks.get(first).span().start() + LENGTH - BEFORE;
            var things = new HashSet<String>();
            for (int i = first; i < marks.size() && marks.get(i).span().end() <= end; i++)
                things.add(marks.get(i).thing());
            return Math.max(1, things.size());
        }

        /** The decision says most, then the discussion, then the sheet; attachments say least. */
        int worth() {
            if (isAsked) return ASKED;
            int worth = worth(best);
            return worth == ORDINARY && source.speaker() != null ? SPOKEN : worth;
        }

        private static int worth(Mark mark) {
            return switch (mark.section()) {
                case DECISION -> DECIDED;
                case ATTACHMENT -> ATTACHED;
                case TITLE, FACTS, BODY -> ORDINARY;
            };
        }
    }

    private static final int MOST = 2;
    private static final int LENGTH = 120;
    private static final int BEFORE = 40;

    private static final int ASKED = 4;
    private static final int DECIDED = 3;
    private static final int SPOKEN = 2;
    private static final int ORDINARY = 1;
    private static final int ATTACHED = 0;

    private static final Mark BEGINNING = new Mark(new Span(0, 0), "", Section.BODY);

    private static final String ENDS_OF_SENTENCES = "。！？\n\t";

    private Snippets() {}

    /**
     * The places with the most different things first, of those the ones that say most; the
     * beginning, unmarked, when there is nothing to look for or to see.
     *
     * @param marks by the number of their source
     * @param count how many sources there are
     * @param speakers parts of the names of those whose turns are asked for, by {@link
     *     Folding#LETTERS}
     */
    static List<Snippet> of(
            Map<Integer, List<Mark>> marks,
            IntFunction<Source> sources,
            int count,
            Set<String> speakers) {
        var candidates =
                Stream.concat(
                                marks.entrySet().stream()
                                        .map(
                                                entry ->
                                                        Candidate.of(
                                                                sources.apply(entry.getKey()),
                                                                entry.getValue(),
                                                                speakers)),
                                said(marks.keySet(), sources, count, speakers))
                        .toList();
        if (candidates.isEmpty()) return beginning(sources, count);
        return candidates.stream()
                .sorted(
                        Comparator.comparingInt(Candidate::things)
                                .thenComparingInt(Candidate::worth)
                                .reversed()) // stable: text order
                .limit(MOST)
                .map(Snippets::cut)
                .toList();
    }

    /** The longest turns of those who are asked for, of the sources that have no marks. */
    private static Stream<Candidate> said(
            Set<Integer> marked, IntFunction<Source> sources, int count, Set<String> speakers) {
        if (speakers.isEmpty()) return Stream.empty();
        return IntStream.range(0, count)
                .filter(i -> !marked.contains(i))
                .mapToObj(sources)
                .filter(source -> source.isSaidByAny(speakers))
                .sorted(Comparator.comparingInt((Source source) -> -source.text().length()))
                .limit(MOST)
                .map(Candidate::said);
    }

    private static List<Snippet> beginning(IntFunction<Source> sources, int count) {
        return IntStream.range(0, count)
                .mapToObj(sources)
                .filter(source -> !source.text().isBlank())
                .limit(1)
                .map(source -> cut(source, 0, List.of()))
                .toList();
    }

    private static Snippet cut(Candidate candidate) {
        int start = start(candidate.source().text(), candidate.best().span().start());
        return cut(candidate.source(), start, candidate.marks().stream().map(Mark::span).toList());
    }

    private static Snippet cut(Source source, int from, List<Span> marks) {
        var text = source.text();
        int start = notWithin(marks, from);
        while (start < text.length() && Folding.isSpace(text.charAt(start))) start++;
        int end = Math.max(start, afterwards(marks, end(text, start)));
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
                source.page(),
                Snippet.letters(text.substring(0, start)),
                isWithinSentence(text, start),
                isWithinSentence(text, end));
    }

    /** Whether words of one sentence stand on both sides. */
    private static boolean isWithinSentence(String text, int place) {
        int last = place - 1;
        while (last >= 0 && Folding.isSpace(text.charAt(last)) && !endsSentence(text, last)) last--;
        return last >= 0
                && place < text.length()
                && !endsSentence(text, last)
                && !endsSentence(text, place);
    }

    private static boolean endsSentence(String text, int place) {
        return ENDS_OF_SENTENCES.indexOf(text.charAt(place)) >= 0;
    }

    /** The same place, or the beginning of the mark that it would cut. */
    private static int notWithin(List<Span> marks, int place) {
        return marks.stream()
                .filter(mark -> mark.start() < place && place < mark.end())
                .mapToInt(Span::start)
                .findFirst()
                .orElse(place);
    }

    /** The same place, or the end of the mark that it would cut. */
    private static int afterwards(List<Span> marks, int place) {
        return marks.stream()
                .filter(mark -> mark.start() < place && place < mark.end())
                .mapToInt(Span::end)
                .findFirst()
                .orElse(place);
    }

    /** The beginning of the sentence or line, if it is near; a little before the mark otherwise. */
    private static int start(String text, int mark) {
        int earliest = Math.max(0, mark - BEFORE);
        for (int i = mark; i > earliest; i--) {
            if (endsSentence(text, i - 1)) return i;
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
            if (endsSentence(text, i - 1)) return i;
        }
        return Texts.border(text, latest);
    }
}
