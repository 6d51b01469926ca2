package jp.senrei.server.cli;

/** What the shell is told. */
final class ExitCode {
    static final int DONE = 0;
    static final int SOME_FAILED = 1;
    static final int USAGE = 2;
    static final int NO_DATA_DIRECTORY = 3;

    private ExitCode() {}
}
