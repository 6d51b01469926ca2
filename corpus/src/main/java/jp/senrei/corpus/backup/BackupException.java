package jp.senrei.corpus.backup;

/** A backup could not be made or read. The message is a sentence for a person (日本語). */
public abstract sealed class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private BackupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private BackupException(String sentence) {
        super(sentence);
    }

    /** The place named is not one where this may be done. Nothing was changed. */
    public static final class WrongPlace extends BackupException {
        private static final long serialVersionUID = 1;

        WrongPlace(String sentence) {
            super(sentence);
        }
    }

    /** The file is no backup, or not as it was written. Nothing was put in place. */
    public static final class Damaged extends BackupException {
        private static final long serialVersionUID = 1;

        Damaged(String sentence) {
            super(sentence);
        }
    }

    /** The disk is full, or not readable or writable; or somebody wrote meanwhile. */
    public static final class Unusable extends BackupException {
        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }

        Unusable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
