package jp.senrei.corpus.archive;

import io.ocfl.api.OcflRepository;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.config.NTupleOmitPrefixStorageLayoutConfig;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the objects of an archive stand, and why that place cannot be used. */
final class OcflRoot {
    static final String PREFIX = "urn:senrei:";
    static final int ID_DIGITS = 16;
    private static final String EXTENSIONS = "extensions";
    private static final int TUPLE = 3;
    private static final int TUPLES = 3;

    /** Folders from the root to an object, the object's included. */
    static final int DEPTH = TUPLES + 1;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHORT = Pattern.compile("[0-9a-f]{" + ID_DIGITS + "}");

    private OcflRoot() {}

    /**
     * Makes a root where there is an empty folder: aside, and moved in by one rename, so that a
     * process that is killed meanwhile leaves none that is half written.
     *
     * @param aside a folder on the same disk, for nobody else
     */
    static void make(Path root, Path aside) throws IOException {
        try (var files = Files.list(root)) {
            if (files.findAny().isPresent()) return;
        }
        var fresh = Files.createDirectories(aside.resolve("root"));
        repository(fresh, Files.createDirectories(aside.resolve("staging"))).close();
        Forced.trees(List.of(fresh), fresh);
        Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
        Forced.one(root.getParent());
    }

    /**
     * The folder itself, where a link stands in its place: the archive may be on another disk than
     * what is around it.
     */
    static Path real(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    }

    static OcflRepository repository(Path root, Path staging) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(
                        new NTupleOmitPrefixStorageLayoutConfig()
                                .setDelimiter(":")
                                .setTupleSize(TUPLE)
                                .setNumberOfTuples(TUPLES))
                // A cache would hide what a second process (an ingest beside a running server) has
                // stored meanwhile.
                .inventoryCache(new NoOpCache<>())
                .prettyPrintJson()
                .storage(storage -> storage.fileSystem(root))
                .workDir(staging)
                .build();
    }

    static Path folderOf(Path root, String sha256) {
        return tuples(root, sha256).resolve(sha256);
    }

    private static Path tuples(Path root, String digits) {
        var folder = root;
        for (int tuple = 0; tuple < TUPLES; tuple++) {
            folder = folder.resolve(digits.substring(tuple * TUPLE, (tuple + 1) * TUPLE));
        }
        return folder;
    }

    /**
     * The hash that begins with this id. The layout makes the short id a path, so that a look-up
     * reads one folder however many documents there are.
     */
    static Optional<String> hashOf(Path root, String id) throws IOException {
        if (!SHORT.matcher(id).matches()) return Optional.empty();
        var folder = tuples(root, id);
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var objects = Files.newDirectoryStream(folder, id + "*")) {
            for (var object : objects) return Optional.of(object.getFileName().toString());
            return Optional.empty();
        }
    }

    /** The hashes of all objects, sorted, by their folders alone. */
    static List<String> hashes(Path folder) throws IOException {
        var root = real(folder);
        try (var folders = Files.find(root, DEPTH, (path, attributes) -> true)) {
            return folders.filter(path -> path.getNameCount() == root.getNameCount() + DEPTH)
                    .map(path -> path.getFileName().toString())
                    .filter(HASH.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }

    /** The files that belong to no object, with their SHA-256, by their paths in the root. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        var root = real(folder);
        var hashes = new TreeMap<String, String>();
        for (var file : ownFiles(root))
            hashes.put(root.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
        return hashes;
    }

    private static List<Path> ownFiles(Path root) throws IOException {
        try (var top = Files.find(root, 1, (path, attributes) -> attributes.isRegularFile());
                var extensions =
                        Files.isDirectory(root.resolve(EXTENSIONS))
                                ? Files.walk(root.resolve(EXTENSIONS))
                                : Stream.<Path>empty()) {
            return Stream.concat(top, extensions.filter(Files::isRegularFile)).toList();
        }
    }

    static String whyUnusable(Path root, Exception problem) {
        var file = fileInTheWay(root);
        if (file.isPresent()) {
            return "保存フォルダー「%s」を作れません。「%s」はフォルダーではなくファイルです。別の場所を --data で指定してください。"
                    .formatted(root, file.get());
        }
        var cause = problem.getCause() instanceof IOException io ? io : problem;
        return switch (cause) {
            case AccessDeniedException e ->
                    "保存フォルダー「%s」に書き込めません。フォルダーの権限を確かめるか、別の場所を --data で指定してください。".formatted(root);
            case FileSystemException e when String.valueOf(e.getReason()).startsWith("Read-only") ->
                    "保存フォルダー「%s」に書き込めません。ディスクが読み取り専用になっています。書き込めるようにするか、別の場所を --data で指定してください。"
                            .formatted(root);
            default ->
                    "保存フォルダー「%s」を使えません（%s）。ディスクの空きと権限を確かめるか、別の場所を --data で指定してください。"
                            .formatted(root, SystemFault.said(cause));
        };
    }

    /** The system says only "not a directory", not which of the folders above is a file. */
    private static Optional<Path> fileInTheWay(Path root) {
        return Stream.iterate(root, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .filter(path -> !Files.isDirectory(path));
    }
}
