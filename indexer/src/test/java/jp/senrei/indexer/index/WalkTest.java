package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index answers from its terms is what a walk through all that it holds finds. */
class WalkTest {
    private static final Path SAMPLES = Path.of("../corpus/samples");
    private static final Path REAL = Path.of("../../shared/seeds");

    @Test
    void findsTheSameInTheSamples(@TempDir Path folder) throws IOException {
        try (var index = held(folder, SAMPLES)) {
            comparesWithTheWalk(index);
            var all = municipalities(index);
            assertThat(all).anyMatch(one -> index.speakers(one, Audience.VISITOR).size() > 1);
            assertThat(all).anyMatch(one -> !index.statisticsOf(one, Audience.READER).isEmpty());
            assertThat(index.cases(Audience.READER))
                    .anyMatch(one -> !index.goingOnWith(one.id(), Audience.READER).isEmpty());
        }
    }

    @Test
    void findsTheSameInRealDocuments(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(REAL), "no real documents beside the checkout");
        try (var index = held(folder, REAL)) {
            comparesWithTheWalk(index);
        }
    }

    /** In two runs, the second internal, so that the audiences hold different things. */
    private static LuceneIndex held(Path folder, Path documents) throws IOException {
        var data = new DataDirectory(folder);
        var files = files(documents);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            int half = files.size() / 2 + 1;
            ingest.run(files.subList(0, half), Intake.of(Visibility.PUBLIC), Progress.SILENT);
            ingest.run(
                    files.subList(half, files.size()),
                    Intake.of(Visibility.INTERNAL),
                    Progress.SILENT);
        }
        return LuceneIndex.open(data.index());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    private static void comparesWithTheWalk(SearchIndex index) {
        try (var snapshot = index.snapshot()) {
            for (var audience : Audience.values())
                for (var asked : List.of(index, snapshot)) compare(asked, audience);
        }
    }

    private static void compare(SearchIndex index, Audience audience) {
        for (var municipality : municipalities(index)) {
            assertThat(index.speakers(municipality, audience))
                    .isEqualTo(Walk.speakers(index, municipality, audience));
            assertThat(index.meetingsOf(municipality, audience))
                    .isEqualTo(Walk.meetingsOf(index, municipality, audience));
            assertThat(index.statisticsOf(municipality, audience))
                    .isEqualTo(Walk.statisticsOf(index, municipality, audience));
        }
        assertThat(index.municipalitiesWithStatistics(audience))
                .isEqualTo(Walk.municipalitiesWithStatistics(index, audience));
        for (var dossier : index.cases(Audience.READER))
            assertThat(index.goingOnWith(dossier.id(), audience))
                    .isEqualTo(Walk.goingOnWith(index, dossier.id(), audience));
        for (var document : index.documents(Audience.READER))
            assertThat(index.readDocument(document.id(), audience))
                    .isEqualTo(index.findDocument(document.id(), audience).map(Walk::toBeRead));
        for (int most : List.of(0, 1, 3, Integer.MAX_VALUE))
            assertThat(index.latestDocuments(most, audience))
                    .isEqualTo(Walk.latestDocuments(index, most, audience));
    }

    private static TreeSet<String> municipalities(SearchIndex index) {
        var codes = new TreeSet<>(List.of("", "13", "000000"));
        index.documents(Audience.READER)
                .forEach(document -> codes.add(document.municipality().code()));
        return codes;
    }
}
