package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.IndexWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails when a data directory is opened or closed: the next one gets it. */
class OpeningTest {
    @TempDir Path folder;
    private DataDirectory data;

    @BeforeEach
    void data() {
        data = new DataDirectory(folder.resolve("data"));
    }

    @Test
    void anIndexThatCannotBeClosedDoesNotKeepTheDirectory() {
        var index = new Broken(false);
        var ingest = open(index);

        assertThatThrownBy(ingest::close).hasMessage("cannot be closed");
        isFree();
    }

    @Test
    void whatFailsWhileItIsOpenedLeavesNothingOpen() {
        var index = new Broken(true);

        assertThatThrownBy(() -> open(index))
                .hasMessage("cannot be asked")
                .satisfies(
                        why ->
                                assertThat(why.getSuppressed())
                                        .singleElement()
                                        .satisfies(
                                                too ->
                                                        assertThat(too)
                                                                .hasMessage("cannot be closed")));
        assertThat(index.closed).isTrue();
        isFree();
    }

    private Ingest open(IndexWriter index) {
        return Ingest.open(data, any -> index, Clock.systemUTC(), IngestSettings.DEFAULT);
    }

    private void isFree() {
        var atOnce = IngestSettings.DEFAULT.withPatience(Duration.ZERO);
        assertThatCode(() -> Ingest.open(data, Clock.systemUTC(), atOnce).close())
                .doesNotThrowAnyException();
    }

    private static final class Broken implements IndexWriter {
        private final boolean cannotBeAsked;
        private boolean closed;

        Broken(boolean cannotBeAsked) {
            this.cannotBeAsked = cannotBeAsked;
        }

        @Override
        public void replace(Set<Audience> audiences, Holdings holdings) {}

        @Override
        public void suggest(Set<Audience> audiences, Holdings holdings) {}

        @Override
        public void compact() {}

        @Override
        public void publish() {}

        @Override
        public boolean isToBeFilled() {
            if (cannotBeAsked) throw new IllegalStateException("cannot be asked");
            return false;
        }

        @Override
        public void close() {
            closed = true;
            throw new IllegalStateException("cannot be closed");
        }
    }
}
