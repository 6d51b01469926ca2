package jp.senrei.indexer.extract.format;

import java.nio.file.Path;
import java.util.List;
import jp.senrei.indexer.extract.ExtractorLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a child process is asked.
 *
 * @param file the bytes, wherever they lie; absolute
 * @param name what the file is called
 * @param passwords to try on what is encrypted, in their order
 * @param into where the files found inside are written; null when nobody wants them
 * @param depth in how many containers the file itself lies
 */
public record Request(
        Path file,
        String name,
        ExtractorLimits limits,
        List<String> passwords,
        @Nullable Path into,
        int depth) {
    public Request {
        passwords = List.copyOf(passwords);
    }

    /** Without the passwords, which stand in no log. */
    @Override
    public String toString() {
        return "Request[" + name + "]";
    }
}
