package jp.senrei.indexer.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /**
     * Writes them into a folder, each under its name.
     *
     * @return by the name what may become of it, and what becomes of all that is found in it
     */
    public static Map<String, List<Set<String>>> write(Path folder, String remote)
            throws IOException {
        var written = new LinkedHashMap<String, List<Set<String>>>();
        for (var file : all(remote)) {
            Files.write(folder.resolve(file.name()), file.bytes().get());
            written.put(file.name(), List.of(file.outcomes(), file.inside()));
        }
        return written;
    }
}
