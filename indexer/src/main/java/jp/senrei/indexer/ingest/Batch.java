package jp.senrei.indexer.ingest;

import jp.senrei.corpus.accession.Accession;

/** What is brought onto the disk together: one document at a time costs ten times as much. */
final class Batch {
    private static final int LARGEST = 100;

    private final Accession accession;
    private int size;

    Batch(Accession accession) {
        this.accession = accession;
    }

    /** By one document, or one that could not be taken. */
    void grows() {
        if (++size < LARGEST) return;
        accession.acknowledge();
        size = 0;
    }
}
