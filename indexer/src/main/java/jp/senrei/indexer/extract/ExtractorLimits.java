package jp.senrei.indexer.extract;

import java.time.Duration;
import jp.senrei.corpus.model.DocumentText;

/**
 * What one file may cost before it is given up.
 *
 * @param time for one file, the start of a child process included
 * @param heapMegabytes heap of a child process
 * @param characters UTF-16 units of text; a file with more is TOO_LARGE
 * @param expandedBytes what its members and streams may come to, unpacked; a file with more is a
 *     BOMB
 * @param depth how deep a container may stand in another: 2 opens a ZIP in a ZIP, a third stays
 *     closed
 * @param members how many files one container may hold
 * @param temporaryBytes disk that may be taken while one file is read
 */
public record ExtractorLimits(
        Duration time,
        int heapMegabytes,
        int characters,
        long expandedBytes,
        int depth,
        int members,
        long temporaryBytes) {
    private static final long GIGABYTE = 1L << 30;

    public static final ExtractorLimits DEFAULT =
            new ExtractorLimits(
                    Duration.ofSeconds(60), 512, 20_000_000, 2 * GIGABYTE, 2, 10_000, 4 * GIGABYTE);

    public ExtractorLimits {
        if (!time.isPositive()) throw new IllegalArgumentException("time " + time);
        require("heapMegabytes", heapMegabytes);
        require("characters", characters);
        require("expandedBytes", expandedBytes);
        require("depth", depth);
        require("members", members);
        require("temporaryBytes", temporaryBytes);
    }

    private static void require(String what, long limit) {
        if (limit <= 0) throw new IllegalArgumentException(what + " " + limit);
    }

    /**
     * Blocks of a text, and cells of its rows: more than a tenth of its characters is no document
     * for people.
     */
    public int blocks() {
        return characters / 10 + 1;
    }

    public boolean allow(DocumentText text) {
        return text.text().length() <= characters
                && text.blocks().size() <= blocks()
                && text.blocks().stream().mapToLong(block -> block.cells().size()).sum()
                        <= blocks();
    }

    public ExtractorLimits withTime(Duration other) {
        return new ExtractorLimits(
                other, heapMegabytes, characters, expandedBytes, depth, members, temporaryBytes);
    }

    public ExtractorLimits withHeapMegabytes(int other) {
        return new ExtractorLimits(
                time, other, characters, expandedBytes, depth, members, temporaryBytes);
    }

    public ExtractorLimits withCharacters(int other) {
        return new ExtractorLimits(
                time, heapMegabytes, other, expandedBytes, depth, members, temporaryBytes);
    }

    public ExtractorLimits withExpandedBytes(long other) {
        return new ExtractorLimits(
                time, heapMegabytes, characters, other, depth, members, temporaryBytes);
    }

    public ExtractorLimits withMembers(int other) {
        return new ExtractorLimits(
                time, heapMegabytes, characters, expandedBytes, depth, other, temporaryBytes);
    }

    public ExtractorLimits withTemporaryBytes(long other) {
        return new ExtractorLimits(
                time, heapMegabytes, characters, expandedBytes, depth, members, other);
    }
}
