package jp.senrei.indexer.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.indexer.extract.DocumentNames;

/**
 * The files behind the paths that somebody named: a file as it is, a folder with everything below
 * it that has the name of a document.
 *
 * @param found sorted by path within each folder, so that two runs take the same order
 * @param named those among them that somebody named: a link is what it leads to. The others are
 *     read only when they are files themselves
 * @param unreadable what could not be opened, with the reason
 * @param passedOver number of files whose names say that they are no documents
 */
record InputFiles(
        List<Path> found, Set<Path> named, List<Result.NotArchived> unreadable, int passedOver) {
    static InputFiles of(List<Path> paths) {
        var walk = new Walk();
        for (var path : paths) walk.take(path);
        return new InputFiles(
                List.copyOf(walk.found),
                Set.copyOf(walk.named),
                List.copyOf(walk.unreadable),
                walk.passedOver);
    }

    /** Files that were seen in a folder, or taken before; some may be gone by now. */
    static InputFiles seen(List<Path> files) {
        var there = new ArrayList<Path>();
        var gone = new ArrayList<Result.NotArchived>();
        for (var file : files) {
            if (Files.exists(file, NOFOLLOW_LINKS)) there.add(file);
            else gone.add(notFound(file));
        }
        return new InputFiles(there, Set.of(), gone, 0);
    }

    /**
     * Whether something that nobody named is a file: a link that was put in its place may lead to
     * what only this program may read, and other things have no end.
     */
    static boolean mayBeRead(Path file) {
        return Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    private static Result.NotArchived notFound(Path path) {
        return new Result.NotArchived(path.toString(), "ファイルまたはフォルダーが見つかりません。場所を確かめてください。");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        final List<Path> found = new ArrayList<>();
        final Set<Path> named = new HashSet<>();
        final List<Result.NotArchived> unreadable = new ArrayList<>();
        int passedOver;

        void take(Path path) {
            if (!Files.exists(path)) {
                unreadable.add(notFound(path));
            } else if (!Files.isDirectory(path)) {
                found.add(path);
                named.add(path);
            } else {
                int before = found.size();
                try {
                    Files.walkFileTree(path, this);
                } catch (IOException e) {
                    unreadable.add(
                            new Result.NotArchived(
                                    path.toString(), "フォルダーを読めません（" + SystemFault.said(e) + "）。"));
                }
                found.subList(before, found.size()).sort(null);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isDocument(file)) found.add(file);
            else passedOver++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            unreadable.add(
                    new Result.NotArchived(file.toString(), "読み取る権限がありません。権限を確かめて、もう一度取り込んでください。"));
            return FileVisitResult.CONTINUE;
        }
    }

    /** Whether a file below a folder is taken, told from its name. */
    static boolean isDocument(Path file) {
        return DocumentNames.isDocument(file.getFileName().toString());
    }

    static boolean isHidden(Path path) {
        var name = path.getFileName();
        return name != null && name.toString().startsWith(".") && name.toString().length() > 2;
    }
}
