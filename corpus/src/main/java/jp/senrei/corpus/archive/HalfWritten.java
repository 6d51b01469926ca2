package jp.senrei.corpus.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a process that was killed left of an object. OCFL moves the folder of a version in by one
 * rename, but makes the folder around it before and copies the inventory after that. A version that
 * stands there whole is finished, because its bytes are there. What is not whole goes where nobody
 * was told that it is archived: its source is taken again. Of a document that was acknowledged
 * nothing goes that its inventory names: what is wrong there is damage, and {@code verify} tells of
 * it.
 *
 * @param root of the archive
 * @param aside a folder on the same disk, for nobody else
 * @param acknowledged whether the document with this SHA-256 was
 */
record HalfWritten(Path root, Path aside, Predicate<String> acknowledged) {
    private static final String NAMASTE = "0=ocfl_object_1.1";
    private static final String DECLARATION = "ocfl_object_1.1\n";
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]*");

    /** Looks at every object; writes only where something is not as it should be. */
    void mend() throws IOException {
        for (var hash : OcflRoot.hashes(root)) mend(OcflRoot.folderOf(root, hash));
        try (var folders = Files.find(root, OcflRoot.DEPTH, (path, is) -> is.isDirectory())) {
            for (var folder : folders.sorted(Comparator.reverseOrder()).toList())
                if (!folder.equals(root)) deleteIfEmpty(folder);
        }
    }

    private void mend(Path object) throws IOException {
        var versions = versions(object);
        var newest = newestWhole(versions);
        if (acknowledged.test(name(object))) {
            if (newest != null && isSound(object, newest)) deleteAbove(newest, versions);
            else if (newest != null) finish(object, newest);
        } else if (newest == null) {
            Workspace.delete(object);
        } else {
            deleteAbove(newest, versions);
            finish(object, newest);
        }
    }

    private static @Nullable Path newestWhole(List<Path> versions) throws IOException {
        for (var version : versions) if (isWhole(version)) return version;
        return null;
    }

    /** Whether the object's own inventory is that of its newest version. */
    private static boolean isSound(Path object, Path newest) throws IOException {
        return isWhole(object)
                && Files.mismatch(
                                object.resolve(Sidecar.INVENTORY),
                                newest.resolve(Sidecar.INVENTORY))
                        < 0;
    }

    private static void deleteAbove(Path newest, List<Path> versions) throws IOException {
        for (var version : versions)
            if (number(version) > number(newest)) Workspace.delete(version);
    }

    /** The newest first. */
    private static List<Path> versions(Path object) throws IOException {
        try (var folders = Files.list(object)) {
            return folders.filter(each -> VERSION.matcher(name(each)).matches())
                    .sorted(Comparator.comparingInt(HalfWritten::number).reversed())
                    .toList();
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(name(version).substring(1));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** Whether a version, or an object, has an inventory that its sidecar proves. */
    private static boolean isWhole(Path folder) throws IOException {
        var inventory = folder.resolve(Sidecar.INVENTORY);
        var sidecar = folder.resolve(Sidecar.NAME);
        if (!Files.exists(inventory) || !Files.exists(sidecar)) return false;
        var told = Files.readString(sidecar, StandardCharsets.UTF_8).split("\\s", 2)[0];
        return told.equals(Sidecar.hash(inventory));
    }

    private void finish(Path object, Path version) throws IOException {
        put(
                Files.readAllBytes(version.resolve(Sidecar.INVENTORY)),
                object.resolve(Sidecar.INVENTORY));
        put(Files.readAllBytes(version.resolve(Sidecar.NAME)), object.resolve(Sidecar.NAME));
        put(DECLARATION.getBytes(StandardCharsets.UTF_8), object.resolve(NAMASTE));
    }

    private void put(byte[] bytes, Path file) throws IOException {
        if (Files.exists(file) && Arrays.equals(bytes, Files.readAllBytes(file))) return;
        var fresh = Files.write(aside.resolve("half-written"), bytes);
        Forced.one(fresh);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        boolean isEmpty;
        try (var files = Files.list(folder)) {
            isEmpty = files.findAny().isEmpty();
        }
        if (isEmpty) Files.delete(folder);
    }
}
