package jp.senrei.indexer.link;

import java.time.Instant;
import java.util.List;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.structure.Turn;
import jp.senrei.indexer.tag.Tags;

/**
 * One document after extraction, structure and tagging.
 *
 * @param content its text, turns and mentions, not yet linked to cases
 * @param reading all else; its turns may be left out, {@link #turns} has them
 * @param tags one for each sighting of the reading
 * @param warnings of extraction and of reading
 */
public record ReadDocument(
        String id,
        String file,
        String sha256,
        String mediaType,
        Visibility visibility,
        Instant ingested,
        Content content,
        Reading reading,
        List<Tags> tags,
        List<Warning> warnings) {

    /** What takes room. May be fetched anew at each call: to be asked for once where it is used. */
    public interface Content {
        /**
         * SHA-256 of all that was read of the document, its head included; empty when nobody knows.
         */
        default String digest() {
            return "";
        }

        DocumentText text();

        List<Turn> turns();

        /** In the order of the text. */
        List<Mention> mentions();
    }

    /** Content that is held. */
    private record Held(DocumentText text, List<Turn> turns, List<Mention> mentions)
            implements Content {}

    public ReadDocument {
        if (tags.size() != reading.sightings().size())
            throw new IllegalArgumentException(
                    id + ": " + tags.size() + " tags for " + reading.sightings().size());
        tags = List.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /** With all that was read. */
    public ReadDocument(
            String id,
            String file,
            String sha256,
            String mediaType,
            Visibility visibility,
            Instant ingested,
            DocumentText text,
            Reading reading,
            List<Tags> tags,
            List<Warning> warnings,
            List<Mention> mentions) {
        this(
                id,
                file,
                sha256,
                mediaType,
                visibility,
                ingested,
                new Held(text, reading.turns(), List.copyOf(mentions)),
                reading,
                tags,
                warnings);
    }

    public ReadDocument withWarnings(List<Warning> other) {
        return new ReadDocument(
                id, file, sha256, mediaType, visibility, ingested, content, reading, tags, other);
    }

    public DocumentText text() {
        return content.text();
    }

    public List<Turn> turns() {
        return content.turns();
    }

    public List<Mention> mentions() {
        return content.mentions();
    }

    /** Of a document in which nobody has looked for mentions. */
    public ReadDocument(
            String id,
            String file,
            String sha256,
            String mediaType,
            Visibility visibility,
            Instant ingested,
            DocumentText text,
            Reading reading,
            List<Tags> tags,
            List<Warning> warnings) {
        this(
                id,
                file,
                sha256,
                mediaType,
                visibility,
                ingested,
                text,
                reading,
                tags,
                warnings,
                List.of());
    }
}
