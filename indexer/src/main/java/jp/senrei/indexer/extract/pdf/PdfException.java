package jp.senrei.indexer.extract.pdf;

import java.io.IOException;

/** Why there is no text of a PDF. The message is for the log, not for the person who asked. */
abstract sealed class PdfException extends IOException {
    private static final long serialVersionUID = 1;

    private PdfException(String message, Throwable cause) {
        super(message, cause);
    }

    /** None of the passwords opens it. */
    static final class Encrypted extends PdfException {
        private static final long serialVersionUID = 1;

        Encrypted(Throwable cause) {
            super("no password fits", cause);
        }
    }

    /** It is no PDF, or not enough of it is left to find its pages. */
    static final class Corrupt extends PdfException {
        private static final long serialVersionUID = 1;

        Corrupt(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** It goes beyond one of {@link PdfLimits}. */
    static final class TooLarge extends PdfException {
        private static final long serialVersionUID = 1;

        TooLarge(String what) {
            super("more than the limit allows: " + what, null);
        }
    }
}
