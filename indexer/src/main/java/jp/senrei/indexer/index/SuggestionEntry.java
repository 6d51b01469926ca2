package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.index.IndexEntry.Type;
import jp.senrei.indexer.index.Suggestion.Kind;

/**
 * What may be suggested of one municipality's cases, as entries of the index: each name once, with
 * the number of its cases and all that it may be typed as.
 */
final class SuggestionEntry {
    /** All beginnings of what the name, or a later word of it, may be typed as. */
    static final String STARTS = "suggest.starts";

    static final String WITHIN = "suggest.within";

    /** Kind and text, as {@link #value}. */
    static final String VALUE = "suggest.value";

    static final String COUNT = "suggest.count";

    /** Longer names are nothing to choose from a list. */
    private static final int LONGEST = 200;

    private static final char BETWEEN = '\u001f';
    private static final Set<QueryToken.Kind> PLAIN =
            EnumSet.of(QueryToken.Kind.WORD, QueryToken.Kind.OPEN, QueryToken.Kind.CLOSE);
    private static final Pattern QUOTES = Pattern.compile("[\"“”＂„‟]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private record Name(Kind kind, String text) {}

    private SuggestionEntry() {}

    static List<IndexEntry> all(Holdings holdings) {
        var counts = new LinkedHashMap<Name, Long>();
        for (var entry : holdings.cases())
            names(entry).forEach(name -> counts.merge(name, 1L, Long::sum));
        CaseNumbers.of(holdings.cases())
                .forEach(number -> counts.merge(new Name(Kind.NUMBER, number), 1L, Long::sum));
        words(holdings.cases(), counts.keySet()).forEach(counts::put);
        var entries = new ArrayList<IndexEntry>();
        counts.forEach((name, count) -> entries.add(entry(name, count, holdings.municipality())));
        return entries;
    }

    static String value(Kind kind, String text) {
        return kind.name() + BETWEEN + text;
    }

    static Suggestion suggestion(String value, long count) {
        int between = value.indexOf(BETWEEN);
        return new Suggestion(
                value.substring(between + 1), Kind.valueOf(value.substring(0, between)), count);
    }

    /**
     * What this name may be typed as; that of a title by itself, of a number without its place and
     * year, of others by their synonyms too.
     */
    static SuggestionKeys keys(Kind kind, String text) {
        return switch (kind) {
            case TITLE -> SuggestionKeys.of(text, List.of());
            case NUMBER -> CaseNumbers.keys(text);
            default -> SuggestionKeys.of(text, OtherNames.of(text));
        };
    }

    /** Words that are no names already, with the number of their cases. */
    private static Map<Name, Long> words(Collection<CaseEntry> cases, Collection<Name> names) {
        var known = new HashSet<String>();
        names.forEach(name -> known.add(Folding.WORDS.fold(name.text()).text()));
        var words = new LinkedHashMap<Name, Long>();
        for (var use : WordsInUse.of(cases)) {
            if (!known.contains(Folding.WORDS.fold(use.text()).text()))
                words.put(new Name(Kind.WORD, use.text()), use.count());
        }
        return words;
    }

    private static Collection<Name> names(CaseEntry entry) {
        var dossier = entry.dossier();
        var names = new LinkedHashSet<Name>();
        add(names, Kind.TITLE, Stream.of(asQuery(dossier.title())));
        add(names, Kind.MUNICIPALITY, Stream.of(dossier.municipality().name()));
        add(names, Kind.COUNCIL, Stream.ofNullable(dossier.council()));
        add(names, Kind.DEPARTMENT, Stream.ofNullable(dossier.department()));
        add(names, Kind.MATTER, dossier.matters().stream().map(matter -> matter.label()));
        add(names, Kind.ARTICLE, articles(dossier));
        add(names, Kind.ORGANIZATION, dossier.organizations().stream().map(one -> one.name()));
        add(names, Kind.SERVICE, dossier.services().stream().map(one -> one.name()));
        add(names, Kind.CERTIFICATION, dossier.certifications().stream());
        add(names, Kind.PERSONAL_INFORMATION, dossier.personalInformation().stream());
        add(
                names,
                Kind.SPEAKER,
                entry.passages().stream().map(Passage::speaker).filter(Objects::nonNull));
        return names;
    }

    private static void add(Collection<Name> names, Kind kind, Stream<String> texts) {
        texts.map(text -> SPACES.matcher(text).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .forEach(text -> names.add(new Name(kind, text)));
    }

    /** Articles that the case writes with their law, without paragraphs. */
    private static Stream<String> articles(Dossier dossier) {
        return dossier.articles().stream()
                .filter(article -> article.law() == null || article.text().contains(article.law()))
                .map(
                        article ->
                                (article.law() == null ? "" : article.law())
                                        + Citations.article(article));
    }

    /**
     * As it stands when it is read as plain words, perhaps with brackets; else in quotes, so that
     * nothing of it is an operator.
     */
    static String asQuery(String title) {
        boolean isPlain =
                QueryToken.all(title).stream().allMatch(token -> PLAIN.contains(token.kind()));
        if (isPlain && QueryReader.read(title).notices().isEmpty()) return title;
        var quoted = new StringBuilder();
        for (var part : QUOTES.split(title)) {
            if (!Folding.CHARACTERS.fold(part).text().isEmpty())
                quoted.append(quoted.isEmpty() ? "" : " ").append('"').append(part).append('"');
        }
        return quoted.toString();
    }

    private static IndexEntry entry(Name name, long count, String municipality) {
        var value = value(name.kind(), name.text());
        return IndexEntry.of(
                Type.SUGGESTION,
                municipality + BETWEEN + value,
                Owner.suggestions(municipality),
                List.of(Long.toString(count)),
                index -> {
                    index.sortable(VALUE, value).number(COUNT, count);
                    var keys = keys(name.kind(), name.text());
                    SuggestionKeys.beginnings(keys.starts())
                            .forEach(beginning -> index.keyword(STARTS, beginning));
                    SuggestionKeys.beginnings(keys.within())
                            .forEach(beginning -> index.keyword(WITHIN, beginning));
                });
    }
}
