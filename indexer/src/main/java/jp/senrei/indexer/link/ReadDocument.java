package jp.senrei.indexer.link;

import java.time.Instant;
import java.util.List;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.tag.Tags;

/**
 * One document after extraction, structure and tagging.
 *
 * @param tags one for each sighting of the reading
 * @param warnings of extraction and of reading
 * @param mentions of the whole document, not yet linked to cases
 */
public record ReadDocument(
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

    public ReadDocument {
        if (tags.size() != reading.sightings().size())
            throw new IllegalArgumentException(
                    id + ": " + tags.size() + " tags for " + reading.sightings().size());
        tags = List.copyOf(tags);
        warnings = List.copyOf(warnings);
        mentions = List.copyOf(mentions);
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
