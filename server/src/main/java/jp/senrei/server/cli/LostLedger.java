package jp.senrei.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import jp.senrei.corpus.archive.ArchiveReader;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.IngestSettings;

/** A ledger that is gone though documents are there: told on stderr, and nothing else changes. */
final class LostLedger {
    private LostLedger() {}

    /** Opens a data directory for writing, and says so when its ledger was gone. */
    static Ingest open(DataDirectory data, IngestSettings settings, PrintStream log) {
        boolean wasThere = new LedgerReader(data.ledger()).isThere();
        var ingest = Ingest.open(data, Clock.systemUTC(), settings);
        if (!wasThere && new LedgerReader(data.ledger()).isAfterLoss())
            log.println(
                    "台帳「"
                            + data.ledger()
                            + "」が失われていたため、新しい台帳を始めました。削除の記録とその理由は失われています。"
                            + "台帳を含むバックアップがあれば、別の場所に戻して比べてください。");
        return ingest;
    }

    /** For what writes no ledger itself. */
    static void tell(DataDirectory data, PrintStream log) {
        if (isLost(data))
            log.println(
                    "文書はありますが、台帳「"
                            + data.ledger()
                            + "」がありません。失われたのであれば、台帳を含むこれまでのバックアップを、捨てずに残してください。./senrei verify で調べられます。");
    }

    private static boolean isLost(DataDirectory data) {
        try {
            return !new LedgerReader(data.ledger()).isThere()
                    && !new ArchiveReader(data.archive()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
