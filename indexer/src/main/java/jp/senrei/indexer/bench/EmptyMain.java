package jp.senrei.indexer.bench;

/** What starting Java costs by itself. */
final class EmptyMain {
    private EmptyMain() {}

    public static void main(String[] arguments) {
        // nothing
    }
}
