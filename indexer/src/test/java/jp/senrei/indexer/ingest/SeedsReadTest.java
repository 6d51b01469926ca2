package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.text.TitleKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five real documents, where they lie beside the checkout; no sentence of theirs is in the
 * repository.
 */
class SeedsReadTest {
    private static final Path SHARED = Path.of("../../shared");

    @Test
    void everyCaseOfTheFiveDocumentsIsFound(@TempDir Path folder) throws IOException {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("seeds")),
                "the real documents are not beside this checkout");
        var data = new DataDirectory(folder);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            assertThat(
                            ingest.run(
                                            List.of(SHARED.resolve("seeds")),
                                            Intake.SILENT,
                                            Progress.SILENT)
                                    .failures())
                    .isEmpty();
        }
        try (var index = LuceneIndex.open(data.index())) {
            var cases = index.cases(Audience.READER);
            assertThat(cases).hasSize(35);
            assumeTrue(
                    Files.exists(SHARED.resolve("gold/cases.json")),
                    "there is no gold beside this checkout");
            var missed = new ArrayList<String>();
            for (var gold :
                    new ObjectMapper().readTree(SHARED.resolve("gold/cases.json").toFile())) {
                if (cases.stream().noneMatch(dossier -> isThe(gold, dossier)))
                    missed.add(gold.get("id").asText());
            }
            assertThat(missed)
                    .as("gold cases without a dossier of their municipality and day")
                    .isEmpty();
        }
    }

    private static boolean isThe(JsonNode gold, Dossier dossier) {
        boolean there =
                dossier.municipality().name().equals(gold.get("municipality").asText())
                        && Objects.toString(dossier.meeting().date(), "")
                                .equals(gold.path("meeting_date").asText(""));
        if (!there) return false;
        if (gold.get("number").isTextual()) {
            return dossier.number() != null
                    && gold.get("number")
                            .asText()
                            .replaceAll("\\s+", "")
                            .endsWith(dossier.number().replaceFirst("^.+年度", ""));
        }
        var title = TitleKey.of(gold.get("title").asText());
        return title.similarity(TitleKey.of(dossier.title())) > 0.6
                || TitleKey.of(dossier.title()).occursIn(title);
    }
}
