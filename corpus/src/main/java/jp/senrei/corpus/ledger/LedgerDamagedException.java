package jp.senrei.corpus.ledger;

import java.nio.file.Path;

/** A line of the ledger is not as it was written. The message is a sentence for a person (日本語). */
public final class LedgerDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerDamagedException(Path file, LedgerLines.Fault fault) {
        super(
                "台帳「%s」の%d行目が壊れています（%s）。新しい文書は受け入れていません。./senrei verify で調べ、バックアップから台帳を戻してください。"
                        .formatted(file, fault.number(), fault.reason()));
    }
}
