package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a document as the index keeps them: a few digits each. Text and page are not
 * kept, the document's text gives them; so neither can ever disagree with it.
 *
 * @param names what is mentioned, each once
 * @param cases ids of dossiers, each once
 * @param places four numbers a mention: index in {@code names}, index in {@code cases} (-1 outside
 *     of cases), UTF-16 units from the start of the mention before, length
 */
record MentionTable(List<Name> names, List<String> cases, int[] places) {
    static final MentionTable NONE = new MentionTable(List.of(), List.of(), new int[0]);

    /** {@code id} null: the mention's own text with white space folded, as of a decision. */
    record Name(MentionKind kind, @Nullable String id) {}

    private static final int COLUMNS = 4;

    MentionTable {
        names = List.copyOf(names);
        cases = List.copyOf(cases);
    }

    /**
     * @param mentions in the order of the text
     */
    static MentionTable of(List<Mention> mentions) {
        var names = new LinkedHashMap<Name, Integer>();
        var cases = new LinkedHashMap<String, Integer>();
        var places = new int[mentions.size() * COLUMNS];
        int at = 0;
        int before = 0;
        for (var mention : mentions) {
            places[at++] = index(names, name(mention));
            places[at++] = mention.caseId() == null ? -1 : index(cases, mention.caseId());
            places[at++] = mention.start() - before;
            places[at++] = mention.end() - mention.start();
            before = mention.start();
        }
        return new MentionTable(List.copyOf(names.keySet()), List.copyOf(cases.keySet()), places);
    }

    private static Name name(Mention mention) {
        return new Name(
                mention.kind(), mention.id().equals(own(mention.text())) ? null : mention.id());
    }

    private static String own(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static <T> int index(Map<T, Integer> known, T value) {
        var next = known.size();
        var index = known.putIfAbsent(value, next);
        return index == null ? next : index;
    }

    List<Mention> of(String document, DocumentText text) {
        var mentions = new ArrayList<Mention>(places.length / COLUMNS);
        int start = 0;
        for (int at = 0; at < places.length; at += COLUMNS) {
            var name = names.get(places[at]);
            start += places[at + 2];
            var place = new Span(start, start + places[at + 3]);
            var id = name.id() != null ? name.id() : own(place.of(text.text()));
            var mention = Mention.of(document, text, name.kind(), id, place);
            mentions.add(places[at + 1] < 0 ? mention : mention.in(cases.get(places[at + 1])));
        }
        return mentions;
    }
}
