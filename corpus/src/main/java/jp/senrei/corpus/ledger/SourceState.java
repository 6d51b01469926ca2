package jp.senrei.corpus.ledger;

import java.time.Instant;
import jp.senrei.corpus.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How one source stands.
 *
 * @param document that was found there last; null when nothing of it was ever archived
 * @param reason why, for a person; null when there is nothing to say
 * @param code of the reason; null when there is none
 * @param attempts times it was tried and failed since it last went well
 * @param since the last event that changed it
 */
public record SourceState(
        String source,
        State state,
        @Nullable String document,
        @Nullable String file,
        @Nullable String code,
        @Nullable String reason,
        int attempts,
        Instant since) {

    /** 状態. */
    public enum State implements Coded {
        ARCHIVED("archived", "保存済み"),
        UNREADABLE("unreadable", "読み取れない（原本は保存済み）"),
        NOT_ARCHIVED("not-archived", "保存できなかった"),
        GONE("gone", "元の場所から消えた"),
        REPLACED("replaced", "新しい版に替わった"),
        WITHDRAWN("withdrawn", "公開を取りやめた"),
        DELETED("deleted", "削除した");

        private final String code;
        private final String label;

        State(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether another attempt could end better. */
    public boolean isFailed() {
        return state == State.UNREADABLE || state == State.NOT_ARCHIVED;
    }
}
