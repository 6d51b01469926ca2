package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the process that made a folder still lives: it holds the lock of {@code owner.lock}
 * there, which the operating system lets go of when it dies, however it dies. A process number
 * alone would not tell: another container that shares the temporary folder has numbers of its own.
 */
final class Owned {
    private static final String LOCK = "owner.lock";

    /** Locks of this process: closing another channel on one of them would give it back. */
    private static final Map<Path, FileChannel> MINE = new ConcurrentHashMap<>();

    private Owned() {}

    /** Where the disk knows no locks the folder has none, and is left for a day. */
    static void mark(Path folder) {
        var fresh = folder.resolve(LOCK + ".new");
        try {
            var channel =
                    FileChannel.open(
                            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            MINE.put(folder, channel);
            channel.lock();
            Files.move(fresh, folder.resolve(LOCK)); // nobody finds it there without its owner
        } catch (IOException noLocks) {
            letGo(folder);
        }
    }

    static void letGo(Path folder) {
        var channel = MINE.remove(folder);
        if (channel == null) return;
        try {
            channel.close();
        } catch (IOException held) {
            // until this process ends
        }
    }

    /** What of an owner can be told. */
    enum Owner {
        LIVES,
        DIED,
        UNKNOWN
    }

    static Owner of(Path folder) {
        if (MINE.containsKey(folder)) return Owner.LIVES;
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                var dead = channel.tryLock()) {
            return dead == null ? Owner.LIVES : Owner.DIED;
        } catch (OverlappingFileLockException mine) {
            return Owner.LIVES; // by another name of the same folder
        } catch (IOException noLock) {
            return Owner.UNKNOWN;
        }
    }
}
