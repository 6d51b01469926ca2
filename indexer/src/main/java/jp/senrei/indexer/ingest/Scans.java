package jp.senrei.indexer.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.senrei.indexer.extract.child.Extractor;
import jp.senrei.indexer.link.ReadDocument;

/** Documents with pages that were read while there was no OCR on this machine, or it failed. */
final class Scans {
    private static final Set<String> UNREAD = Set.of("NO_TEXT_LAYER", "OCR_FAILED");

    private Scans() {}

    /** Their ids; empty when OCR still is not there. */
    static List<String> toReadAgain(Readings readings) {
        if (!Extractor.readsScans()) return List.of();
        return readings.municipalities().stream()
                .flatMap(code -> readings.of(code, lost -> Optional.empty()).stream())
                .filter(Scans::hasUnreadPages)
                .map(ReadDocument::id)
                .toList();
    }

    private static boolean hasUnreadPages(ReadDocument read) {
        return read.warnings().stream().anyMatch(warning -> UNREAD.contains(warning.code()));
    }
}
