package jp.senrei.corpus.backup;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The names in a bag, and the texts of its own files. */
final class Bag {
    static final String BASE = "senrei/";
    static final String PAYLOAD = "data/";
    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final Set<String> TAGS = Set.of(DECLARATION, INFO, MANIFEST, TAG_MANIFEST);

    /** Queries asked often, which a server notes. */
    static final String QUERIES = "queries";

    /** What of a data directory goes into a backup. */
    static final List<String> FOLDERS = List.of("archive", "ledger", QUERIES);

    static final String DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final Pattern LINE =
            // a name may hold what Unicode calls the end of a line
            Pattern.compile("([0-9a-f]{64})  (\\S.*)", Pattern.DOTALL);
    private static final Pattern OXUM =
            Pattern.compile("(?md)^Payload-Oxum: ([0-9]{1,18})\\.([0-9]{1,9})$");

    private Bag() {}

    static String manifest(SortedMap<String, String> hashes) {
        var text = new StringBuilder();
        hashes.forEach(
                (path, hash) -> text.append(hash).append("  ").append(encoded(path)).append('\n'));
        return text.toString();
    }

    /**
     * @return path → hash
     * @throws BackupException.Damaged when a line is none, or a path is there twice
     */
    static SortedMap<String, String> hashes(String manifest) {
        var hashes = new TreeMap<String, String>();
        for (var line : lines(manifest)) {
            var match = LINE.matcher(line);
            if (!match.matches()) throw new BackupException.Damaged("バックアップの一覧に、読めない行があります。");
            if (hashes.put(decoded(match.group(2)), match.group(1)) != null)
                throw new BackupException.Damaged(
                        "バックアップの一覧に、同じファイルが2度あります（" + match.group(2) + "）。");
        }
        return hashes;
    }

    private static List<String> lines(String manifest) {
        return manifest.isEmpty() ? List.of() : List.of(manifest.split("\n"));
    }

    /** The most bytes that a manifest of these names can have. */
    static long largestManifest(Collection<String> names) {
        return names.stream().mapToLong(Bag::largestLine).sum();
    }

    private static long largestLine(String name) {
        return 64 + 3 + 3L * name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As RFC 8493 wants it: nothing else may be encoded. */
    private static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String decoded(String path) {
        return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    }

    /**
     * @param bytes of all files of the payload together
     */
    record Size(long bytes, long files) {
        static Size of(String info) {
            var match = OXUM.matcher(info);
            if (!match.find()) throw new BackupException.Damaged("バックアップに、大きさの記録がありません。");
            return new Size(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)));
        }
    }

    static String info(Size size, Map<String, String> more) {
        var text = new StringBuilder("Payload-Oxum: " + size.bytes() + "." + size.files() + "\n");
        more.forEach((name, value) -> text.append(name + ": " + value + "\n"));
        return text.toString();
    }
}
