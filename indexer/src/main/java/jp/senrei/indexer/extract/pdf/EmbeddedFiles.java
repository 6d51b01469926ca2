package jp.senrei.indexer.extract.pdf;

import java.io.IOException;
import java.io.InputStream;

/** 添付ファイル: who takes the files inside a PDF, while it is open. */
@FunctionalInterface
interface EmbeddedFiles {
    /** For who does not want them. */
    EmbeddedFiles LEFT_IN = (name, content) -> {};

    /** A file is unpacked only when somebody wants it, and once. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * @param name as the PDF calls it; may be anything, also a path or blank
     * @throws IOException to give up the whole PDF
     */
    void take(String name, Opening content) throws IOException;
}
