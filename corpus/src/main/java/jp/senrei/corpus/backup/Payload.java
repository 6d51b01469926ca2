package jp.senrei.corpus.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a data directory goes into a backup.
 *
 * @param files by their names in the bag
 * @param stamps how those were that only a writer touches, by the same names
 */
record Payload(SortedMap<String, Path> files, SortedMap<String, Stamp> stamps) {

    /** Tells whether somebody wrote to a file: everything is written by appending or a rename. */
    record Stamp(long bytes, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /** A folder may be a link to another disk. */
    static Payload of(Path data) throws IOException {
        var files = new TreeMap<String, Path>();
        var stamps = new TreeMap<String, Stamp>();
        for (var name : Bag.FOLDERS) {
            if (!Files.isDirectory(data.resolve(name))) continue;
            var folder = data.resolve(name).toRealPath();
            boolean isOfAServer = name.equals(Bag.QUERIES);
            for (var file : isOfAServer ? ofAServer(folder) : ofTheWriter(folder)) {
                var inBag = Bag.PAYLOAD + name + "/" + path(folder, file);
                files.put(inBag, file);
                if (!isOfAServer) stamps.put(inBag, Stamp.of(file));
            }
        }
        return new Payload(files, stamps);
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Changes only when somebody writes without being kept out. */
    private static List<Path> ofTheWriter(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A server writes there at any time: a file that is gone again, or not finished, is none. */
    private static List<Path> ofAServer(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var file : entries)
                if (!file.toString().endsWith(".new") && Files.isRegularFile(file)) files.add(file);
        }
        return files;
    }

    /**
     * @throws BackupException.Unusable when a file was written to, came or went since this was made
     */
    void checkUnchanged(Path data) throws IOException {
        var now = of(data).stamps();
        var all = new TreeMap<>(stamps);
        all.putAll(now);
        for (var name : all.keySet())
            if (!Objects.equals(stamps.get(name), now.get(name)))
                throw changed(name.substring(Bag.PAYLOAD.length()));
    }

    /**
     * @param name in the data directory
     */
    static BackupException changed(String name) {
        return new BackupException.Unusable(
                "バックアップを作っている間に、データの置き場所の「"
                        + name
                        + "」が変わりました。何も残していません。書き込んでいる処理が終わってから、もう一度実行してください。");
    }
}
