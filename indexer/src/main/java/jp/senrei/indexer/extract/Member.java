package jp.senrei.indexer.extract;

import java.nio.file.Path;

/**
 * A file found inside another: a ZIP's entry, an attachment, a file embedded in a PDF.
 *
 * @param name where it stands inside, parts between slashes ({@code 資料/個票.pdf}); never absolute,
 *     never with {@code ..}, never blank
 * @param file its bytes, in the folder the asker gave, under a name of the extractor's own
 */
public record Member(String name, Path file) {
    public Member {
        if (name.isBlank()) throw new IllegalArgumentException("a member needs a name");
    }
}
