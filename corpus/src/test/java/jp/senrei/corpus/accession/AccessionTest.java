package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.Deposit;
import jp.senrei.corpus.archive.DirectoryBusyException;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Retrieval;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.LedgerDamagedException;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessionTest {
    private static final Instant MONDAY = Instant.parse("2026-04-06T01:00:00Z");

    @TempDir Path temporary;

    private Accession open() {
        return Accession.open(
                data(), Clock.fixed(MONDAY, ZoneOffset.UTC), "test", Duration.ofMillis(50));
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private Taken.Archived take(Accession accession, String name, String text) {
        return (Taken.Archived) takeAs(accession, name, text, Intake.SILENT);
    }

    private Taken takeAs(Accession accession, String name, String text, Intake intake) {
        try {
            return accession.take(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    name,
                    Source.of("/papers/" + name, Instant.now()),
                    intake);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(Taken.Archived taken) {
        return taken.stored().original().id();
    }

    /** The events in the ledger, by name, as they stand in the file. */
    private List<String> events() throws IOException {
        return Files.readAllLines(data().resolve("ledger/ledger.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"event\":\"([a-z-]+)\".*", "$1"))
                .toList();
    }

    private Map<String, SourceState.State> states() {
        return new LedgerReader(data().resolve("ledger"))
                .sources().stream()
                        .collect(Collectors.toMap(SourceState::source, SourceState::state));
    }

    @Test
    void everyDocumentHasItsLine() throws IOException {
        try (var accession = open()) {
            take(accession, "a.txt", "a");
            take(accession, "b.txt", "b");
            take(accession, "a.txt", "a");
            take(accession, "copy.txt", "a");
        }

        assertThat(events()).containsExactly("opened", "archived", "archived", "found");
        assertThat(states()).containsOnlyKeys("/papers/a.txt", "/papers/b.txt", "/papers/copy.txt");
    }

    @Test
    void nothingIsInTheLedgerBeforeItIsAcknowledged() throws IOException {
        try (var accession = open()) {
            take(accession, "a.txt", "a");
            assertThat(events()).containsExactly("opened");
            accession.acknowledge();
            assertThat(events()).containsExactly("opened", "archived");
        }
    }

    @Test
    void otherBytesAtTheSamePlaceAreANewVersion() {
        try (var accession = open()) {
            var first = take(accession, "会議録.txt", "旧");
            var second = take(accession, "会議録.txt", "新");

            assertThat(second.versions())
                    .containsExactly(new Version(id(first), "会議録.txt", id(second), "会議録.txt"));
            assertThat(replacedBy(accession, first)).isEqualTo(id(second));

            var back = take(accession, "会議録.txt", "旧");

            assertThat(id(back)).isEqualTo(id(first));
            assertThat(back.versions())
                    .containsExactly(new Version(id(second), "会議録.txt", id(first), "会議録.txt"));
            assertThat(replacedBy(accession, first)).isNull();
            assertThat(replacedBy(accession, second)).isEqualTo(id(first));
            assertThat(back.stored().changed()).isTrue();
        }
        assertThat(states())
                .containsExactly(Map.entry("/papers/会議録.txt", SourceState.State.ARCHIVED));
    }

    private static String replacedBy(Accession accession, Taken.Archived taken) {
        var replaced = accession.archive().find(id(taken)).map(Original::replaced);
        var told = accession.register().document(id(taken)).orElseThrow().replacedBy();
        assertThat(replaced.map(now -> now.by()).orElse(null)).isEqualTo(told);
        return told;
    }

    @Test
    void whatStandsElsewhereTooIsNotReplaced() {
        try (var accession = open()) {
            var first = take(accession, "a.txt", "旧");
            take(accession, "b.txt", "旧");

            assertThat(take(accession, "a.txt", "新").versions()).isEmpty();
            assertThat(replacedBy(accession, first)).isNull();
            assertThat(take(accession, "b.txt", "新").versions()).hasSize(1);
            assertThat(replacedBy(accession, first)).isNotNull();
        }
    }

    @Test
    void whatIsGoneFromItsOtherPlaceIsReplaced() {
        try (var accession = open()) {
            var older = take(accession, "次第.txt", "議題");
            take(accession, "次第改.txt", "議題");
            accession.gone("/papers/次第.txt");
            var newer = take(accession, "次第改.txt", "改めた議題");

            assertThat(newer.versions()).extracting(Version::older).containsExactly(id(older));
        }
    }

    @Test
    void aDraftWhoseNameAMacTookApartIsADraftToo() {
        try (var accession = open()) {
            var apart = Normalizer.normalize("ガイドライン（案）.txt", Normalizer.Form.NFD);
            var draft = take(accession, apart, "案の本文");
            var last = take(accession, "ガイドライン.txt", "確定した本文");

            assertThat(last.versions()).extracting(Version::older).containsExactly(id(draft));
        }
    }

    @Test
    void finalMinutesReplaceTheDraftBesideThem() {
        try (var accession = open()) {
            var draft = take(accession, "会議録（案）.txt", "案の本文");
            var other = take(accession, "別の会議録（案）.txt", "別の案");
            var last = take(accession, "会議録.txt", "確定した本文");

            assertThat(last.versions())
                    .containsExactly(new Version(id(draft), "会議録（案）.txt", id(last), "会議録.txt"));
            assertThat(replacedBy(accession, other)).isNull();
            // taken again with nothing new, it stays an older version
            take(accession, "会議録（案）.txt", "案の本文");
            assertThat(replacedBy(accession, draft)).isEqualTo(id(last));
        }
        assertThat(states()).containsEntry("/papers/会議録（案）.txt", SourceState.State.REPLACED);
    }

    @Test
    void oneDocumentReplacesAnotherByHand() {
        try (var accession = open()) {
            var older = take(accession, "old.txt", "旧");
            var intake = new Intake(null, null, null, id(older), false);
            var newer = (Taken.Archived) takeAs(accession, "new.txt", "新", intake);

            assertThat(newer.versions()).hasSize(1);
            assertThat(replacedBy(accession, older)).isEqualTo(id(newer));
        }
    }

    @Test
    void whatWasSaidOfAnOlderVersionHoldsButNotWhoMaySeeIt() {
        try (var accession = open()) {
            takeAs(accession, "a.txt", "旧", new Intake(Visibility.PUBLIC, "999011", "審議会"));
            var newer = take(accession, "a.txt", "新").stored().original();

            assertThat(newer.municipality()).isEqualTo("999011");
            assertThat(newer.council()).isEqualTo("審議会");
            assertThat(newer.visibility()).isEqualTo(Visibility.INTERNAL);
        }
    }

    /** Its author shows it to everybody there; what was withdrawn stays so. */
    @Test
    void whatIsFetchedAnewIsSeenByWhoeverSawTheOlderVersion() throws IOException {
        try (var accession = open()) {
            assertThat(fetched(accession, 1, Intake.of(Visibility.PUBLIC)))
                    .isEqualTo(Visibility.PUBLIC);
            assertThat(fetched(accession, 2, Intake.SILENT)).isEqualTo(Visibility.PUBLIC);
            assertThat(fetched(accession, 3, Intake.of(Visibility.INTERNAL)))
                    .isEqualTo(Visibility.INTERNAL);
            assertThat(fetched(accession, 4, Intake.SILENT)).isEqualTo(Visibility.INTERNAL);
        }
    }

    private static Visibility fetched(Accession accession, int content, Intake intake)
            throws IOException {
        var address = "https://www.city.example/a.pdf";
        var retrieval = new Retrieval(address, MONDAY, 200, Map.of());
        var taken =
                accession.take(
                        new ByteArrayInputStream(new byte[] {(byte) content}),
                        "a.pdf",
                        Source.of(address, MONDAY, retrieval),
                        intake);
        return ((Taken.Archived) taken).stored().original().visibility();
    }

    @Test
    void withdrawingHidesAndPublishingShowsAgain() throws IOException {
        try (var accession = open()) {
            var taken =
                    (Taken.Archived) takeAs(accession, "a.txt", "a", Intake.of(Visibility.PUBLIC));
            var decisions = new Decisions(accession);

            assertThat(decisions.withdraw(id(taken), "誤って公開した", "tanaka"))
                    .isEqualTo(new Decisions.Decided.Done("a.txt", List.of(), List.of()));
            assertThat(accession.archive().find(id(taken)).orElseThrow().visibility())
                    .isEqualTo(Visibility.INTERNAL);
            assertThat(decisions.withdraw(id(taken), "また", "tanaka"))
                    .isEqualTo(new Decisions.Decided.Already("a.txt"));
            assertThat(states()).containsEntry("/papers/a.txt", SourceState.State.WITHDRAWN);
            decisions.publish(id(taken));
            assertThat(states()).containsEntry("/papers/a.txt", SourceState.State.ARCHIVED);
        }
        assertThat(events()).containsExactly("opened", "archived", "withdrawn", "changed");
    }

    @Test
    void whatNobodySeesYetIsWithdrawnToo() throws IOException {
        try (var accession = open()) {
            var id = id(take(accession, "a.txt", "a"));
            var decisions = new Decisions(accession);

            assertThat(decisions.withdraw(id, "個人情報", "tanaka"))
                    .isEqualTo(new Decisions.Decided.Done("a.txt", List.of(), List.of()));
            assertThat(decisions.withdraw(id, "また", "tanaka"))
                    .isEqualTo(new Decisions.Decided.Already("a.txt"));
            takeAs(accession, "a.txt", "a", Intake.of(Visibility.PUBLIC));
            assertThat(accession.archive().find(id).orElseThrow().visibility())
                    .isEqualTo(Visibility.INTERNAL);
        }
        assertThat(events()).containsExactly("opened", "archived", "withdrawn");
    }

    @Test
    void deletedBytesAreGoneAndNotTakenAgain() throws IOException {
        try (var accession = open()) {
            var taken = take(accession, "a.txt", "氏名が入ったままの文書");
            new Decisions(accession).delete(id(taken), "個人情報が残っていた", "tanaka");

            assertThat(accession.archive().all()).isEmpty();
            assertThat(takeAs(accession, "b.txt", "氏名が入ったままの文書", Intake.SILENT))
                    .isEqualTo(
                            new Taken.Refused(
                                    id(taken),
                                    "この文書は削除されています（理由: 個人情報が残っていた）。取り込み直すときは --restore-deleted を付けてください。"));
            var restored =
                    takeAs(
                            accession,
                            "b.txt",
                            "氏名が入ったままの文書",
                            new Intake(null, null, null, null, true));
            assertThat(restored).isInstanceOf(Taken.Archived.class);
        }
        try (var left = Files.walk(data())) {
            assertThat(left.filter(Files::isRegularFile).filter(AccessionTest::tellsTheName))
                    .as("only the restored object has the bytes")
                    .hasSize(1);
        }
        assertThat(events()).containsExactly("opened", "archived", "deleted", "found", "archived");
    }

    private static boolean tellsTheName(Path file) {
        try {
            return Files.readString(file).contains("氏名が入った");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void olderVersionHasItsPlaceBackWhenTheNewerIsDeleted() {
        try (var accession = open()) {
            var older = take(accession, "a.txt", "旧");
            var newer = take(accession, "a.txt", "新");

            assertThat(new Decisions(accession).delete(id(newer), "取り違え", "tanaka"))
                    .isEqualTo(
                            new Decisions.Decided.Done(
                                    "a.txt", List.of(id(older)), List.of(id(older))));
            assertThat(replacedBy(accession, older)).isNull();
        }
        assertThat(states()).containsEntry("/papers/a.txt", SourceState.State.ARCHIVED);
    }

    @Test
    void retrievalIsArchivedWithTheBytes() throws IOException {
        var retrieval =
                new Retrieval(
                        "https://www.city.example/b.pdf",
                        MONDAY,
                        200,
                        Map.of("etag", List.of("\"x\"")));
        try (var accession = open()) {
            accession.take(
                    new ByteArrayInputStream(new byte[] {1}),
                    "b.pdf",
                    Source.of("https://www.city.example/a.pdf", MONDAY, retrieval),
                    Intake.SILENT);
            accession.gone("https://www.city.example/a.pdf");
            accession.gone("https://www.city.example/a.pdf");
            var source = accession.archive().all().getFirst().sources().getFirst();
            assertThat(source.retrieval()).isEqualTo(retrieval);
            assertThat(source.gone()).isEqualTo(MONDAY);
        }
        assertThat(events()).containsExactly("opened", "archived", "gone");
    }

    @Test
    void failuresAreCountedUntilItGoesWell() throws IOException {
        try (var accession = open()) {
            var taken = take(accession, "a.pdf", "a");
            accession.unreadable(id(taken), "TIMEOUT", "時間切れ");
            accession.unreadable(id(taken), "TIMEOUT", "時間切れ");
            accession.notArchived("/papers/b.pdf", "NO_RIGHT", "権限がありません");
            accession.acknowledge();
            var states = new LedgerReader(data().resolve("ledger")).sources();
            assertThat(states).extracting(SourceState::attempts).containsExactly(2, 1);
            assertThat(states).extracting(SourceState::code).containsExactly("TIMEOUT", "NO_RIGHT");
            assertThat(states).allMatch(SourceState::isFailed);

            accession.readable(id(taken));
            accession.readable(id(taken));
            take(accession, "b.pdf", "b");
        }
        assertThat(states().values()).containsOnly(SourceState.State.ARCHIVED);
        assertThat(events()).filteredOn("readable"::equals).hasSize(1);
    }

    @Test
    void archiveFromBeforeGetsALedgerWithALineForEachDocument() throws IOException {
        try (var archive = Archive.open(data().resolve("archive"))) {
            for (var text : List.of("a", "b", "c"))
                Deposit.store(
                        archive,
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        text,
                        "/papers/" + text,
                        Intake.SILENT,
                        MONDAY);
        }
        asWrittenBefore();

        open().close();

        assertThat(events()).containsExactly("opened", "archived", "archived", "archived");
        assertThat(firstLine()).contains("\"beginning\":\"adopted\"");
        try (var accession = open()) {
            assertThat(accession.archive().all())
                    .allSatisfy(
                            original ->
                                    assertThat(original.sources())
                                            .containsExactly(
                                                    Source.of(
                                                            "/papers/" + original.file(), MONDAY)));
        }
    }

    /** Sources were plain strings once, and nothing was replaced. */
    private void asWrittenBefore() throws IOException {
        try (var files = Files.walk(data().resolve("archive"))) {
            for (var file : files.filter(path -> path.endsWith("metadata.json")).toList()) {
                var json = Files.readString(file);
                var old =
                        json.replaceAll(
                                        "\"sources\":\\[\\{\"address\":(\"[^\"]*\")[^]]*]",
                                        "\"sources\":[$1]")
                                .replace(",\"replaced\":null", "");
                assertThat(old).isNotEqualTo(json);
                Files.writeString(file, old);
                rehash(file, json, old);
            }
        }
    }

    private static void rehash(Path metadata, String before, String after) throws IOException {
        var version = metadata.getParent().getParent();
        var inventory = Files.readString(version.resolve("inventory.json"));
        var fresh = inventory.replace(Sha512.of(before), Sha512.of(after));
        for (var folder : List.of(version, version.getParent())) {
            Files.writeString(folder.resolve("inventory.json"), fresh);
            Files.writeString(
                    folder.resolve("inventory.json.sha512"),
                    Sha512.of(fresh) + " inventory.json\n");
        }
    }

    @Test
    void lostLedgerIsBegunAnewAndSaysSo() throws IOException {
        try (var accession = open()) {
            take(accession, "a.txt", "a");
        }
        Files.delete(data().resolve("ledger/ledger.jsonl"));

        open().close();

        assertThat(events()).containsExactly("opened", "archived");
        assertThat(firstLine()).contains("\"beginning\":\"lost\"");
    }

    private String firstLine() throws IOException {
        return Files.readAllLines(data().resolve("ledger/ledger.jsonl")).getFirst();
    }

    @Test
    void whatOneThatDiedDidNotTellIsToldByTheNext() throws IOException {
        try (var accession = open()) {
            take(accession, "a.txt", "旧");
        }
        Files.createFile(data().resolve("work/unfinished"));
        try (var archive = Archive.open(data().resolve("archive"))) {
            Deposit.store(
                    archive,
                    new ByteArrayInputStream("新".getBytes(StandardCharsets.UTF_8)),
                    "a.txt",
                    "/papers/a.txt",
                    Intake.SILENT,
                    Instant.now().plusSeconds(1));
        }

        open().close();
        open().close();

        assertThat(events()).containsExactly("opened", "archived", "archived", "replaced");
        assertThat(data().resolve("work/unfinished")).doesNotExist();
    }

    @Test
    void deletionThatWasBegunIsFinished() throws IOException {
        String id;
        try (var accession = open()) {
            id = id(take(accession, "a.txt", "a"));
        }
        try (var ledger = Ledger.open(data().resolve("ledger"))) {
            var known = ledger.register().document(id).orElseThrow();
            ledger.note(
                    new Event.Deleted(id, known.sha256(), known.file(), "個人情報", "tanaka"), MONDAY);
            ledger.force();
        }
        Files.createFile(data().resolve("work/unfinished"));

        try (var accession = open()) {
            assertThat(accession.archive().all()).isEmpty();
        }
        assertThat(events()).containsExactly("opened", "archived", "deleted");
    }

    @Test
    void halfALineAtTheEndIsCutOffAndToldAgain() throws IOException {
        try (var accession = open()) {
            take(accession, "a.txt", "a");
            take(accession, "b.txt", "b");
        }
        var file = data().resolve("ledger/ledger.jsonl");
        var whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 40));

        open().close();

        assertThat(events()).containsExactly("opened", "archived", "archived");
    }

    @Test
    void changedLineStopsTheWriter() throws IOException {
        try (var accession = open()) {
            take(accession, "a.txt", "a");
        }
        var file = data().resolve("ledger/ledger.jsonl");
        Files.writeString(file, Files.readString(file).replace("/papers/a", "/papers/z"));

        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerDamagedException.class)
                .hasMessage(
                        "台帳「%s」の2行目が壊れています（ハッシュ値が合いません）。新しい文書は受け入れていません。./senrei verify で調べ、バックアップから台帳を戻してください。",
                        file);
        assertThatThrownBy(this::open)
                .as("the first refusal let go of the directory")
                .isInstanceOf(LedgerDamagedException.class);
    }

    @Test
    void secondWriterIsToldWhoWrites() throws IOException {
        try (var accession = open()) {
            assertThat(accession.head().entries()).isEqualTo(1);
            assertThatThrownBy(this::open)
                    .isInstanceOf(DirectoryBusyException.class)
                    .hasMessageMatching(
                            "データの置き場所「.*data」には、別の処理（test、プロセス番号 "
                                    + ProcessHandle.current().pid()
                                    + "、\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d から）が書き込んでいます。終わってから、もう一度実行してください。");
        }
        open().close();
    }

    @Test
    void missingFileIsOneSentence() {
        try (var accession = open()) {
            assertThatThrownBy(() -> accession.take(temporary.resolve("nowhere"), Intake.SILENT))
                    .isInstanceOf(ArchiveException.UnreadableSource.class);
            take(accession, "a.txt", "a");
        }
        assertThat(states()).hasSize(1);
    }

    /** As verify does where it may not write, while another user's ingest writes. */
    @Test
    void whoMayNotWriteWaitsForWhoeverWrites() {
        assertThat(WriterLock.keepOut(data(), Duration.ZERO)).as("nobody ever wrote").isEmpty();
        try (var accession = open()) {
            take(accession, "a.txt", "a");
            assertThatThrownBy(() -> WriterLock.keepOut(data(), Duration.ZERO))
                    .isInstanceOf(DirectoryBusyException.class);
        }
        try (var looking = WriterLock.keepOut(data(), Duration.ZERO).orElseThrow()) {
            assertThat(looking).isNotNull();
            assertThatThrownBy(() -> WriterLock.take(data(), "test", Duration.ZERO))
                    .isInstanceOf(DirectoryBusyException.class);
        }
        WriterLock.take(data(), "test", Duration.ZERO).close();
    }

    @Test
    void visitorsChainTellsOfPublicDocumentsOnly() {
        try (var accession = open()) {
            for (int i = 0; i < 5; i++) take(accession, "secret" + i + ".txt", "内部 " + i);
            takeAs(accession, "shown.txt", "公開", Intake.of(Visibility.PUBLIC));
        }
        var reader = new LedgerReader(data().resolve("ledger"));
        var copy = new ByteArrayOutputStream();
        reader.copy(Audience.VISITOR, copy);

        var lines = copy.toString(StandardCharsets.UTF_8);
        assertThat(lines.lines()).hasSize(2);
        assertThat(lines).contains("shown.txt").doesNotContain("secret", "/papers");
        assertThat(reader.head(Audience.VISITOR).entries()).isEqualTo(2);
        assertThat(reader.head(Audience.READER).entries()).isEqualTo(7);
        assertThat(lines).contains("\n" + reader.head(Audience.VISITOR).hash() + " ");
    }
}
