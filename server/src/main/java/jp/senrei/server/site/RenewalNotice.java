package jp.senrei.server.site;

import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.ingest.Renewal.State;
import org.jspecify.annotations.Nullable;

/** What every page says while the index is being made anew. */
final class RenewalNotice {
    private static final String MEANWHILE = "終わるまで、検索結果の一部が欠けることがあります。";

    private RenewalNotice() {}

    /** Null when there is nothing to say. A visitor is not told how many documents there are. */
    static @Nullable String of(State state, Audience audience) {
        return switch (state) {
            case State.Idle() -> null;
            case State.Waiting() -> "索引を新しい形式に作り直す準備をしています。" + MEANWHILE;
            case State.Running(int done, int documents) ->
                    "索引を新しい形式に作り直しています"
                            + (audience == Audience.READER
                                    ? "（%,d / %,d件）。".formatted(done, documents)
                                    : "。")
                            + MEANWHILE;
            case State.Failed() -> "索引を作り直せませんでした。しばらくしてから、もう一度作り直します。" + MEANWHILE;
        };
    }
}
