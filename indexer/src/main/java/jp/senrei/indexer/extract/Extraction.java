package jp.senrei.indexer.extract;

import java.util.List;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Warning;

/**
 * What became of one original: its text, or why there is none. Never an exception for a bad file.
 */
public sealed interface Extraction {
    /** Media type found in the bytes, not believed from the name: {@code application/pdf}. */
    String mediaType();

    /**
     * @param warnings what a person should know although the text could be read (a guessed
     *     encoding, a page without text)
     */
    record Extracted(String mediaType, DocumentText text, List<Warning> warnings)
            implements Extraction {
        public Extracted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param reason what is wrong and what to do, for the person who gave the file
     */
    record Unreadable(String mediaType, Warning reason) implements Extraction {}
}
