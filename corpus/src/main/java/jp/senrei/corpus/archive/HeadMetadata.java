package jp.senrei.corpus.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.json.CorpusJson;

/**
 * What an object says of its document, read as far as it can be, also of a damaged object, so that
 * no other finding has to follow from the first.
 *
 * <p>The newest version names its metadata in the inventory. That may be a file of an older
 * version: OCFL keeps the same bytes once, so that what was withdrawn and published again says what
 * it said at first. Only where no inventory can be read the newest file is taken.
 */
final class HeadMetadata {
    private static final String NAME = "metadata.json";

    /** Of an inventory, what is asked here. */
    private record Inventory(
            String head, Map<String, List<String>> manifest, Map<String, Version> versions) {
        private record Version(Map<String, List<String>> state) {}

        /** The path in the object of the newest version's metadata. */
        Optional<String> metadata() {
            return versions.get(head).state().entrySet().stream()
                    .filter(file -> file.getValue().contains(NAME))
                    .flatMap(file -> manifest.getOrDefault(file.getKey(), List.of()).stream())
                    .findFirst();
        }
    }

    private HeadMetadata() {}

    static Optional<Original> of(Path object) throws IOException {
        var versions = versions(object);
        var named =
                Stream.concat(Stream.of(object), versions.stream())
                        .map(folder -> folder.resolve(Sidecar.INVENTORY))
                        .flatMap(inventory -> named(object, inventory).stream());
        var newest = versions.stream().map(version -> version.resolve("content").resolve(NAME));
        return Stream.concat(named, newest)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(file -> read(file, Original.class));
    }

    /** The newest first. */
    private static List<Path> versions(Path object) throws IOException {
        try (var versions = Files.list(object)) {
            return versions.filter(Files::isDirectory)
                    .sorted(Comparator.comparingInt(HeadMetadata::number).reversed())
                    .toList();
        }
    }

    private static int number(Path version) {
        var name = version.getFileName().toString();
        return name.matches("v[0-9]{1,9}") ? Integer.parseInt(name.substring(1)) : 0;
    }

    private static Optional<Path> named(Path object, Path inventory) {
        try {
            return read(inventory, Inventory.class)
                    .flatMap(Inventory::metadata)
                    .map(path -> object.resolve(path).normalize())
                    .filter(file -> file.startsWith(object));
        } catch (RuntimeException incomplete) { // a damaged one may lack anything
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            var json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.ofNullable(CorpusJson.read(json, type));
        } catch (IOException | IllegalArgumentException | UncheckedIOException damaged) {
            return Optional.empty();
        }
    }
}
