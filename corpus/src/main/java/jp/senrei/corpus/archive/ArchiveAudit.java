package jp.senrei.corpus.archive;

import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * 保存庫の点検: reads every byte of an archive and compares it with what the archive says of itself. Only
 * reads, and needs no right to write; whoever writes meanwhile may be found half-way.
 *
 * <p>The rules of OCFL 1.1 are checked by {@code ocfl-java}'s validator, which names them by their
 * codes. It overlooks two things, which are checked here: how the hash in an inventory's sidecar is
 * written (upper case is the same to it), and what follows it. Besides, the bytes of an original
 * have to be those that its own name promises.
 */
public final class ArchiveAudit {
    private final Path root;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, Original> originals = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();

    private ArchiveAudit(Path root) {
        this.root = root;
    }

    /**
     * @param archive the folder {@code archive/}
     * @param threads that read at a time
     */
    public static ArchiveAudit of(Path archive, int threads, Steps progress) throws IOException {
        var audit = new ArchiveAudit(OcflRoot.real(archive));
        if (Files.isDirectory(audit.root)) audit.run(threads, progress);
        return audit;
    }

    /** In the order of the files. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What is there and can be read, by id. */
    public SortedMap<String, Original> originals() {
        return originals;
    }

    /**
     * The ids of documents that something was found about: what these say of themselves need not be
     * so, and nothing else has to be found about it.
     */
    public Set<String> damaged() {
        return Set.copyOf(damaged);
    }

    /** What the root's own files are, as {@link Archive#rootFiles} tells it. */
    public SortedMap<String, String> rootFiles() throws IOException {
        return Files.isDirectory(root) ? OcflRoot.files(root) : new TreeMap<>();
    }

    private void run(int threads, Steps progress) throws IOException {
        var objects = objects();
        progress.begin(objects.size());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var waiting = objects.stream().map(object -> pool.submit(() -> audit(object))).toList();
            for (var each : waiting) {
                var audited = each.get();
                findings.addAll(audited.findings());
                audited.original().ifPresent(it -> originals.put(it.id(), it));
                if (audited.isDamaged()) damaged.add(audited.id());
                progress.step();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The folders where objects should be; all else on the way there is told. */
    private List<Path> objects() throws IOException {
        var objects = new ArrayList<Path>();
        try (var paths = Files.walk(root, OcflRoot.DEPTH)) {
            for (var path : paths.sorted().toList()) {
                if (path.startsWith(root.resolve("extensions"))) continue;
                int depth = path.getNameCount() - root.getNameCount();
                if (depth == OcflRoot.DEPTH && isObject(path)) objects.add(path);
                else if (depth == OcflRoot.DEPTH || depth > 1 && Files.isRegularFile(path))
                    findings.add(
                            new Finding(
                                    "ALIEN", name(path), "保存庫のどの文書のものでもありません。", Finding.MOVE_AWAY));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return objects;
    }

    private boolean isObject(Path path) {
        var hash = path.getFileName().toString();
        return hash.matches("[0-9a-f]{64}")
                && Files.isDirectory(path)
                && OcflRoot.folderOf(root, hash).equals(path);
    }

    private record Audited(Path object, List<Finding> findings, Optional<Original> original) {
        boolean isDamaged() {
            return !findings.isEmpty();
        }

        /** As the document's. */
        String id() {
            return object.getFileName().toString().substring(0, OcflRoot.ID_DIGITS);
        }
    }

    private Audited audit(Path object) {
        var found = new ArrayList<Finding>();
        try {
            checkStructure(object, found);
            checkSidecars(object, found);
            checkBytes(object, found);
            return new Audited(
                    object,
                    found,
                    found.isEmpty() ? metadata(object, found) : HeadMetadata.of(object));
        } catch (IOException | RuntimeException e) {
            if (found.isEmpty())
                found.add(damaged("UNREADABLE", object, "読めません（" + SystemFault.said(e) + "）。"));
            return new Audited(object, found, Optional.empty());
        }
    }

    private void checkStructure(Path object, List<Finding> found) throws IOException {
        for (var fault : OcflFault.of(object, Validator.validateObject(object, true))) {
            var file = object.resolve(fault.file());
            found.add(
                    fault.isTooMuch()
                            ? new Finding(fault.code(), name(file), fault.what(), Finding.MOVE_AWAY)
                            : damaged(fault.code(), file, fault.what()));
        }
    }

    /**
     * As {@code ocfl-java} writes them: the hash in small letters, two spaces, the name, a line
     * feed.
     */
    private void checkSidecars(Path object, List<Finding> found) throws IOException {
        try (var files = Files.walk(object, 2)) {
            for (var inventory : files.filter(file -> file.endsWith("inventory.json")).toList()) {
                var sidecar = inventory.resolveSibling(Sidecar.NAME);
                // the validator tells of one that is missing, or has another hash
                if (!Files.exists(sidecar) || isTold(inventory, found)) continue;
                if (!new String(Files.readAllBytes(sidecar), StandardCharsets.ISO_8859_1)
                        .equals(Sidecar.of(inventory)))
                    tell("E061", sidecar, "目録のハッシュ値の書き方が違います。", found);
            }
        }
    }

    private void checkBytes(Path object, List<Finding> found) throws IOException {
        var contents = object.resolve("v1/content/original");
        try (var files =
                Files.isDirectory(contents) ? Files.list(contents) : Stream.<Path>empty()) {
            var hash = object.getFileName().toString();
            var originals = files.filter(Files::isRegularFile).toList();
            if (originals.size() != 1)
                tell("BYTES", contents, "原本が" + originals.size() + "個あります。", found);
            for (var original : originals) {
                if (!Sha256.of(original).equals(hash))
                    tell("BYTES", original, "原本が、受け入れたときと1バイト以上違います。", found);
            }
        }
    }

    /** Once for the same damage. */
    private void tell(String code, Path file, String what, List<Finding> found) {
        if (!isTold(file, found)) found.add(damaged(code, file, what));
    }

    /** Of the file, of one in the folder, or of a folder around it. */
    private boolean isTold(Path file, List<Finding> found) {
        var name = name(file);
        return found.stream()
                .map(Finding::file)
                .anyMatch(told -> told.equals(name) || told.startsWith(name + "/"));
    }

    private Optional<Original> metadata(Path object, List<Finding> found) throws IOException {
        var original = HeadMetadata.of(object);
        var hash = object.getFileName().toString();
        if (original.filter(it -> it.sha256().equals(hash)).isEmpty())
            found.add(damaged("METADATA", object, "文書の記録（metadata.json）が、この文書のものではありません。"));
        return original;
    }

    private Finding damaged(String code, Path file, String what) {
        return new Finding(code, name(file), what, Finding.FROM_A_BACKUP);
    }

    private String name(Path file) {
        return "archive/" + root.relativize(file).toString().replace('\\', '/');
    }
}
