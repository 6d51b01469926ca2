package jp.senrei.server.versions;

/**
 * What may be spent on one comparison of two versions, so that a page costs no more than about a
 * second, whatever the texts are. For one thread.
 */
final class Effort {
    /** Thrown where more would be needed than is left. */
    static final class Exhausted extends Exception {
        private static final long serialVersionUID = 1;

        private Exhausted() {
            super(null, null, false, false);
        }
    }

    private long left;

    /**
     * @param steps words, turns or pairs of letters that may be held against one another
     */
    Effort(long steps) {
        left = steps;
    }

    void spend(long steps) throws Exhausted {
        if (steps > left) {
            left = 0;
            throw new Exhausted();
        }
        left -= steps;
    }
}
