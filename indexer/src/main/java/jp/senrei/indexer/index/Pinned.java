package jp.senrei.indexer.index;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index of one audience, for several questions that have to agree: the newest when
 * the first of them is asked. Safe for use by many threads.
 */
final class Pinned implements View.Source {
    private final Shelf shelf;
    private @Nullable Optional<View> state;
    private boolean closed;

    Pinned(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public synchronized Optional<View> view() throws IOException {
        if (closed) throw new IllegalStateException("this snapshot is closed");
        if (state == null) state = shelf.view();
        state.ifPresent(View::open);
        return state;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed && state != null && state.isPresent()) state.get().close();
        closed = true;
    }
}
