package jp.senrei.corpus.archive;

/** Told how far something is that takes long: documents that are checked, files that are copied. */
public interface Steps {
    /** Once, before the first. */
    void begin(int steps);

    /** After each of them. */
    void step();

    /** Tells nobody. */
    Steps SILENT =
            new Steps() {
                @Override
                public void begin(int steps) {}

                @Override
                public void step() {}
            };
}
