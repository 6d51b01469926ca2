package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Citations.Citation;
import jp.senrei.indexer.index.FoldedText.Script;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a query looks for, to be marked in display text. It is found in the folded text, as the index does it, and led back to the
 * characters it came from: a mark is always whole characters of the text as displayed.
 */
final class Needles {
    /** Marks in one text, in order, not overlapping; {@code kinds} is how many different needles they stand for. */
    record Marks(List<Span> spans, int kinds) {
        static final Marks NONE = new Marks(List.of(), 0);
    }

    private record Found(Span span, int needle) {}

    private final List<String> texts;
    private final Set<String> citations;
    private final Set<String> words = new HashSet<>();

    /**
     * @param texts what the query says, and its synonyms
     * @param citations articles and consultation numbers in their canonical form
     */
    Needles(List<String> texts, Set<String> citations) {
        this.texts = texts.stream().map(text -> Folding.CHARACTERS.fold(text).text()).filter(text -> !text.isEmpty()).distinct().toList();
        this.citations = citations;
        for (var text : texts) eachWord(Folding.WORDS.fold(text).text(), (word, start, end) -> words.add(word));
    }

    boolean isEmpty() {
        return texts.isEmpty() && citations.isEmpty();
    }

    /** Where the characters stand. */
    Marks find(String display) {
        var found = new ArrayList<Found>();
        var folded = Folding.CHARACTERS.fold(display);
        for (int needle = 0; needle < texts.size(); needle++) find(texts.get(needle), needle, folded, found);
        if (!citations.isEmpty()) findCitations(display, found);
        return marks(found);
    }

    /** Where the words stand, in any form: for a hit that the words view alone has found (用いる in 用いて, 十六 for 16). */
    Marks findWords(String display) {
        var found = new ArrayList<Found>();
        var folded = Folding.WORDS.fold(display);
        eachWord(folded.text(), (word, start, end) -> {
            if (words.contains(word)) found.add(new Found(folded.source(start, end), word.hashCode()));
        });
        return marks(found);
    }

    private static void find(String needle, int number, FoldedText folded, List<Found> found) {
        var text = folded.text();
        int start = text.indexOf(needle);
        while (start >= 0) {
            int end = start + needle.length();
            if (stands(text, start, end)) found.add(new Found(folded.source(start, end), number));
            start = text.indexOf(needle, end);
        }
    }

    /** Whether it is not a part of a longer Latin word or number. */
    private static boolean stands(String text, int start, int end) {
        return !joins(text, start) && !joins(text, end);
    }

    private static boolean joins(String text, int border) {
        if (border == 0 || border == text.length()) return false;
        var script = Script.of(text.codePointBefore(border));
        return script != Script.OTHER && script == Script.of(text.codePointAt(border));
    }

    private void findCitations(String display, List<Found> found) {
        var folded = Folding.WORDS.fold(display);
        for (var citation : Citations.all(folded.text())) {
            if (isMeant(citation)) found.add(new Found(folded.source(citation.start(), citation.end()), texts.size()));
        }
    }

    private boolean isMeant(Citation citation) {
        return switch (citation.kind()) {
            case ARTICLE -> Citations.terms(citation.canonical()).stream().anyMatch(citations::contains);
            case NUMBER -> citations.contains(citation.canonical());
        };
    }

    private static Marks marks(List<Found> found) {
        if (found.isEmpty()) return Marks.NONE;
        var spans = new ArrayList<Span>();
        var sorted = found.stream().map(Found::span).sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end)).toList();
        for (var span : sorted) {
            if (!spans.isEmpty() && span.start() < spans.getLast().end()) {
                var last = spans.removeLast();
                spans.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                spans.add(span);
            }
        }
        return new Marks(spans, (int) found.stream().mapToInt(Found::needle).distinct().count());
    }

    private interface WordVisitor {
        void visit(String word, int start, int end);
    }

    private static void eachWord(String folded, WordVisitor visitor) {
        try (var tokens = Views.WORDS.tokenStream("", folded)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (offset.startOffset() < offset.endOffset()) visitor.visit(term.toString(), offset.startOffset(), offset.endOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
