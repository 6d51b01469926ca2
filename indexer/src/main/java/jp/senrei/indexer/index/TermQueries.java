package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Queries.any;
import static jp.senrei.indexer.index.Queries.constant;
import static jp.senrei.indexer.index.Queries.days;
import static jp.senrei.indexer.index.Queries.scored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.indexer.index.ContentWords.Chunk;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What finds one thing that a query names: a word, characters in quotes, a citation, a time. */
final class TermQueries {
    private static final float SYNONYM = 0.8f;
    private static final float IN_OTHER_SECTIONS = 0.1f;
    private static final float SERVICE = 4f;
    private static final float PERSON = 4f;
    private static final float DEPARTMENT = 4f;
    private static final float ARTICLE = 6f;
    private static final float ARTICLE_IN_TEXT = 1.5f;
    private static final float HELD_THEN = 6f;
    private static final float NUMBER_IN_TEXT = 1.5f;
    private static final float DATE_IN_TEXT = 1.5f;
    private static final int TOGETHER = 8;
    private static final float CHARACTERS_ANYWHERE = 0.1f;
    private static final float CHARACTERS_IN_TITLE = 0.5f;

    /**
     * Above every score that mentions can add up to: the case itself comes before those that cite
     * it.
     */
    private static final float THE_CASE_ITSELF = 1_000f;

    private final Thesaurus thesaurus = Thesaurus.STANDARD;
    private final PlanNotes notes;

    TermQueries(PlanNotes notes) {
        this.notes = notes;
    }

    /** The case with this number alone, of whatever kind; and the texts that name it. */
    Query caseNumber(String digits, String text) {
        return any(List.of(constant(Fields.NUMBER, digits, THE_CASE_ITSELF), term(text)));
    }

    /**
     * The words of a chunk close together.
     *
     * @param gaps how many other words may stand between them; also what it takes to change places
     */
    Query near(Chunk chunk, List<String> names, int gaps) {
        var forms = new ArrayList<Query>();
        for (var text : Stream.concat(Stream.of(chunk.text()), names.stream()).toList()) {
            var words = Words.of(Folding.WORDS.fold(text).text());
            if (words.isEmpty()) continue;
            for (var section : Fields.Section.values()) {
                var close = words.near(section.words, gaps);
                notes.mark(new Needle(chunk.text(), section.words, close, 0));
                forms.add(new BoostQuery(close, section.boost));
            }
        }
        return new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
    }

    /**
     * What is wanted, and worth more where all of the run stands together: the case on 職員の生年月日
     * before one that has both apart.
     */
    Query bestTogether(Query wanted, String folded) {
        var words = Words.of(folded);
        if (words.words().size() < 2) return wanted;
        var together = new ArrayList<Query>();
        for (var section : Fields.Section.values())
            together.add(new BoostQuery(words.near(section.words, TOGETHER), section.boost));
        return new BooleanQuery.Builder()
                .add(wanted, Occur.MUST)
                .add(new DisjunctionMaxQuery(together, 0), Occur.SHOULD)
                .build();
    }

    Query term(String text) {
        return term(text, thesaurus.others(text));
    }

    /** A word under all its names, in every section and both views. */
    Query term(String text, Collection<String> names) {
        var forms = new ArrayList<Query>();
        forms(text, text, 1, forms);
        notes.named(text, names);
        names.stream().filter(notes::uses).forEach(name -> forms(name, text, SYNONYM, forms));
        var best = new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
        var things = things(text);
        return things.isEmpty()
                ? best
                : any(Stream.concat(Stream.of(best), things.stream()).toList());
    }

    /** What the word is the name of: services, somebody who speaks, a department. */
    private List<Query> things(String text) {
        var things = new ArrayList<Query>();
        for (var id : thesaurus.services(text))
            things.add(constant(Fields.filter(Facet.SERVICE), id, SERVICE));
        var folded = Folding.WORDS.fold(text).text();
        PersonWords.person(folded).map(person -> speaker(person.name())).ifPresent(things::add);
        PersonWords.department(folded)
                .map(department -> named(SearchField.DEPARTMENT, department, DEPARTMENT))
                .ifPresent(things::add);
        return things;
    }

    private Query speaker(String name) {
        notes.saidBy(name);
        return named(SearchField.SPEAKER, name, PERSON);
    }

    private static Query named(SearchField field, String name, float score) {
        return scored(Characters.asWords(name).in(Fields.named(field)), score);
    }

    private void forms(String name, String thing, float boost, List<Query> forms) {
        var folded = Folding.WORDS.fold(name).text();
        var words = Words.of(folded);
        if (!words.isEmpty()) asWords(words, thing, boost, forms);
        // 京都 stands in 東京都 by chance; only the words view knows better
        if (!words.isEmpty() && KanjiWords.isShortWord(folded)) return;
        asCharacters(Characters.asWords(name), thing, boost, forms);
        Characters.inCells(name).ifPresent(cells -> asCharacters(cells, thing, boost, forms));
    }

    private void asWords(Words words, String thing, float boost, List<Query> forms) {
        for (var section : Fields.Section.values()) {
            var phrase = words.in(section.words);
            notes.mark(new Needle(thing, section.words, phrase, 0));
            forms.add(new BoostQuery(phrase, boost * section.boost));
        }
    }

    /** With little weight: they are there so that nothing is missed, words decide the order. */
    private void asCharacters(Characters characters, String thing, float boost, List<Query> forms) {
        var anywhere = characters.in(Fields.ALL_CHARACTERS);
        notes.mark(thing, characters);
        forms.add(new BoostQuery(anywhere, boost * CHARACTERS_ANYWHERE));
        forms.add(
                new BoostQuery(
                        characters.in(Fields.TITLE_CHARACTERS), boost * CHARACTERS_IN_TITLE));
    }

    /** Exactly these characters; in the title they are worth more. */
    Query quoted(String text) {
        var characters = Characters.anywhere(text);
        var anywhere = characters.in(Fields.ALL_CHARACTERS);
        notes.mark(text, characters);
        var inTitle =
                new BoostQuery(characters.in(Fields.TITLE_CHARACTERS), Fields.Section.TITLE.boost);
        var forms = new ArrayList<Query>(List.of(anywhere, inTitle));
        Characters.inCells(text).ifPresent(cells -> asCharacters(cells, text, 1, forms));
        return new DisjunctionMaxQuery(forms, IN_OTHER_SECTIONS);
    }

    Query citation(Citations.Kind kind, String canonical) {
        var inText = new TermQuery(new Term(Fields.CITATIONS, canonical));
        notes.mark(new Needle(canonical, Fields.CITATIONS, inText, 0));
        return switch (kind) {
            case ARTICLE ->
                    any(
                            List.of(
                                    constant(Fields.ARTICLE, canonical, ARTICLE),
                                    scored(inText, ARTICLE_IN_TEXT)));
            case NUMBER ->
                    any(
                            List.of(
                                    constant(Fields.NUMBER, canonical, THE_CASE_ITSELF),
                                    scored(inText, NUMBER_IN_TEXT)));
            case DATE ->
                    any(
                            List.of(
                                    heldIn(Period.read(canonical).orElseThrow()),
                                    scored(inText, DATE_IN_TEXT)));
        };
    }

    /** The meetings held then, and the texts that name the time in whatever form. */
    Query time(String text, Period period) {
        var then =
                period.canonical()
                        .map(date -> citation(Citations.Kind.DATE, date))
                        .orElseGet(() -> heldIn(period));
        return any(List.of(then, quoted(text)));
    }

    private static Query heldIn(Period period) {
        return scored(days(period.from(), period.to()), HELD_THEN);
    }
}
