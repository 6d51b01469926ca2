package jp.senrei.corpus.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.senrei.corpus.archive.Forced;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.corpus.ledger.Head;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;

/**
 * Writes a backup of one moment, while a server goes on reading. For whoever holds the {@link
 * jp.senrei.corpus.archive.WriterLock}, or cannot, because nothing can be written there: what
 * changes all the same while it is read is noticed, and then there is no backup.
 *
 * @param sha256 of the whole file
 * @param bytes of all that is in it
 * @param files in it
 * @param damaged originals that are not what they were when they were archived, and are in the
 *     backup as they are now
 */
public record Backup(String sha256, long bytes, long files, List<String> damaged) {
    private static final Pattern ORIGINAL =
            Pattern.compile("data/archive/.../.../.../([0-9a-f]{64})/v1/content/original/[^/]+");

    public Backup {
        damaged = List.copyOf(damaged);
    }

    /**
     * @param data the data directory
     * @param file to be made; it is there completely or not at all
     * @param head of the ledger, noted in the backup
     * @throws BackupException.WrongPlace when the file is there, or is inside the data directory
     * @throws BackupException.Unusable when something cannot be read or written, or was written to
     *     meanwhile
     */
    public static Backup write(Path data, Path file, Head head, Clock clock, Steps progress) {
        var to = file.toAbsolutePath().normalize();
        if (Files.exists(to)) throw taken(to);
        if (to.startsWith(data.toAbsolutePath().normalize()))
            throw new BackupException.WrongPlace("バックアップは、データの置き場所の外に、できれば別のディスクに置いてください。");
        var part = to.resolveSibling(to.getFileName() + ".part");
        begin(part, to);
        try {
            var backup = pack(data, part, head, clock, progress);
            Forced.one(part);
            putInPlace(part, to);
            if (to.getParent() != null) Forced.one(to.getParent());
            return backup;
        } catch (BackupException refused) {
            remove(part);
            throw refused;
        } catch (FileAlreadyExistsException meanwhile) {
            remove(part);
            throw taken(to);
        } catch (IOException | UncheckedIOException e) {
            remove(part);
            throw unusable(to, e);
        }
    }

    private static BackupException taken(Path to) {
        return new BackupException.WrongPlace("「" + to + "」は既にあります。別の名前を指定してください。上書きはしません。");
    }

    private static BackupException unusable(Path to, Exception e) {
        return new BackupException.Unusable(
                "バックアップ「" + to + "」を作れませんでした（" + SystemFault.said(e) + "）。ディスクの空きと権限を確かめてください。", e);
    }

    private static void begin(Path part, Path to) {
        try {
            Files.createFile(part);
        } catch (FileAlreadyExistsException unfinished) {
            throw new BackupException.WrongPlace(
                    "「"
                            + part
                            + "」があります。別の処理がバックアップを作っているか、途中で終わったバックアップの残りです。動いている処理がなければ、消してから、もう一度実行してください。");
        } catch (IOException e) {
            throw unusable(to, e);
        }
    }

    /** A rename would replace what appeared there meanwhile. */
    private static void putInPlace(Path part, Path to) throws IOException {
        try {
            Files.createLink(to, part);
        } catch (FileAlreadyExistsException meanwhile) {
            throw meanwhile;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(part, to); // of memory sticks and some network disks
            return;
        }
        Files.delete(part);
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // named .part, it is taken for no backup
        }
    }

    private static Backup pack(Path data, Path part, Head head, Clock clock, Steps progress)
            throws IOException {
        var digest = Sha256.digest();
        try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                var zip =
                        new ZipOutputStream(
                                new DigestOutputStream(out, digest), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            var writing = new Writing(zip);
            var payload = Payload.of(data);
            check(new LedgerReader(data.resolve("ledger")), head, payload.files().keySet());
            progress.begin(payload.files().size());
            for (var each : payload.files().entrySet()) {
                writing.payload(each.getKey(), each.getValue());
                progress.step();
            }
            payload.checkUnchanged(data);
            writing.tags(Writing.info(head, clock));
            zip.finish();
            return new Backup(
                    Sha256.hex(digest), writing.bytes, writing.hashes.size(), writing.damaged);
        }
    }

    /** A backup that lacks documents would be found out when it is needed. */
    private static void check(LedgerReader ledger, Head head, Set<String> names) {
        if (!ledger.head(Audience.READER).equals(head)) throw Payload.changed("ledger");
        var there =
                names.stream()
                        .map(ORIGINAL::matcher)
                        .filter(Matcher::matches)
                        .map(name -> name.group(1))
                        .collect(Collectors.toSet());
        var missing =
                ledger.documents().stream()
                        .filter(state -> state.isHere() && !there.contains(state.sha256()))
                        .toList();
        if (missing.isEmpty()) return;
        var first = missing.getFirst();
        throw new BackupException.Unusable(
                "台帳にある文書のうち%d件（「%s」%s）が保存庫に見当たらないので、バックアップを作りませんでした。保存庫を置いたディスクがつながっているか確かめ、./senrei verify で調べてください。失われた文書は、前のバックアップから戻すか、./senrei delete で削除の記録を残してください。"
                        .formatted(missing.size(), first.file(), missing.size() > 1 ? "など" : ""),
                new NoSuchFileException(first.sha256()));
    }

    private static final class Writing {
        final List<String> damaged = new ArrayList<>();
        private final SortedMap<String, String> hashes = new TreeMap<>();
        private final ZipOutputStream zip;
        private long bytes;

        Writing(ZipOutputStream zip) {
            this.zip = zip;
        }

        static LinkedHashMap<String, String> info(Head head, Clock clock) {
            var info = new LinkedHashMap<String, String>();
            info.put("Bagging-Date", LocalDate.now(clock).toString());
            info.put("Bag-Software-Agent", "Senrei");
            info.put("Senrei-Ledger-Head", head.hash());
            info.put("Senrei-Ledger-Entries", Long.toString(head.entries()));
            return info;
        }

        Bag.Size size() {
            return new Bag.Size(bytes, hashes.size());
        }

        void payload(String name, Path file) throws IOException {
            try (var in = Files.newInputStream(file)) {
                payload(name, in);
            } catch (NoSuchFileException replaced) {
                // a server notes past queries at any time, each file aside and then by a rename
                if (!name.startsWith(Bag.PAYLOAD + Bag.QUERIES + "/")) throw replaced;
            }
        }

        private void payload(String name, InputStream in) throws IOException {
            var digest = Sha256.digest();
            zip.putNextEntry(new ZipEntry(Bag.BASE + name));
            bytes += in.transferTo(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            var hash = Sha256.hex(digest);
            hashes.put(name, hash);
            var original = ORIGINAL.matcher(name);
            if (original.matches() && !original.group(1).equals(hash)) damaged.add(name);
        }

        void tags(LinkedHashMap<String, String> info) throws IOException {
            var tags = new TreeMap<String, String>();
            tag(Bag.DECLARATION, Bag.DECLARED, tags);
            tag(Bag.INFO, Bag.info(size(), info), tags);
            tag(Bag.MANIFEST, Bag.manifest(hashes), tags);
            tag(Bag.TAG_MANIFEST, Bag.manifest(tags), new TreeMap<>());
        }

        private void tag(String name, String text, SortedMap<String, String> tags)
                throws IOException {
            zip.putNextEntry(new ZipEntry(Bag.BASE + name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            tags.put(name, Sha256.of(text));
        }
    }
}
