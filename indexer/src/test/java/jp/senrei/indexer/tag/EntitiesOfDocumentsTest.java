package jp.senrei.indexer.tag;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.samples.PlainDocument;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.structure.Sighting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Organisations, services, certifications and items of whole documents, a line each under the title
 * of the case. Everything in the documents is invented but the services.
 */
class EntitiesOfDocumentsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/tag/entities");
    private static final Tagger TAGGER = new Tagger(Vocabulary.standard());

    static Stream<Path> documents() throws IOException {
        return Files.list(GOLDEN).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsAsTheGoldenFileSays(Path folder) throws IOException {
        var document = PlainDocument.of(Files.readString(folder.resolve("document.txt")));
        var reading = DocumentReader.read(document, "document.txt", null, null);
        var actual =
                reading.sightings().stream()
                        .map(
                                sighting ->
                                        told(
                                                sighting,
                                                TAGGER.tag(
                                                        sighting,
                                                        document,
                                                        reading.municipality())))
                        .collect(joining("\n"));
        var golden = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, actual);
        assertThat(actual)
                .as(
                        "%s; if the new reading is right: -Dgolden.update=true, then read the diff",
                        golden)
                .isEqualTo(Files.readString(golden));
    }

    private static String told(Sighting sighting, Tags tags) {
        return "%s: %s\n".formatted(sighting.part().code(), sighting.title())
                + lines(
                        "organization",
                        tags.organizations().stream()
                                .map(
                                        one ->
                                                one.name()
                                                        + " — "
                                                        + one.role().code()
                                                        + " — "
                                                        + one.id()))
                + lines(
                        "service",
                        tags.services().stream()
                                .map(service -> service.id() + " — " + service.text()))
                + lines("certification", tags.certifications().stream())
                + lines("item", tags.personalInformation().stream());
    }

    private static String lines(String kind, Stream<String> values) {
        return values.map(value -> "  " + kind + ": " + value + "\n").collect(joining());
    }
}
