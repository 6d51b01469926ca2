package jp.senrei.server.cli;

/** A command cannot do its work; the message is one sentence for the person who typed it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
