package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.SourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which document takes the place of which, and what a deletion leaves. */
class PlacesTest extends Papers {
    private static final String A = "/papers/a.txt";

    private static Intake replacing(String older) {
        return new Intake(null, null, null, older, false);
    }

    private static List<String> delete(Accession accession, String id) {
        var done = new Decisions(accession).delete(id, "取り違え", "tanaka");
        return ((Decisions.Decided.Done) done).others();
    }

    private static String at(Accession accession, String address) {
        return accession.register().at(address).map(DocumentState::id).orElseThrow();
    }

    @Test
    void deletingAVersionInTheMiddleBringsNoOldOneBack() throws IOException {
        try (var accession = open()) {
            var first = take(accession, A, "1");
            var second = take(accession, A, "2");
            var third = take(accession, A, "3");

            var done = new Decisions(accession).delete(second, "取り違え", "tanaka");
            assertThat(done)
                    .isEqualTo(new Decisions.Decided.Done("a.txt", List.of(first), List.of()));

            assertThat(replacedBy(accession, first)).isEqualTo(third);
            assertThat(replacedBy(accession, third)).isNull();
            assertThat(at(accession, A)).isEqualTo(third);

            assertThat(new Decisions(accession).delete(third, "取り違え", "tanaka"))
                    .isEqualTo(new Decisions.Decided.Done("a.txt", List.of(first), List.of(first)));
            assertThat(replacedBy(accession, first)).isNull();
            assertThat(at(accession, A)).isEqualTo(first);
        }
    }

    @Test
    void whoeverWasReplacedByAnotherMeanwhileGetsNoPlaceBack() throws IOException {
        try (var accession = open()) {
            var older = take(accession, A, "A");
            var byHand = take(accession, "/papers/c.txt", "C", replacing(older));
            var newer = take(accession, A, "B");
            assertThat(replacedBy(accession, older)).isEqualTo(newer);

            assertThat(delete(accession, byHand)).isEmpty();

            assertThat(replacedBy(accession, older)).isEqualTo(newer);
            assertThat(at(accession, A)).isEqualTo(newer);
        }
    }

    @Test
    void correctingWhatReplacesWhatLeavesNoCircle() throws IOException {
        try (var accession = open()) {
            var one = take(accession, "/papers/1.txt", "1");
            var two = take(accession, "/papers/2.txt", "2", replacing(one));
            assertThat(take(accession, "/papers/1.txt", "1", replacing(two))).isEqualTo(one);

            assertThat(replacedBy(accession, one)).isNull();
            assertThat(replacedBy(accession, two)).isEqualTo(one);
        }
        assertThat(states())
                .containsEntry("/papers/1.txt", SourceState.State.ARCHIVED)
                .containsEntry("/papers/2.txt", SourceState.State.REPLACED);
    }

    /** Names are taken in their order, in which the final version comes first. */
    @ParameterizedTest
    @ValueSource(strings = {"会議録（案）.txt", "会議録_案.txt", "会議録 未定稿.txt"})
    void aDraftThatComesAfterItsFinalVersionIsOlder(String draft) throws IOException {
        try (var accession = open()) {
            var last = take(accession, "/papers/会議録.txt", "確定");
            var first = take(accession, "/papers/" + draft, "案");

            assertThat(replacedBy(accession, first)).isEqualTo(last);
            assertThat(replacedBy(accession, last)).isNull();

            var again = take(accession, "/papers/" + draft, "直した案");
            assertThat(replacedBy(accession, first)).isEqualTo(again);
            assertThat(replacedBy(accession, again)).isEqualTo(last);
        }
    }

    @Test
    void aDraftReplacesItsFinalVersionWhenSomebodySaysSo() throws IOException {
        try (var accession = open()) {
            var last = take(accession, "/papers/会議録.txt", "確定");
            var draft = take(accession, "/papers/会議録（案）.txt", "案", replacing(last));
            assertThat(replacedBy(accession, last)).isEqualTo(draft);
            assertThat(replacedBy(accession, draft)).isNull();

            var corrected = take(accession, "/papers/会議録（案）.txt", "直した案");
            assertThat(replacedBy(accession, draft)).isEqualTo(corrected);
            assertThat(replacedBy(accession, corrected)).isNull();
        }
    }

    /** An address that is gone is no place where a document still stands. */
    @Test
    void whatIsGoneElsewhereIsReplaced() throws IOException {
        try (var accession = open()) {
            var older = take(accession, "/papers/old.txt", "旧");
            take(accession, "/papers/new.txt", "旧");
            accession.gone("/papers/old.txt");
            var newer = take(accession, "/papers/new.txt", "新");

            assertThat(replacedBy(accession, older)).isEqualTo(newer);
        }
    }

    @Test
    void aFailureIsForgottenWhenTheSameBytesAreThereAgain() throws IOException {
        try (var accession = open()) {
            var draft = take(accession, "/papers/会議録（案）.txt", "案");
            var last = take(accession, "/papers/会議録.txt", "確定");
            for (var address : List.of("/papers/会議録（案）.txt", "/papers/会議録.txt"))
                accession.notArchived(address, "NO_ACCESS", "権限がありません");
            take(accession, "/papers/会議録（案）.txt", "案");
            take(accession, "/papers/会議録.txt", "確定");

            assertThat(replacedBy(accession, draft)).isEqualTo(last);
        }
        assertThat(states())
                .containsEntry("/papers/会議録（案）.txt", SourceState.State.REPLACED)
                .containsEntry("/papers/会議録.txt", SourceState.State.ARCHIVED);
    }

    @Test
    void whatWasDeletedStaysDeletedHoweverOftenItIsRefused() throws IOException {
        try (var accession = open()) {
            delete(accession, take(accession, A, "氏名"));
            take(accession, "/papers/b.txt", "b");
            for (int run = 0; run < 3; run++) {
                for (var address : List.of(A, "/papers/copy.txt", "/papers/b.txt"))
                    assertThat(refused(accession, address)).isTrue();
            }
        }
        assertThat(states())
                .containsEntry(A, SourceState.State.DELETED)
                .containsEntry("/papers/copy.txt", SourceState.State.DELETED)
                .containsEntry("/papers/b.txt", SourceState.State.NOT_ARCHIVED);
        assertThat(events())
                .containsExactly(
                        "opened", "archived", "deleted", "archived", "found", "not-archived");
    }

    private static boolean refused(Accession accession, String address) throws IOException {
        return takeAny(accession, address, "氏名", Intake.SILENT) instanceof Taken.Refused;
    }
}
