package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Suggestion.Kind;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds what somebody who is typing may mean, in one state of the index. Every word typed must
 * begin the name or one of its words; names that begin as typed come first, then those of more
 * cases.
 *
 * <p>Each beginning is a term, so that one letter costs a walk through one list; names are put
 * together over all municipalities by their number in the segment, not by their text.
 */
final class Suggester {
    /** Words of a query that are looked at. */
    private static final int MOST_WORDS = 8;

    /** Names, and titles, and words, of a segment that are compared with those of the others. */
    private static final int MOST_CANDIDATES = 40;

    /** As many when more is typed than the index holds of a name, and each must be read. */
    private static final int MOST_TO_READ = 200;

    /** One of so many is a title. */
    private static final int A_TITLE_OF = 3;

    /** Of the rest, one of so many is a word of the texts. */
    private static final int A_WORD_OF = 2;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing((Candidate one) -> !one.starts)
                    .thenComparing(
                            Comparator.comparingLong((Candidate one) -> one.count).reversed())
                    .thenComparingInt(one -> one.value.length())
                    .thenComparing(one -> one.value);

    private record Candidate(String value, boolean starts, long count) {
        Candidate and(Candidate other) {
            return new Candidate(value, starts || other.starts, count + other.count);
        }
    }

    /**
     * @param place among all found, best first
     */
    private record Choice(Suggestion suggestion, boolean starts, int place) {
        boolean isTitle() {
            return suggestion.kind() == Kind.TITLE;
        }
    }

    /**
     * What matches in one segment: by its number there, how many cases. Numbers follow the order of
     * the values, so that all titles stand together, and all words.
     */
    private record Met(SortedDocValues values, FixedBitSet starts, long[] counts) {
        /**
         * The best names, the best titles and the best words, so many of each: to look one up costs
         * microseconds.
         */
        List<Candidate> best(int most) throws IOException {
            var best = new ArrayList<Candidate>();
            int names = 0;
            for (var kind : List.of(Kind.TITLE, Kind.WORD)) { // in the order of their values
                int start = from(SuggestionEntry.value(kind, ""));
                int end = from(SuggestionEntry.value(kind, "\uffff"));
                read(ords(start, end), most, best);
                read(ords(names, start), most, best);
                names = end;
            }
            read(ords(names, counts.length), most, best);
            return best;
        }

        private int from(String value) throws IOException {
            int ord = values.lookupTerm(new BytesRef(value));
            return ord < 0 ? -ord - 1 : ord;
        }

        private Stream<Integer> ords(int from, int to) {
            return IntStream.range(from, to).filter(ord -> counts[ord] > 0).boxed();
        }

        private void read(Stream<Integer> ords, int most, List<Candidate> best) throws IOException {
            var heap = new PriorityQueue<Integer>(Comparator.comparingLong(this::rank));
            ords.forEach(
                    ord -> {
                        if (heap.size() < most) heap.add(ord);
                        else if (rank(ord) > rank(heap.peek())) {
                            heap.poll();
                            heap.add(ord);
                        }
                    });
            for (int ord : heap) {
                var value = values.lookupOrd(ord).utf8ToString();
                best.add(new Candidate(value, starts.get(ord), counts[ord]));
            }
        }

        private long rank(int ord) {
            return (starts.get(ord) ? 1L << 40 : 0) + counts[ord];
        }
    }

    private Suggester() {}

    static List<Suggestion> suggest(IndexReader reader, String typed, int most) throws IOException {
        var words = words(typed);
        if (words.isEmpty()) return List.of();
        var together = new HashMap<String, Candidate>();
        int candidates = isLong(words) ? MOST_TO_READ : Math.max(MOST_CANDIDATES, 2 * most);
        for (var leaf : reader.leaves()) {
            for (var one : met(leaf.reader(), words).best(candidates))
                together.merge(one.value, one, Candidate::and);
        }
        var found = together.values().stream().sorted(BEST_FIRST).toList();
        return chosen(found, words, most);
    }

    /**
     * The keys of each word; none when the query holds more than plain words, or begins no name.
     */
    static List<Set<String>> words(String typed) {
        if (typed.length() > Question.MAX_TEXT) return List.of();
        var tokens = QueryToken.all(typed);
        if (tokens.size() > MOST_WORDS) return List.of();
        var words = new ArrayList<Set<String>>();
        for (var token : tokens) {
            if (token.kind() != QueryToken.Kind.WORD) return List.of();
            var keys = SuggestionKeys.typed(token.text());
            if (keys.isEmpty()) return List.of();
            words.add(keys);
        }
        return words;
    }

