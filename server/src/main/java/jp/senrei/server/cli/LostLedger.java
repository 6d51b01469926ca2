package jp.senrei.server.cli;

import java.io.PrintStream;
import java.time.Clock;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.IngestSettings;

/** Opens a data directory for writing, and says so when its ledger was gone. */
final class LostLedger {
    private LostLedger() {}

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
}
