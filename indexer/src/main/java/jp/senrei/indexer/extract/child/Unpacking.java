package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;

/**
 * How much may be taken out of one file, out of what is found in it, in that again, and so on: all
 * of them share it. What was taken out lies in a folder of the extractor until that is closed, or
 * whoever took it deletes it.
 */
public final class Unpacking {
    private final Path folder;
    private final AtomicLong bytesLeft;
    private final AtomicInteger membersLeft;
    private final AtomicInteger containers = new AtomicInteger();

    Unpacking(Path folder, ExtractorLimits limits) {
        this.folder = folder;
        bytesLeft = new AtomicLong(limits.expandedBytes());
        membersLeft = new AtomicInteger(limits.members());
    }

    /** One for each container, so that its members need no names of their own. Not made yet. */
    Path folder() {
        return folder.resolve(String.valueOf(containers.incrementAndGet()));
    }

    ExtractorLimits limits(ExtractorLimits limits) {
        return limits.withExpandedBytes(Math.max(1, bytesLeft.get()))
                .withMembers(Math.max(1, membersLeft.get()));
    }

    /**
     * @throws IOException when a member is not where it should be
     */
    void took(Extraction extraction) throws IOException {
        for (var member : extraction.members()) {
            membersLeft.decrementAndGet();
            bytesLeft.addAndGet(-Files.size(member.file()));
        }
    }
}
