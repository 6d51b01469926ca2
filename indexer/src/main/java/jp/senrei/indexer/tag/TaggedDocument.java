package jp.senrei.indexer.tag;

import java.util.List;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.Warning;

/**
 * All that the readers of this package found in a document.
 *
 * @param tags one for each sighting
 * @param mentions of the whole document, also outside of cases, in the order of the text
 * @param warnings dates that contradict themselves
 */
public record TaggedDocument(List<Tags> tags, List<Mention> mentions, List<Warning> warnings) {
    public TaggedDocument {
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
        warnings = List.copyOf(warnings);
    }
}
