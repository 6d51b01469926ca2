package jp.senrei.corpus.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.senrei.corpus.json.CorpusJson;
import org.jspecify.annotations.Nullable;

/**
 * What a process that was killed left of an object. OCFL moves the folder of a version in by one
 * rename, but makes the folder around it before and copies the inventory after that. A version that
 * stands there whole is finished, because its bytes are there. An object of which nothing is whole
 * goes where nobody was told of it: its source is taken again. Never goes what the object's own
 * inventory names, nor bytes that are what the folder's name says.
 *
 * <p>An older version is never made the newest because a newer one is damaged: that could show what
 * was withdrawn. What is wrong there is left to {@code verify}.
 *
 * @param root of the archive
 * @param aside a folder on the same disk, for nobody else
 * @param told what there is to go by, for the document with this SHA-256
 */
record HalfWritten(Path root, Path aside, Function<String, Told> told) {
    /** What the ledger tells of a document. */
    enum Told {
        /** It was acknowledged. */
        YES,
        /** Nobody was told of it. */
        NO,
        /** There is no ledger to ask: nothing is deleted. */
        NOBODY_KNOWS;

        static Told of(boolean acknowledged) {
            return acknowledged ? YES : NO;
        }
    }

    private static final String NAMASTE = "0=ocfl_object_1.1";
    private static final String DECLARATION = "ocfl_object_1.1\n";
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,8}");

    /** Of an inventory, what is asked here. */
    private record Inventory(String head) {}

    /** Looks at every object; writes only where something is not as it should be. */
    void mend() throws IOException {
        for (var hash : OcflRoot.hashes(root)) mend(OcflRoot.folderOf(root, hash));
        try (var folders = Files.find(root, OcflRoot.DEPTH, (path, is) -> is.isDirectory())) {
            for (var folder : folders.sorted(Comparator.reverseOrder()).toList())
                if (!folder.equals(root)) deleteIfEmpty(folder);
        }
    }

    /** Looks at one object. */
    void mend(String sha256) throws IOException {
        mend(OcflRoot.folderOf(root, sha256));
    }

    private void mend(Path object) throws IOException {
        var versions = versions(object);
        var newest = newestWhole(versions);
        int whole = newest == null ? 0 : number(newest);
        int head = isWhole(object) ? head(object) : 0;
        var known = told.apply(name(object));
        boolean isFinished = whole < head || whole == head && Files.exists(object.resolve(NAMASTE));
        if (newest != null && !isFinished && mayBeFinished(head, whole, versions, known))
            finish(object, newest);
        else if (newest == null && head == 0 && known == Told.NO && !hasItsBytes(object))
            Workspace.delete(object);
        if (known != Told.NOBODY_KNOWS && isWhole(object)) deleteAbove(head(object), versions);
    }

    /**
     * Without a head to go by, nothing that is damaged may be passed over, unless the ledger tells
     * who may see the document.
     */
    private static boolean mayBeFinished(int head, int whole, List<Path> versions, Told known) {
        return head > 0 || known == Told.YES || whole == number(versions.getFirst());
    }

    private static int head(Path object) throws IOException {
        var inventory = Files.readString(object.resolve(Sidecar.INVENTORY));
        return numberOf(CorpusJson.read(inventory, Inventory.class).head());
    }

    /** Whether the bytes of the original are there, as they came. */
    private static boolean hasItsBytes(Path object) throws IOException {
        var folder = object.resolve("v1/content/original");
        if (!Files.isDirectory(folder)) return false;
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) if (Sha256.of(file).equals(name(object))) return true;
            return false;
        }
    }

    private static @Nullable Path newestWhole(List<Path> versions) throws IOException {
        for (var version : versions) if (isWhole(version)) return version;
        return null;
    }

    /** What stands above the head has no whole inventory: it was begun. */
    private static void deleteAbove(int head, List<Path> versions) throws IOException {
        for (var version : versions) if (number(version) > head) Workspace.delete(version);
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
        return numberOf(name(version));
    }

    private static int numberOf(String version) {
        return Integer.parseInt(version.substring(1));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** Whether a version, or an object, has an inventory that its sidecar proves. */
    private static boolean isWhole(Path folder) throws IOException {
        var inventory = folder.resolve(Sidecar.INVENTORY);
        var sidecar = folder.resolve(Sidecar.NAME);
        if (!Files.exists(inventory) || !Files.exists(sidecar)) return false;
        var told = Files.readString(sidecar, StandardCharsets.ISO_8859_1).split("\\s", 2)[0];
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
