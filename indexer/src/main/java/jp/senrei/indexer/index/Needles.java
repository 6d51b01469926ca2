package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Citations.Citation;
import jp.senrei.indexer.index.FoldedText.Script;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What a query looks for, to be marked in display text. It is found in the folded text, as the
 * index does it, and led back to the characters it came from: a mark is always whole characters of
 * the text as displayed.
 */
final class Needles {
    /**
     * A place where one of the things looked for stands; {@code thing} is the same for a word and
     * its synonyms.
     */
    record Mark(Span span, String thing) {}

    /** Folded text to look for → the word of the query it stands for. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    private final Set<String> citations;

    /** Each text as its words in their order. */
    private final Set<List<String>> words = new LinkedHashSet<>();

    /**
     * @param texts what the query says and its synonyms, each with the word of the query it stands
     *     for
     * @param citations articles, consultation numbers and dates in their canonical form
     */
    Needles(Map<String, String> texts, Set<String> citations) {
        this.citations = citations;
        texts.forEach(
                (text, thing) -> {
                    var folded = Folding.CHARACTERS.fold(text).text();
                    if (!folded.isEmpty()) this.texts.putIfAbsent(folded, thing);
                    var inOrder =
                            tokens(Folding.WORDS.fold(text).text()).stream()
                                    .map(Token::word)
                                    .toList();
                    if (!inOrder.isEmpty()) words.add(inOrder);
                });
    }

    boolean isEmpty() {
        return texts.isEmpty() && citations.isEmpty();
    }

    /** Where the characters stand: in order, not overlapping. */
    List<Mark> find(String display) {
        var found = new ArrayList<Mark>();
        var folded = Folding.CHARACTERS.fold(display);
        texts.forEach((needle, thing) -> find(needle, thing, folded, found));
        if (!citations.isEmpty()) findCitations(display, found);
        return marks(found);
    }

    /**
     * Where the words stand, in any form: for a hit that the words view alone has found (用いる in
     * 用いて, 十六 for 16). All words of a text and in its order: one word of it alone says nothing of
     * why the hit is one.
     */
    List<Mark> findWords(String display) {
        var found = new ArrayList<Mark>();
        var folded = Folding.WORDS.fold(display);
        var tokens = tokens(folded.text());
        var inText = tokens.stream().map(Token::word).toList();
        for (var inOrder : words) {
            for (int i = 0; i + inOrder.size() <= inText.size(); i++) {
                if (!inText.subList(i, i + inOrder.size()).equals(inOrder)) continue;
                int end = tokens.get(i + inOrder.size() - 1).end();
                found.add(
                        new Mark(
                                folded.source(tokens.get(i).start(), end),
                                String.join(" ", inOrder)));
            }
        }
        return marks(found);
    }

    private static void find(String needle, String thing, FoldedText folded, List<Mark> found) {
        var text = folded.text();
        int start = text.indexOf(needle);
        while (start >= 0) {
            int end = start + needle.length();
            if (stands(text, start, end)) found.add(new Mark(folded.source(start, end), thing));
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

    private void findCitations(String display, List<Mark> found) {
        var folded = Folding.WORDS.fold(display);
        for (var citation : Citations.all(folded.text())) {
            if (isMeant(citation))
                found.add(
                        new Mark(
                                folded.source(citation.start(), citation.end()),
                                citation.canonical()));
        }
    }

    private boolean isMeant(Citation citation) {
        return switch (citation.kind()) {
            case ARTICLE ->
                    Citations.terms(citation.canonical()).stream().anyMatch(citations::contains);
            case NUMBER -> citations.contains(citation.canonical());
            case DATE ->
                    Citations.datesAround(citation.canonical()).stream()
                            .anyMatch(citations::contains);
        };
    }

    private static List<Mark> marks(List<Mark> found) {
        var marks = new ArrayList<Mark>();
        found.sort(
                Comparator.comparingInt((Mark mark) -> mark.span().start())
                        .thenComparingInt(mark -> -mark.span().end()));
        for (var mark : found) {
            if (!marks.isEmpty() && mark.span().start() < marks.getLast().span().end()) {
                var last = marks.removeLast();
                int end = Math.max(last.span().end(), mark.span().end());
                marks.add(new Mark(new Span(last.span().start(), end), last.thing()));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    private record Token(String word, int start, int end) {}

    private static List<Token> tokens(String folded) {
        var found = new ArrayList<Token>();
        try (var tokens = Views.WORDS.tokenStream("", folded)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (offset.startOffset() == offset.endOffset()) continue;
                found.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
