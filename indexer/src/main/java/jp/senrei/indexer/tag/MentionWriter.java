package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.structure.JoinedText;

/** Collects the mentions of one document; what two readings of a place agree on counts once. */
final class MentionWriter {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private static final int LONGEST_SURNAME = 3;

    private record Place(MentionKind kind, int start, int end) {}

    private final String document;
    private final DocumentText text;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    MentionWriter(String document, DocumentText text) {
        this.document = document;
        this.text = text;
    }

    /** What was found in a text made from this document. */
    void addAll(MentionKind kind, JoinedText read, List<Found<String>> found) {
        for (var one : found) {
            read.displayed(one.start(), one.end())
                    .ifPresent(place -> add(kind, one.value(), place));
        }
    }

    /** Sentences of the document, each its own id. */
    void addAll(MentionKind kind, List<Span> sentences) {
        for (var sentence : sentences)
            add(
                    kind,
                    WHITE_SPACE.matcher(sentence.of(text.text())).replaceAll(" ").strip(),
                    sentence);
    }

    /** Somebody known from elsewhere, unless a reader has found him there. */
    void addPerson(String id, Span place) {
        boolean known =
                mentions.stream()
                        .anyMatch(
                                mention ->
                                        mention.kind() == MentionKind.PERSON
                                                && mention.start() < place.end()
                                                && place.start() < mention.end());
        if (!known) add(MentionKind.PERSON, id, place);
    }

    private void add(MentionKind kind, String id, Span place) {
        if (id.isBlank() || !places.add(new Place(kind, place.start(), place.end()))) return;
        mentions.add(Mention.of(document, text, kind, id, place));
    }

    /** In the order of the text. */
    List<Mention> mentions() {
        var surnames = surnames();
        return mentions.stream()
                .map(mention -> bySurname(mention, surnames))
                .sorted(
                        Comparator.comparingInt(Mention::start)
                                .thenComparing(Comparator.comparingInt(Mention::end).reversed())
                                .thenComparing(Mention::kind))
                .toList();
    }

    /** The names that stand in front of a role. */
    private Set<String> surnames() {
        return mentions.stream()
                .filter(mention -> mention.kind() == MentionKind.PERSON)
                .map(mention -> PersonReader.nameOf(mention.id()))
                .filter(name -> name.length() <= LONGEST_SURNAME)
                .collect(Collectors.toSet());
    }

    /** 甲野一郎委員 is 甲野委員 where the document calls somebody 甲野. */
    private static Mention bySurname(Mention mention, Set<String> surnames) {
        if (mention.kind() != MentionKind.PERSON) return mention;
        var name = PersonReader.nameOf(mention.id());
        for (int length = Math.min(LONGEST_SURNAME, name.length() - 1); length > 0; length--) {
            if (surnames.contains(name.substring(0, length)))
                return mention.named(
                        name.substring(0, length) + mention.id().substring(name.length()));
        }
        return mention;
    }
}
