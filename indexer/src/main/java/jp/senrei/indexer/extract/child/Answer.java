package jp.senrei.indexer.extract.child;

import java.time.Duration;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.format.MediaTypes;
import org.jspecify.annotations.Nullable;

/** What a child process says. */
sealed interface Answer {
    /** It has started and waits for a file. */
    record Ready() implements Answer {}

    /** Said before the file is read, so that a file that kills its reader has a type too. */
    record Type(String mediaType) implements Answer {}

    /**
     * A page is to be read by OCR.
     *
     * @param limit how long that may take, which is not time of the file
     */
    record Recognising(Duration limit) implements Answer {}

    /** OCR of the page has ended, in whatever way: the time of the file begins anew. */
    record Recognised() implements Answer {}

    /**
     * The file is read.
     *
     * @param last the child is not fit for another file and ends
     */
    record Done(Extraction extraction, boolean last) implements Answer {}

    /** The type that was said last, or what the name leads to expect. */
    static String typeOr(@Nullable String said, String name) {
        return said == null ? MediaTypes.ofName(name) : said;
    }
}
