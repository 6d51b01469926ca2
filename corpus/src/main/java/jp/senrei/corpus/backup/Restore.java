package jp.senrei.corpus.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Forced;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.corpus.ledger.LedgerAudit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup into a directory. Everything is unpacked beside that place and checked there: each
 * file against the bag's manifest, and then the archive and the ledger as {@code verify} does. Only
 * then it takes its place, by one rename.
 *
 * <p>The file may be anybody's: names that lead elsewhere, files that no manifest tells of, more
 * bytes than were announced and compression beyond what documents have are refused.
 */
public final class Restore {
    /** Text of councils shrinks to a tenth; a bomb to a thousandth. */
    private static final long MOST_EXPANSION = 200;

    /** What a bag says of itself is a few lines. */
    private static final int LARGEST_TAG = 10_000;

    private final ZipFile zip;
    private final Path staging;
    private final Steps progress;

    private Restore(ZipFile zip, Path staging, Steps progress) {
        this.zip = zip;
        this.staging = staging;
        this.progress = progress;
    }

    /**
     * @param data to be made; may be there when it is empty
     * @return findings about the archive as it was when it was backed up; it is restored with them
     * @throws BackupException.WrongPlace when there is something at that place, or it is where
     *     another disk begins
     * @throws BackupException.Damaged when the file is not a backup as it was written
     * @throws BackupException.Unusable when something cannot be read or written
     */
    public static List<Finding> read(Path file, Path data, Steps progress) {
        var to = data.toAbsolutePath().normalize();
        if (!Files.isRegularFile(file))
            throw new BackupException.WrongPlace("バックアップ「" + file + "」が見つかりません。場所と名前を確かめてください。");
        if (!isFree(to))
            throw new BackupException.WrongPlace(
                    "「" + to + "」は空ではありません。空のフォルダーか、まだない場所を --data で指定してください。上書きはしません。");
        if (isDiskOfItsOwn(to))
            throw new BackupException.WrongPlace(
                    "「"
                            + to
                            + "」は別のディスクです。その中のフォルダー（例: "
                            + to.resolve("data")
                            + "）を --data で指定してください。");
        var staging = to.resolveSibling("." + to.getFileName() + "." + UUID.randomUUID() + ".part");
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Files.createDirectories(staging);
            var findings = new Restore(zip, staging, progress).check(Files.size(file));
            Forced.trees(List.of(staging), staging);
            Files.deleteIfExists(to);
            Files.move(staging, to, StandardCopyOption.ATOMIC_MOVE);
            if (to.getParent() != null) Forced.one(to.getParent());
            return findings;
        } catch (ZipException | IllegalArgumentException e) {
            throw new BackupException.Damaged(
                    "「" + file + "」は ZIP として読めません（" + SystemFault.said(e) + "）。別のバックアップを使ってください。");
        } catch (FileAlreadyExistsException twice) {
            throw new BackupException.Damaged("バックアップに、同じ名前のファイルが2度あります。");
        } catch (IOException | UncheckedIOException e) {
            throw new BackupException.Unusable(
                    "「" + to + "」に戻せませんでした（" + SystemFault.said(e) + "）。ディスクの空きと権限を確かめてください。", e);
        } finally {
            remove(staging);
        }
    }

    private static boolean isFree(Path data) {
        if (!Files.exists(data)) return true;
        if (!Files.isDirectory(data)) return false;
        try (var files = Files.list(data)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** What is unpacked beside it could not take its place by a rename. */
    private static boolean isDiskOfItsOwn(Path data) {
        var parent = data.getParent();
        if (parent == null || !Files.exists(data)) return false;
        try {
            return !Files.getFileStore(data).equals(Files.getFileStore(parent));
        } catch (IOException untold) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try (var tree = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException | UncheckedIOException e) {
            // named .part beside the place, it is in nobody's way
        }
    }

    private List<Finding> check(long packed) throws IOException {
        var payload = payload();
        var tags = Bag.hashes(tag(Bag.TAG_MANIFEST, LARGEST_TAG));
        tag(Bag.DECLARATION, LARGEST_TAG, tags);
        var size = Bag.Size.of(tag(Bag.INFO, LARGEST_TAG, tags));
        if (size.bytes() / MOST_EXPANSION > packed)
            throw new BackupException.Damaged(
                    "バックアップを展開すると、あり得ない大きさ（" + size.bytes() + "バイト）になります。");
        if (size.bytes() > Files.getFileStore(staging).getUsableSpace())
            throw new IOException("空きが足りません。" + size.bytes() + "バイト必要です");
        var largest = Bag.largestManifest(payload.keySet());
        var manifest = Bag.hashes(tag(Bag.MANIFEST, largest, tags));
        compareNames(payload, manifest, size);
        unpack(payload, manifest, size.bytes());
        return audit();
    }

    /**
     * The entries below data/, by their names in the bag; all others must be the bag's own files.
     */
    private SortedMap<String, ZipEntry> payload() {
        var payload = new TreeMap<String, ZipEntry>();
        var names = new HashSet<String>();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName();
            if (!names.add(name))
                throw new BackupException.Damaged("バックアップに、同じ名前のファイルが2度あります（" + name + "）。");
            if (!name.startsWith(Bag.BASE)) throw alien(name);
            var inBag = name.substring(Bag.BASE.length());
            if (Bag.TAGS.contains(inBag)) continue;
            if (!isPayload(inBag)) throw alien(name);
            payload.put(inBag, entry);
        }
        return payload;
    }

    private static boolean isPayload(String name) {
        var parts = name.split("/", -1);
        if (parts.length < 3 || !name.startsWith(Bag.PAYLOAD) || !Bag.FOLDERS.contains(parts[1]))
            return false;
        for (var part : parts) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) return false;
            if (part.chars().anyMatch(c -> c == '\\' || c == ':' || c < ' ')) return false;
        }
        return true;
    }

    private static void compareNames(
            SortedMap<String, ZipEntry> payload,
            SortedMap<String, String> manifest,
            Bag.Size size) {
        for (var name : payload.keySet()) if (!manifest.containsKey(name)) throw alien(name);
        for (var name : manifest.keySet()) {
            if (!payload.containsKey(name))
                throw new BackupException.Damaged("バックアップに、一覧にあるファイル「" + name + "」がありません。");
        }
        if (size.files() != payload.size())
            throw new BackupException.Damaged("バックアップのファイルの数が、記録と違います。");
    }

    private void unpack(
            SortedMap<String, ZipEntry> payload, SortedMap<String, String> manifest, long bytes)
            throws IOException {
        progress.begin(payload.size());
        long left = bytes;
        for (var each : payload.entrySet()) {
            var to = staging.resolve(each.getKey().substring(Bag.PAYLOAD.length()));
            Files.createDirectories(to.getParent());
            left -= unpack(each.getValue(), to, manifest.get(each.getKey()), left);
            progress.step();
        }
        if (left != 0) throw new BackupException.Damaged("バックアップの大きさが、記録と違います。");
    }

    private long unpack(ZipEntry entry, Path to, @Nullable String hash, long most)
            throws IOException {
        var digest = Sha256.digest();
        long size = 0;
        try (var in = zip.getInputStream(entry);
                var out =
                        new DigestOutputStream(
                                Files.newOutputStream(to, StandardOpenOption.CREATE_NEW), digest)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most)
                    throw new BackupException.Damaged(
                            "バックアップを展開すると、記録より大きくなります（" + entry.getName() + "）。");
                out.write(buffer, 0, read);
            }
        }
        if (!Sha256.hex(digest).equals(hash)) throw changed(entry.getName());
        return size;
    }

    private List<Finding> audit() throws IOException {
        var threads = Runtime.getRuntime().availableProcessors();
        var archive = ArchiveAudit.of(staging.resolve("archive"), threads, Steps.SILENT);
        var findings = new ArrayList<>(archive.findings());
        findings.addAll(LedgerAudit.of(staging.resolve("ledger"), archive).findings());
        return findings;
    }

    private String tag(String name, long most, SortedMap<String, String> tags) throws IOException {
        var text = tag(name, most);
        if (!Sha256.of(text).equals(tags.get(name))) throw changed(name);
        return text;
    }

    /** No more is unpacked than there can be. */
    private String tag(String name, long most) throws IOException {
        var entry = zip.getEntry(Bag.BASE + name);
        if (entry == null)
            throw new BackupException.Damaged("Senrei のバックアップではありません（" + name + " がありません）。");
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
            if (in.read() >= 0)
                throw new BackupException.Damaged("バックアップの中の「" + name + "」が、あり得ない大きさです。何も戻していません。");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static BackupException changed(String name) {
        return new BackupException.Damaged("バックアップの中の「" + name + "」が、作ったときと違います。別のバックアップを使ってください。");
    }

    private static BackupException alien(String name) {
        return new BackupException.Damaged("バックアップに、あるはずのないファイル「" + name + "」があります。何も戻していません。");
    }
}
