package jp.senrei.server;

import java.nio.file.Path;
import java.time.Instant;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.Renewal;
import jp.senrei.server.upkeep.Disk;
import jp.senrei.server.upkeep.Upkeep;

/** The ledger of {@link Shiomi}: public and internal papers, some of which are gone. */
final class ShiomiLedger {
    /** Once public, then deleted. */
    static final String DELETED = "a123456789abcdef";

    /** Once public, then withdrawn. */
    static final String WITHDRAWN = "b123456789abcdef";

    /** Never public, and deleted. */
    static final String SECRET_DELETED = "c123456789abcdef";

    /** Once public, then withdrawn, then deleted. */
    static final String WITHDRAWN_AND_DELETED = "9123456789abcdef";

    private static final Instant DAY = Instant.parse("2026-11-19T03:00:00Z");

    private ShiomiLedger() {}

    static Upkeep upkeep(Path folder) {
        write(folder);
        return new Upkeep(
                Renewal.State.Idle::new, () -> Disk.State.WRITABLE, new LedgerReader(folder));
    }

    private static void write(Path folder) {
        try (var ledger = Ledger.open(folder)) {
            archived(ledger, Shiomi.MINUTES, "令和5年度第1回会議録.pdf", Visibility.PUBLIC);
            archived(ledger, Shiomi.SECRET, "内部検討資料.pdf", Visibility.INTERNAL);
            archived(ledger, DELETED, "二重登録の会議録.pdf", Visibility.PUBLIC);
            archived(ledger, WITHDRAWN, "会議録（墨塗り漏れ）.pdf", Visibility.PUBLIC);
            archived(ledger, SECRET_DELETED, "内部検討メモ.pdf", Visibility.INTERNAL);
            ledger.note(
                    new Event.NotArchived("/papers/内部検討/壊れた.pdf", "NO_ACCESS", "読む権限がありません。"), DAY);
            deleted(ledger, DELETED, "二重登録の会議録.pdf", "同じ会議録を二重に登録したため");
            deleted(ledger, SECRET_DELETED, "内部検討メモ.pdf", "保存期間の満了");
            ledger.note(new Event.Withdrawn(WITHDRAWN, "墨塗り漏れ", "総務課"), DAY);
            archived(ledger, WITHDRAWN_AND_DELETED, "誤った会議録.pdf", Visibility.PUBLIC);
            ledger.note(new Event.Withdrawn(WITHDRAWN_AND_DELETED, "誤り", "総務課"), DAY);
            deleted(ledger, WITHDRAWN_AND_DELETED, "誤った会議録.pdf", "誤り");
            ledger.force();
        }
    }

    private static void archived(Ledger ledger, String id, String file, Visibility visibility) {
        var event =
                new Event.Archived(id, id.repeat(4), 4_096, file, "/papers/" + file, visibility);
        ledger.note(event, DAY);
    }

    private static void deleted(Ledger ledger, String id, String file, String reason) {
        ledger.note(new Event.Deleted(id, id.repeat(4), file, reason, "総務課"), DAY);
    }
}
