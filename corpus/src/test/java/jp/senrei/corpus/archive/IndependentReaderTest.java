package jp.senrei.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has only the text of OCFL 1.1 reads our root: nothing here is of {@code ocfl-java}
 * or of the archive. Each rule it looks after names the code that the specification gives it.
 */
class IndependentReaderTest {
    private static final Instant MONDAY = Instant.parse("2026-04-06T01:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temporary;

    private Path root;

    @BeforeEach
    void archive() throws IOException {
        root = temporary.resolve("data/archive");
        try (var archive = Archive.open(root)) {
            for (var text : List.of("議事録", "", "答申", "名前の変な文書")) {
                var stored =
                        Deposit.store(
                                archive,
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                text.isEmpty() ? "空 .pdf" : text + "?.txt",
                                "/papers/" + text,
                                Intake.SILENT,
                                MONDAY);
                if (text.equals("答申"))
                    archive.change(
                            stored.original().id(),
                            old -> old.shownTo(Visibility.PUBLIC),
                            MONDAY.plusSeconds(1));
            }
        }
    }

    @Test
    void readsEveryDocumentFromTheFilesAlone() throws IOException {
        assertThat(text(root.resolve("0=ocfl_1.1"))).isEqualTo("ocfl_1.1\n");
        var layout = JSON.readTree(root.resolve("ocfl_layout.json").toFile());
        assertThat(layout.get("extension").asText())
                .isEqualTo("0007-n-tuple-omit-prefix-storage-layout");
        assertThat(layout.get("description").asText()).isNotEmpty();

        var contents = new TreeMap<String, String>();
        for (var object : objects(root)) contents.putAll(read(object));

        assertThat(contents.values()).containsExactlyInAnyOrder("議事録", "", "答申", "名前の変な文書");
        contents.forEach(
                (id, text) ->
                        assertThat(id).isEqualTo("urn:senrei:" + hash("SHA-256", bytes(text))));
    }

    /** A folder with a declaration is an object; a file outside of one may not be (E072, E084). */
    private List<Path> objects(Path folder) throws IOException {
        var objects = new ArrayList<Path>();
        try (var children = Files.list(folder)) {
            for (var child : children.toList()) {
                if (child.equals(root.resolve("extensions"))) continue;
                if (Files.isRegularFile(child)) {
                    assertThat(folder).as("E072 %s", child).isEqualTo(root);
                } else if (Files.exists(child.resolve("0=ocfl_object_1.1"))) {
                    objects.add(child);
                } else {
                    var below = objects(child);
                    assertThat(below).as("E073 %s is empty", child).isNotEmpty();
                    objects.addAll(below);
                }
            }
        }
        return objects;
    }

    private Map<String, String> read(Path object) throws IOException {
        assertThat(text(object.resolve("0=ocfl_object_1.1")))
                .as("E007")
                .isEqualTo("ocfl_object_1.1\n");
        var inventory = inventory(object);
        assertThat(inventory.get("type").asText())
                .as("E038")
                .isEqualTo("https://ocfl.io/1.1/spec/#inventory");
        var head = inventory.get("head").asText();
        assertThat(text(object.resolve(head).resolve("inventory.json")))
                .as("E064")
                .isEqualTo(text(object.resolve("inventory.json")));
        checkVersions(object, inventory, head);
        checkManifest(object, inventory);
        checkPlace(object, inventory.get("id").asText());
        return Map.of(inventory.get("id").asText(), original(object, inventory, head));
    }

    private JsonNode inventory(Path folder) throws IOException {
        var json = Files.readAllBytes(folder.resolve("inventory.json"));
        assertThat(text(folder.resolve("inventory.json.sha512")))
                .as("E060, E061")
                .matches(hash("SHA-512", json) + "\\s+inventory.json\n");
        var inventory = JSON.readTree(json);
        assertThat(inventory.get("digestAlgorithm").asText()).as("E025").isEqualTo("sha512");
        return inventory;
    }

    private void checkVersions(Path object, JsonNode inventory, String head) throws IOException {
        var names = new TreeSet<String>();
        inventory.get("versions").fieldNames().forEachRemaining(names::add);
        for (int number = 1; number <= names.size(); number++)
            assertThat(names).as("E009, E010").contains("v" + number);
        assertThat(head).as("E040").isEqualTo("v" + names.size());
        var allowed = new HashSet<>(names);
        allowed.addAll(List.of("0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512"));
        try (var children = Files.list(object)) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .as("E001")
                    .containsExactlyInAnyOrderElementsOf(allowed);
        }
        for (var name : names) {
            var version = inventory.get("versions").get(name);
            OffsetDateTime.parse(version.get("created").asText()); // E049
            assertThat(version.get("message").asText()).as("W007").isNotEmpty();
            assertThat(version.get("user").get("name").asText()).as("E054").isNotEmpty();
            assertThat(version.get("user").get("address").asText()).as("W008").isNotEmpty();
            version.get("state")
                    .fieldNames()
                    .forEachRemaining(
                            digest ->
                                    assertThat(inventory.get("manifest").has(digest))
                                            .as("E050")
                                            .isTrue());
            inventory(object.resolve(name));
            checkEarlier(object, name, inventory);
        }
    }

    private void checkEarlier(Path object, String name, JsonNode newest) throws IOException {
        var then = inventory(object.resolve(name));
        assertThat(then.get("head").asText()).as("E040").isEqualTo(name);
        assertThat(then.get("id")).as("E110").isEqualTo(newest.get("id"));
        then.get("versions")
                .properties()
                .forEach(
                        version ->
                                assertThat(
                                                newest.get("versions")
                                                        .get(version.getKey())
                                                        .get("state"))
                                        .as("E066")
                                        .isEqualTo(version.getValue().get("state")));
    }

    /** All content is in the manifest and all in the manifest is there, as it was (E023, E092). */
    private void checkManifest(Path object, JsonNode inventory) throws IOException {
        var listed = new TreeSet<String>();
        for (var digest : inventory.get("manifest").properties()) {
            for (var path : digest.getValue()) {
                assertThat(path.asText())
                        .as("E099, E100")
                        .matches("v[1-9][0-9]*/content/.+")
                        .doesNotContain("//", "/../", "/./");
                listed.add(path.asText());
                assertThat(hash("SHA-512", Files.readAllBytes(object.resolve(path.asText()))))
                        .as("E092")
                        .isEqualTo(digest.getKey());
            }
        }
        try (var files = Files.walk(object)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> object.relativize(file).toString())
                                    .filter(path -> path.contains("/content/")))
                    .as("E023")
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    /**
     * As the text of extension 0007 says: three tuples of three characters after the last colon.
     */
    private void checkPlace(Path object, String id) {
        var name = id.substring(id.lastIndexOf(':') + 1);
        assertThat(root.relativize(object).toString().replace('\\', '/'))
                .isEqualTo(
                        "%s/%s/%s/%s"
                                .formatted(
                                        name.substring(0, 3),
                                        name.substring(3, 6),
                                        name.substring(6, 9),
                                        name));
    }

    private static String original(Path object, JsonNode inventory, String head)
            throws IOException {
        for (var state : inventory.get("versions").get(head).get("state").properties()) {
            for (var logical : state.getValue()) {
                if (!logical.asText().startsWith("original/")) continue;
                var content = inventory.get("manifest").get(state.getKey()).get(0).asText();
                return Files.readString(object.resolve(content));
            }
        }
        throw new AssertionError("no original in " + object);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
