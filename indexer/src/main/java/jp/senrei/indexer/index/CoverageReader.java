package jp.senrei.indexer.index;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.indexer.index.IndexEntry.Type;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an index holds, once for each state of it: gaps and unread pages stand in the records
 * of all meetings and documents, which are walked through one at a time.
 */
final class CoverageReader {
    /** Warnings that say: here is something to read, and it was not read. */
    private static final Set<String> NOT_READ =
            Set.of(
                    "EMPTY",
                    "ENCRYPTED",
                    "CORRUPT",
                    "NO_TEXT",
                    "NO_TEXT_LAYER",
                    "OCR_FAILED",
                    "TIMEOUT",
                    "MEMORY",
                    "BOMB",
                    "NESTED_TOO_DEEP",
                    "MEMBERS_ENCRYPTED",
                    "MEMBERS_BROKEN",
                    "CRASHED",
                    "UNSUPPORTED",
                    "NOT_TEXT",
                    "TOO_LARGE",
                    "UNREADABLE_FILE",
                    "DISK_FULL",
                    "PARTLY_READ");

    private static final EachState<Coverage> KNOWN = new EachState<>(CoverageReader::readAnew);

    private CoverageReader() {}

    static Coverage read(IndexSearcher searcher) throws IOException {
        return KNOWN.of(searcher);
    }

    private static Coverage readAnew(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var tables = FacetTables.of(searcher);
        var everything = new Everything(searcher);
        return new Coverage(
                labels(tables.of(Facet.MUNICIPALITY)),
                labels(tables.of(Facet.COUNCIL)),
                searcher.count(Queries.ofType(Type.MEETING)),
                day(PointValues.getMinPackedValue(reader, Fields.DAY)),
                day(PointValues.getMaxPackedValue(reader, Fields.DAY)),
                searcher.count(Queries.ofType(Type.CASE)),
                searcher.count(Queries.ofType(Type.UTTERANCE)),
                searcher.count(Queries.ofType(Type.DOCUMENT)),
                everything.of(Document.class).flatMap(CoverageReader::unread).toList(),
                everything.of(Meeting.class).flatMap(CoverageReader::gaps).toList(),
                edition(reader));
    }

    /** In the order of their values. */
    private static List<String> labels(FacetTable table) throws IOException {
        var labels = new ArrayList<String>();
        for (int ordinal = 0; ordinal < table.size(); ordinal++) {
            var told = table.told(ordinal);
            if (!told.value().equals(Municipality.UNKNOWN.code())) labels.add(told.label());
        }
        return labels;
    }

    private static @Nullable LocalDate day(byte @Nullable [] packed) {
        return packed == null ? null : LocalDate.ofEpochDay(LongPoint.decodeDimension(packed, 0));
    }

    private static Stream<Coverage.Unread> unread(Document document) {
        return document.warnings().stream()
                .filter(warning -> NOT_READ.contains(warning.code()))
                .map(
                        warning ->
                                new Coverage.Unread(
                                        document.id(), document.title(), warning.page()))
                .distinct();
    }

    private static Stream<Coverage.Gap> gaps(Meeting meeting) {
        var name =
                Stream.of(meeting.council(), meeting.ordinal())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" "));
        return meeting.gaps().stream().map(gap -> new Coverage.Gap(meeting.id(), name, gap));
    }

    private static Coverage.@Nullable Edition edition(IndexReader reader) throws IOException {
        if (!(reader instanceof DirectoryReader whole)) return null;
        var commit = whole.getIndexCommit();
        var id =
                SegmentInfos.readCommit(commit.getDirectory(), commit.getSegmentsFileName())
                        .getId();
        // its end: ids made by one process begin alike
        var shortened = HexFormat.of().formatHex(id, id.length - 4, id.length);
        return new Coverage.Edition(commit.getGeneration(), shortened, published(commit));
    }

    private static @Nullable Instant published(IndexCommit commit) {
        if (!(commit.getDirectory() instanceof FSDirectory folder)) return null;
        try {
            return Files.getLastModifiedTime(
                            folder.getDirectory().resolve(commit.getSegmentsFileName()))
                    .toInstant();
        } catch (IOException gone) { // a newer edition has taken its place
            return null;
        }
    }
}
