package jp.senrei.indexer.ingest;

import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.archive.Intake;

/** 入力: bytes from somewhere, on their way into the archive. Taken once. */
interface Input {
    /** What taking it came to. */
    sealed interface Received {
        /** It is in the archive. */
        record Kept(Taken.Archived archived) implements Received {}

        /** There is nothing to read. */
        record Ended(Result result) implements Received {}
    }

    /** As it was named: a path, or an address of the web. */
    String source();

    /** Takes it into the archive and tells the ledger; never throws for what is wrong with it. */
    Received into(Accession accession, Intake intake);
}
