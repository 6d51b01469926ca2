package jp.senrei.corpus.archive;

/**
 * The archive could not do its work. The message is a sentence for a person (日本語): what, where, and
 * what to do.
 */
public abstract sealed class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ArchiveException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The folder itself cannot be used, so every input would fail alike: stop. */
    public static final class Unusable extends ArchiveException {
        private static final long serialVersionUID = 1;

        Unusable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** This one file could not be read; nothing of it was archived. Others may go on. */
    public static final class UnreadableSource extends ArchiveException {
        private static final long serialVersionUID = 1;

        UnreadableSource(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
