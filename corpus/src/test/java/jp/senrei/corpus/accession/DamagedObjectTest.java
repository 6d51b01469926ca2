package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jp.senrei.corpus.accession.Decisions.Decided;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.LedgerAudit;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A byte of an object changed, and the document is met again, or is to be hidden. */
class DamagedObjectTest extends Papers {
    private static final Intake PUBLIC = Intake.of(Visibility.PUBLIC);

    private String id = "";

    /** Of two versions. */
    @BeforeEach
    void takeFirst() throws IOException {
        try (var accession = open()) {
            take(accession, "/papers/a.txt", "会議録");
            id = take(accession, "/papers/a.txt", "会議録", PUBLIC);
        }
        assertThat(object().resolve("v2")).isDirectory();
    }

    private Path object() throws IOException {
        try (var folders = Files.find(data.resolve("archive"), 4, (path, is) -> is.isDirectory())) {
            return folders.filter(path -> path.getFileName().toString().startsWith(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void damage(String file) throws IOException {
        var path = object().resolve(file);
        var bytes = Files.readAllBytes(path);
        bytes[0] ^= (byte) 0x80;
        Files.write(path, bytes);
    }

    private List<Finding> findings() throws IOException {
        var archive = ArchiveAudit.of(data.resolve("archive"), 1, Steps.SILENT);
        var told = LedgerAudit.of(data.resolve("ledger"), archive);
        return List.of(archive.findings(), told.findings()).stream().flatMap(List::stream).toList();
    }

    static List<String> whatIsReadOfAnObject() {
        return List.of(
                "inventory.json",
                "inventory.json.sha512",
                "v2/content/metadata.json",
                "v1/content/original/a.txt");
    }

    @ParameterizedTest
    @MethodSource("whatIsReadOfAnObject")
    void theSameBytesAgainMakeItWhole(String file) throws IOException {
        damage(file);
        assertThat(findings()).isNotEmpty();

        try (var accession = open()) {
            var again = (Taken.Archived) takeAny(accession, "/papers/a.txt", "会議録", Intake.SILENT);

            assertThat(again.stored().isNew()).isFalse();
            assertThat(again.remarks()).hasSize(1);
            take(accession, "/papers/b.txt", "次第");
        }

        assertThat(findings()).isEmpty();
        try (var accession = open()) {
            assertThat(accession.archive().find(id).map(Original::visibility))
                    .as("as it was")
                    .hasValue(Visibility.PUBLIC);
            assertThat(accession.archive().all()).hasSize(2);
        }
        assertThat(events()).contains("recovered");
    }

    @ParameterizedTest
    @MethodSource("whatIsReadOfAnObject")
    void otherBytesInItsPlaceAreTakenAndItIsAnEarlierVersion(String file) throws IOException {
        damage(file);

        try (var accession = open()) {
            var newer = take(accession, "/papers/a.txt", "会議録（改）");
            accession.gone("/papers/a.txt");
            assertThat(accession.register().document(id).map(DocumentState::replacedBy))
                    .hasValue(newer);
        }
    }

    @ParameterizedTest
    @MethodSource("whatIsReadOfAnObject")
    void itCanBeWithdrawnAndStaysSo(String file) throws IOException {
        damage(file);
        try (var accession = open()) {
            assertThat(new Decisions(accession).withdraw(id, "誤り", "田中"))
                    .isInstanceOf(Decided.Done.class);
            assertThat(new Decisions(accession).withdraw(id, "誤り", "田中"))
                    .isInstanceOf(Decided.Already.class);
        }
        try (var accession = openAfterOneThatDied()) {
            assertThat(accession.register().document(id).orElseThrow().visibility())
                    .isEqualTo(Visibility.INTERNAL);
            take(accession, "/papers/a.txt", "会議録", PUBLIC);
            assertThat(accession.archive().find(id).map(Original::visibility))
                    .hasValue(Visibility.INTERNAL);
        }
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatIsReadOfAnObject")
    void itCanBeDeleted(String file) throws IOException {
        damage(file);
        try (var accession = open()) {
            assertThat(new Decisions(accession).delete(id, "誤り", "田中"))
                    .isInstanceOf(Decided.Done.class);
        }
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "0=ocfl_object_1.1"})
    void whatIsLeftOfAnObjectIsInNobodysWay(String lost) throws IOException {
        try (var files = Files.walk(object().resolve(lost))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        try (var accession = open()) {
            take(accession, "/papers/a.txt", "会議録");
        }
        assertThat(findings()).isEmpty();
    }

    /** Its bytes are not at hand: nothing else fails for that. */
    @Test
    void anotherDocumentTakesThePlaceOfOneThatIsDamaged() throws IOException {
        damage("inventory.json");
        try (var accession = open()) {
            take(accession, "/papers/c.txt", "諮問", new Intake(null, null, null, id, false));
            assertThat(accession.register().document(id).map(DocumentState::replacedBy))
                    .isPresent();
        }
    }

    @Test
    void noByteOfItStopsWhatComes() throws IOException {
        int council = 0;
        for (var file : files()) {
            var whole = Files.readAllBytes(file);
            for (int at : new int[] {0, whole.length / 2, whole.length - 1}) {
                if (!Files.exists(file)) break; // the object was made anew
                var bytes = Files.readAllBytes(file);
                bytes[Math.min(at, bytes.length - 1)] ^= (byte) 0x80;
                Files.write(file, bytes);
                try (var accession = open()) {
                    var said = new Intake(null, null, "審議会" + council++);
                    take(accession, "/papers/a.txt", "会議録", said);
                    accession.gone("/papers/a.txt");
                    assertThat(accession.archive().find(id).map(Original::council))
                            .hasValue(said.council());
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(object())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }
}
