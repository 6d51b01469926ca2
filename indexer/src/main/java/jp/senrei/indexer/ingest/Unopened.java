package jp.senrei.indexer.ingest;

import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.archive.Intake;

/** What is only told: a path that leads nowhere, a listing that is not followed. */
record Unopened(Result.NotArchived result) implements Input {
    @Override
    public String source() {
        return result.source();
    }

    @Override
    public Received into(Accession accession, Intake intake) {
        return new Received.Ended(result);
    }
}
