package jp.senrei.indexer.fetch;

/** Why an address cannot be fetched: a code that stays, and a sentence for a person. */
final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    /** Stable names of what can be wrong. */
    enum Code {
        ADDRESS,
        PRIVATE_ADDRESS,
        ROBOTS,
        REDIRECT,
        STATUS,
        TOO_LARGE,
        TIMEOUT,
        UNREACHABLE,
        PACKED
    }

    private final Code code;

    Trouble(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
