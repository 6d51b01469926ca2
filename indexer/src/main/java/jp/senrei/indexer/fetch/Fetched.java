package jp.senrei.indexer.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.senrei.corpus.archive.Retrieval;

/** What came of asking for an address. */
public sealed interface Fetched {
    /** The address asked for, in its normal form. */
    String address();

    /**
     * A document.
     *
     * @param file its bytes, a temporary file that is deleted by {@link #close}
     * @param name what it is called, from the answer or the address
     * @param mediaType as the server says, a hint; empty when it says nothing
     */
    record Taken(String address, Retrieval retrieval, Path file, String name, String mediaType)
            implements Fetched, AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** The same as at the retrieval that was given. */
    record Unchanged(String address) implements Fetched {}

    /**
     * Nothing is there (any more).
     *
     * @param status 404 or 410
     */
    record Gone(String address, int status) implements Fetched {
        /** For an address where nothing ever was found. */
        public String reason() {
            return "このアドレスには何もありません（HTTP %d）。アドレスを確かめてください。".formatted(status);
        }
    }

    /**
     * It could not be fetched this time.
     *
     * @param code one that stays: {@code ROBOTS}, {@code TIMEOUT}, …
     * @param reason a sentence for a person: what happened, and what to do
     */
    record Failed(String address, String code, String reason) implements Fetched {}
}
