package jp.senrei.indexer.ingest;

import org.jspecify.annotations.Nullable;

/** What one run takes, one after another. */
interface Inputs {
    /** How many there are, as far as is known by now. */
    int expected();

    /** Waits for the next; null when there is none. */
    @Nullable Input next();

    /** Things found on the way that are no documents. */
    int passedOver();

    /** These, and then those. */
    default Inputs then(Inputs others) {
        var first = this;
        return new Inputs() {
            @Override
            public int expected() {
                return first.expected() + others.expected();
            }

            @Override
            public @Nullable Input next() {
                var next = first.next();
                return next == null ? others.next() : next;
            }

            @Override
            public int passedOver() {
                return first.passedOver() + others.passedOver();
            }
        };
    }

    static Inputs of(InputFiles files) {
        return new LocalInputs(files);
    }
}
