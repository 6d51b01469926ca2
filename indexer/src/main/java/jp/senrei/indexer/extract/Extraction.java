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

    /** Files found inside; empty unless they were asked for. */
    List<Member> members();

    /** Whether it only tells what a container holds, and nothing is wrong. */
    static boolean isOfContainer(Warning warning) {
        return warning.code().equals(Finding.CONTAINER.name());
    }

    /** Whether it tells that a container stayed closed because it lies in others. */
    static boolean isTooDeep(Warning warning) {
        return warning.code().equals(Finding.NESTED_TOO_DEEP.name());
    }

    /** Whether it may tell of this machine, not of the file, which is read when it comes again. */
    static boolean isPassing(Warning warning) {
        return warning.code().equals(Finding.DISK_FULL.name())
                || warning.code().equals(Finding.CRASHED.name());
    }

    /** Whether it tells that a password is needed. */
    static boolean isLocked(Warning warning) {
        return warning.code().equals(Finding.ENCRYPTED.name());
    }

    /**
     * @param text empty for a container that is nothing but its members
     * @param warnings what a person should know although the text could be read (a guessed
     *     encoding, a page without text)
     * @param members files found inside, in their order; empty unless they were asked for
     */
    record Extracted(
            String mediaType, DocumentText text, List<Warning> warnings, List<Member> members)
            implements Extraction {
        public Extracted {
            warnings = List.copyOf(warnings);
            members = List.copyOf(members);
        }

        public Extracted(String mediaType, DocumentText text, List<Warning> warnings) {
            this(mediaType, text, warnings, List.of());
        }
    }

    /**
     * @param reason what is wrong and what to do, for the person who gave the file
     */
    record Unreadable(String mediaType, Warning reason) implements Extraction {
        @Override
        public List<Member> members() {
            return List.of();
        }
    }
}
