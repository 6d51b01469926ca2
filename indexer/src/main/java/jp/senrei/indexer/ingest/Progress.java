package jp.senrei.indexer.ingest;

/** Told how a run goes on; called from the thread that runs it. */
public interface Progress {
    Progress SILENT =
            new Progress() {
                @Override
                public void begin(int files) {}

                @Override
                public void done(Result result) {}
            };

    /**
     * Before {@link #begin}: what an earlier version of this program read is read anew.
     *
     * @param documents how many there are
     */
    default void readsAnew(int documents) {}

    /**
     * @param files how many there are to take
     */
    void begin(int files);

    void done(Result result);

    /**
     * A listing led to more, or there is more in a container.
     *
     * @param files how many there are now, those of before included
     */
    default void expects(int files) {}
}
