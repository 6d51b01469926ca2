package jp.senrei.indexer.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All of them. */
public final class HostileFiles {
    private HostileFiles() {}

    /**
     * @param remote an address that files name and nobody may ask, as {@code http://127.0.0.1:80}
     */
    public static List<HostileFile> all(String remote) {
        var all = new ArrayList<HostileFile>();
        all.addAll(HostileZips.all());
        all.addAll(HostilePdfs.all(remote));
        all.addAll(HostileScans.all());
        all.addAll(HostileOffice.all(remote));
        all.addAll(HostilePages.all(remote));
        all.addAll(HostileMails.all(remote));
        return List.copyOf(all);
    }

    /** Writes them into a folder, each under its name; in the order of {@link #all}. */
    public static List<Path> write(Path folder, String remote) throws IOException {
        var written = new ArrayList<Path>();
        for (var file : all(remote))
            written.add(Files.write(folder.resolve(file.name()), file.bytes().get()));
        return written;
    }
}
