package jp.senrei.web.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All terms, and where they occur. The file has a line for each: id, word, reading, other words
 * (separated by 、), explanation, English explanation, separated by tabs; {@code #} begins a
 * comment.
 */
public final class Glossary {
    private static final Glossary STANDARD = read();
    private static final int COLUMNS = 6;

    /** In the order of their readings. */
    private final List<Term> terms;

    private final Map<String, Term> byWord;

    /** By their first character, the longest first: 特定個人情報保護評価 is not 個人情報. */
    private final Map<Character, List<String>> words;

    Glossary(List<Term> terms) {
        this.terms = terms.stream().sorted(Comparator.comparing(Term::reading)).toList();
        this.byWord = byWord(terms);
        this.words =
                byWord.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    public static Glossary standard() {
        return STANDARD;
    }

    public List<Term> terms() {
        return terms;
    }

    public Optional<Term> find(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /**
     * The terms that occur in a text, each once, in the order of where they first do. Where one
     * word holds another, only the longer one counts. Takes time by the length of the text.
     */
    public List<Term> termsIn(String text, int most) {
        var found = new LinkedHashSet<Term>();
        int at = 0;
        while (found.size() < most && at < text.length()) {
            var word = wordAt(text, at);
            if (word != null) found.add(Objects.requireNonNull(byWord.get(word)));
            at += word == null ? 1 : word.length();
        }
        return List.copyOf(found);
    }

    private @Nullable String wordAt(String text, int at) {
        for (var word : words.getOrDefault(text.charAt(at), List.of()))
            if (text.startsWith(word, at)) return word;
        return null;
    }

    private static Map<String, Term> byWord(List<Term> terms) {
        var all = new HashMap<String, Term>();
        for (var term : terms)
            term.words()
                    .forEach(
                            word -> {
                                var other = all.put(word, term);
                                if (other != null)
                                    throw new IllegalArgumentException(
                                            word + " is explained twice");
                            });
        return Map.copyOf(all);
    }

    private static Glossary read() {
        try (var stream = resource("terms.tsv");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new Glossary(
                    reader.readAllAsString()
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Glossary::term)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Glossary.class.getResourceAsStream(name), name);
    }

    private static Term term(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS)
            throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
        var others = columns[3].isEmpty() ? List.<String>of() : List.of(columns[3].split("、"));
        return new Term(columns[0], columns[1], columns[2], others, columns[4], columns[5]);
    }
}
