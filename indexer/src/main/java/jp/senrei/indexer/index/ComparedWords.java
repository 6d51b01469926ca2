package jp.senrei.indexer.index;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.indexer.index.SimilarCase.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words of a case that others are compared with, chosen when the case is written.
 *
 * @param title as the title writes them
 * @param body as the text does, most frequent first
 */
record ComparedWords(List<String> title, List<String> body) {
    private static final int MOST_TITLE_WORDS = 12;
    private static final int MOST_BODY_WORDS = 40;

    /** UTF-16 units of its text that a case's words are taken from. */
    private static final int MOST_TEXT = 8_000;

    private static final ComparedWords NONE = new ComparedWords(List.of(), List.of());

    /** The trait that all cases of one municipality have. */
    static String municipality(String code) {
        return "municipality:" + code;
    }

    static String term(TellingWords.Word word) {
        return Trait.term(Kind.WORDS, word.key());
    }

    /**
     * @param json null in an index that an earlier version of this program wrote
     */
    static ComparedWords read(@Nullable String json) {
        return json == null ? NONE : CorpusJson.read(json, ComparedWords.class);
    }

    /** Puts all that a case can be compared by into its index document. */
    static void addAll(CaseEntry entry, IndexDocument index) {
        var dossier = entry.dossier();
        var title = TellingWords.of(dossier.title(), MOST_TITLE_WORDS);
        var body = TellingWords.of(text(entry.passages()), MOST_BODY_WORDS);
        index.term(Fields.TRAIT, municipality(dossier.municipality().code()));
        var words = Stream.concat(title.stream(), body.stream()).map(ComparedWords::term);
        Stream.concat(Trait.of(dossier).stream().map(Trait::term), words)
                .distinct()
                .forEach(term -> index.term(Fields.TRAIT, term));
        Lineage.terms(dossier).forEach(id -> index.term(Fields.LINE, id));
        var kept = new ComparedWords(texts(title), texts(body));
        index.kept(Fields.TELLING, CorpusJson.write(kept));
    }

    private static String text(List<Passage> passages) {
        var text = new StringBuilder();
        for (var passage : passages) {
            if (text.length() >= MOST_TEXT) break;
            int room = Math.min(MOST_TEXT - text.length(), passage.text().length());
            text.append(passage.text(), 0, Texts.border(passage.text(), room)).append('\n');
        }
        return text.toString();
    }

    private static List<String> texts(List<TellingWords.Word> words) {
        return words.stream().map(TellingWords.Word::text).toList();
    }
}