    private static Met met(LeafReader leaf, List<Set<String>> words) throws IOException {
        var values = DocValues.getSorted(leaf, SuggestionEntry.VALUE);
        var counts = DocValues.getNumeric(leaf, SuggestionEntry.COUNT);
        var met =
                new Met(
                        values,
                        new FixedBitSet(Math.max(1, values.getValueCount())),
                        new long[values.getValueCount()]);
        if (met.counts.length == 0) return met;
        var starts = beginning(leaf, SuggestionEntry.STARTS, words.getFirst());
        var all = anywhere(leaf, words, starts);
        var live = leaf.getLiveDocs();
        var docs = new BitSetIterator(all, 0);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            if (!values.advanceExact(doc) || !counts.advanceExact(doc)) continue;
            met.counts[values.ordValue()] += counts.longValue();
            if (starts.get(doc)) met.starts.set(values.ordValue());
        }
        return met;
    }

    private static FixedBitSet anywhere(
            LeafReader leaf, List<Set<String>> words, FixedBitSet starts) throws IOException {
        var all = beginning(leaf, SuggestionEntry.WITHIN, words.getFirst());
        all.or(starts);
        for (var keys : words.subList(1, words.size())) {
            var one = beginning(leaf, SuggestionEntry.STARTS, keys);
            one.or(beginning(leaf, SuggestionEntry.WITHIN, keys));
            all.and(one);
        }
        return all;
    }

    private static FixedBitSet beginning(LeafReader leaf, String field, Set<String> keys)
            throws IOException {
        var docs = new FixedBitSet(leaf.maxDoc());
        for (var key : keys) {
            var postings =
                    leaf.postings(
                            new Term(field, SuggestionKeys.beginning(key)), PostingsEnum.NONE);
            if (postings != null) docs.or(postings);
        }
        return docs;
    }

    /**
     * Names of things and words, and of every three at least one title, when there are any; those
     * that begin as typed first. One text is suggested once.
     */
    private static List<Suggestion> chosen(
            List<Candidate> found, List<Set<String>> words, int most) {
        var choices = choices(found, words);
        var titles = of(choices, EnumSet.of(Kind.TITLE));
        var telling = of(choices, EnumSet.of(Kind.WORD));
        var names = of(choices, EnumSet.complementOf(EnumSet.of(Kind.TITLE, Kind.WORD)));
        int others = names.size() + telling.size();
        int ofTitles = share(titles, most, A_TITLE_OF, others);
        int ofWords = share(telling, most - ofTitles, A_WORD_OF, names.size());
        return Stream.of(
                        first(titles, ofTitles),
                        first(telling, ofWords),
                        first(names, most - ofTitles - ofWords))
                .flatMap(List::stream)
                .sorted(
                        Comparator.comparing((Choice choice) -> !choice.starts)
                                .thenComparing(Choice::isTitle)
                                .thenComparingInt(Choice::place))
                .map(Choice::suggestion)
                .toList();
    }

    private static List<Choice> choices(List<Candidate> found, List<Set<String>> words) {
        var choices = new ArrayList<Choice>();
        var texts = new HashSet<String>();
        for (var candidate : found) {
            var suggestion = SuggestionEntry.suggestion(candidate.value, candidate.count);
            if (isMeant(suggestion, words) && texts.add(suggestion.text()))
                choices.add(new Choice(suggestion, candidate.starts, choices.size()));
        }
        return choices;
    }

    private static List<Choice> of(List<Choice> choices, Set<Kind> kinds) {
        return choices.stream().filter(choice -> kinds.contains(choice.suggestion.kind())).toList();
    }

    /** One of so many, and what the others leave free. */
    private static int share(List<Choice> choices, int most, int oneOf, int others) {
        return Math.min(choices.size(), Math.max(most / oneOf, most - others));
    }

    private static List<Choice> first(List<Choice> choices, int most) {
        return choices.subList(0, Math.min(choices.size(), most));
    }

    /** Longer than any beginning in the index: the name itself must say the rest. */
    private static boolean isMeant(Suggestion suggestion, List<Set<String>> words) {
        if (!isLong(words)) return true;
        var keys = SuggestionEntry.keys(suggestion.kind(), suggestion.text());
        return words.stream().allMatch(word -> word.stream().anyMatch(keys::matches));
    }

    private static boolean isLong(List<Set<String>> words) {
        return words.stream().flatMap(Set::stream).anyMatch(SuggestionKeys::isLong);
    }
}
