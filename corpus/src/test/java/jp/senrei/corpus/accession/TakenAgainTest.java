package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.senrei.corpus.archive.ArchiveAudit;
import jp.senrei.corpus.archive.Finding;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.archive.Steps;
import jp.senrei.corpus.ledger.LedgerAudit;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file comes again of which the archive has lost something, or that somebody had withdrawn. */
class TakenAgainTest {
    private static final Intake PUBLIC = Intake.of(Visibility.PUBLIC);

    @TempDir Path temporary;

    private Path data;
    private String id = "";

    @BeforeEach
    void takeFirst() {
        data = temporary.resolve("data");
        try (var accession = open()) {
            id = take(accession, PUBLIC).stored().original().id();
        }
    }

    private Accession open() {
        return Accession.open(data, Clock.systemUTC(), "test", Duration.ofMillis(50));
    }

    private static Taken.Archived take(Accession accession, Intake intake) {
        try {
            return (Taken.Archived)
                    accession.take(
                            new ByteArrayInputStream("審議会".getBytes(StandardCharsets.UTF_8)),
                            "会議録.txt",
                            Source.of("/papers/会議録.txt", Instant.now()),
                            intake);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Remark.Kind> again(Intake intake) {
        try (var accession = open()) {
            var taken = take(accession, intake);
            assertThat(taken.stored().isNew()).as("the ledger knows it").isFalse();
            return taken.remarks().stream().map(Remark::kind).toList();
        }
    }

    private Path original() throws IOException {
        try (var files = Files.walk(data.resolve("archive"))) {
            return files.filter(file -> file.endsWith("会議録.txt")).findFirst().orElseThrow();
        }
    }

    private void loseTheObject() throws IOException {
        var object = original().getParent().getParent().getParent().getParent();
        try (var files = Files.walk(object)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private List<Finding> findings() throws IOException {
        var archive = ArchiveAudit.of(data.resolve("archive"), 1, Steps.SILENT);
        var ledger = LedgerAudit.of(data.resolve("ledger"), archive);
        return List.of(archive.findings(), ledger.findings()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private String lastLine() throws IOException {
        return Files.readAllLines(data.resolve("ledger/ledger.jsonl")).getLast();
    }

    @Test
    void whatComesAgainWithoutAFaultIsNotRemarkable() throws IOException {
        assertThat(again(PUBLIC)).isEmpty();
        assertThat(lastLine()).contains("\"event\":\"archived\"");
    }

    @Test
    void lostObjectIsTakenAgainAndSaysSo() throws IOException {
        loseTheObject();

        assertThat(again(PUBLIC)).containsExactly(Remark.Kind.TAKEN_AGAIN);
        assertThat(findings()).isEmpty();
        assertThat(Files.readString(data.resolve("ledger/ledger.jsonl")))
                .contains("\"event\":\"recovered\"");
    }

    @Test
    void lostObjectIsSeenByWhoeverSawIt() throws IOException {
        loseTheObject();

        assertThat(again(Intake.SILENT)).containsExactly(Remark.Kind.TAKEN_AGAIN);
        try (var accession = open()) {
            assertThat(accession.archive().find(id).orElseThrow().visibility())
                    .isEqualTo(Visibility.PUBLIC);
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void lostOriginalIsPutBack() throws IOException {
        Files.delete(original().toRealPath());

        assertThat(again(Intake.SILENT)).containsExactly(Remark.Kind.PUT_BACK);
        assertThat(findings()).isEmpty();
        assertThat(lastLine()).contains("\"event\":\"recovered\"");
    }

    @Test
    void changedByteIsPutRight() throws IOException {
        var bytes = Files.readAllBytes(original());
        bytes[3] ^= 1;
        Files.write(original(), bytes);
        assertThat(findings()).isNotEmpty();

        assertThat(again(Intake.SILENT)).containsExactly(Remark.Kind.PUT_BACK);
        assertThat(findings()).isEmpty();
        assertThat(Files.readString(original())).isEqualTo("審議会");
    }

    @Test
    void withdrawnStaysWithdrawnUntilSomebodyPublishesIt() throws IOException {
        try (var accession = open()) {
            new Decisions(accession).withdraw(id, "誤り", "田中");
        }

        assertThat(again(PUBLIC)).containsExactly(Remark.Kind.STAYS_WITHDRAWN);
        try (var accession = open()) {
            assertThat(accession.archive().find(id).orElseThrow().visibility())
                    .isEqualTo(Visibility.INTERNAL);
            new Decisions(accession).publish(id);
        }
        assertThat(again(PUBLIC)).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void withdrawnStaysSoAlsoWhenItsObjectWasLost() throws IOException {
        try (var accession = open()) {
            new Decisions(accession).withdraw(id, "誤り", "田中");
        }
        loseTheObject();

        assertThat(again(PUBLIC))
                .containsExactly(Remark.Kind.TAKEN_AGAIN, Remark.Kind.STAYS_WITHDRAWN);
        assertThat(findings()).isEmpty();
    }

    @Test
    void lossOfTheLedgerIsToldToEverybody() throws IOException {
        Files.delete(data.resolve("ledger/ledger.jsonl"));
        open().close();

        var ledger = new LedgerReader(data.resolve("ledger"));
        assertThat(ledger.isAfterLoss()).isTrue();
        var lines = new ByteArrayOutputStream();
        ledger.copy(Audience.VISITOR, lines);
        assertThat(lines.toString(StandardCharsets.UTF_8)).contains("\"beginning\":\"lost\"");
    }

    /** The line after it cannot follow it, and documents it told of are not unknown. */
    @Test
    void changedLineIsOneFinding() throws IOException {
        try (var accession = open()) {
            accession.unreadable(id, "TIMEOUT", "時間切れ");
        }
        var file = data.resolve("ledger/ledger.jsonl");
        var lines = Files.readAllLines(file);
        lines.set(1, lines.get(1).replace("会議録", "議事録"));
        Files.write(file, lines);

        assertThat(findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "[LEDGER_LINE] ledger/ledger.jsonl:2 ハッシュ値が合いません。"
                                + " → バックアップ（zip）を別の場所に展開し、その中の data/ledger/ledger.jsonl をここに写してから、"
                                + "./senrei reindex を実行してください。バックアップのあとに受け入れた文書が、台帳に加わります。");
    }

    /** What {@link #changedLineIsOneFinding} says, done to the letter: reindex reconciles. */
    @Test
    void repairOfADamagedLedgerWorks() throws IOException {
        var file = data.resolve("ledger/ledger.jsonl");
        var backup = Files.readAllBytes(file);
        try (var accession = open()) {
            accession.take(
                    new ByteArrayInputStream(new byte[] {65}),
                    "あと.txt",
                    Source.of("/papers/あと.txt", Instant.now()),
                    Intake.SILENT);
        }
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(findings()).extracting(Finding::code).containsExactly("LEDGER_LINE");

        Files.write(file, backup);
        try (var accession = open()) {
            accession.reconcile();
        }
        assertThat(findings()).isEmpty();
    }
}
