package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import jp.senrei.corpus.model.Audience;
import jp.senrei.indexer.ingest.Renewal.State;
import org.jspecify.annotations.Nullable;

/** What every page says while the index is being made anew. */
final class RenewalNotice {
    private RenewalNotice() {}

    /** Null when there is nothing to say. A visitor is not told how many documents there are. */
    static @Nullable String of(State state, Audience audience) {
        var now = words(state, audience);
        return now == null ? null : t("common.renewal.until", now);
    }

    private static @Nullable String words(State state, Audience audience) {
        return switch (state) {
            case State.Idle() -> null;
            case State.Waiting() -> t("common.renewal.waiting");
            case State.Running(int done, int documents) ->
                    audience == Audience.READER
                            ? t("common.renewal.progress", done, documents)
                            : t("common.renewal.running");
            case State.Failed() -> t("common.renewal.failed");
        };
    }
}
