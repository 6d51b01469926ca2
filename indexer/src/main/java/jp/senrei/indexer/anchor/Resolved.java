package jp.senrei.indexer.anchor;

import jp.senrei.corpus.model.Utterance;

/** What an anchor means among the turns as they are read today. */
public sealed interface Resolved {
    /** The turn stands where it stood, with the words it had. */
    record Same(Utterance turn) implements Resolved {}

    /** The words stand at another order: turns before them were read differently. */
    record Moved(Utterance turn) implements Resolved {}

    /** The words are nowhere; this turn stands where they stood. */
    record Changed(Utterance turn) implements Resolved {}

    /** The words are nowhere, and the turns do not reach that far. */
    record Gone() implements Resolved {}
}
