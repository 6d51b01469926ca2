package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What visitors may not see any more is out of their sight before anything else is done. */
class HiddenAtOnceTest {
    private static final String MINUTES =
            """
            令和4年度第1回 潮見市個人情報保護審議会 会議録
            日時 令和4年7月28日（木）午後2時から
            1 諮問事項
            (1) 諮問第12号 港まつりの申込みにおける業務の委託について
            ○汐崎会長 原案のとおり承認します。
            """;

    private static final String AGENDA =
            """
            令和4年度第1回 潮見市個人情報保護審議会 次第
            日時 令和4年7月28日（木）午後2時から
            1 開会
            2 閉会
            """;

    @TempDir Path folder;

    private DataDirectory data;
    private Path minutes;
    private Path agenda;

    @BeforeEach
    void showTwo() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        minutes = Files.writeString(folder.resolve("会議録.txt"), MINUTES);
        agenda = Files.writeString(folder.resolve("次第.txt"), AGENDA);
        try (var ingest = open()) {
            ingest.run(List.of(minutes, agenda), Intake.of(Visibility.PUBLIC), Progress.SILENT);
        }
        assertThat(new Sight(data)).isEqualTo(new Sight(true, true));
    }

    /** What visitors see of the minutes. */
    private record Sight(boolean isFound, boolean isSuggested) {
        Sight(DataDirectory data) {
            this(isFound(data), isSuggested(data));
        }

        private static boolean isFound(DataDirectory data) {
            try (var index = LuceneIndex.open(data.index());
                    var all = index.all(Document.class, Audience.VISITOR)) {
                return all.anyMatch(document -> document.file().equals("会議録.txt"));
            }
        }

        private static boolean isSuggested(DataDirectory data) {
            try (var index = LuceneIndex.open(data.index())) {
                return !index.suggest("港まつり", 5, Audience.VISITOR).isEmpty();
            }
        }
    }

    private static final Sight NOTHING = new Sight(false, false);

    /** What visitors see at each step of a run. */
    private final class Looking implements Progress {
        final List<Sight> seen = new ArrayList<>();

        @Override
        public void readsAnew(int documents) {
            seen.add(new Sight(data));
        }

        @Override
        public void begin(int files) {
            seen.add(new Sight(data));
        }

        @Override
        public void done(Result result) {
            seen.add(new Sight(data));
        }
    }

    private Ingest open() {
        return Ingest.open(data, Clock.systemUTC(), IngestSettings.DEFAULT.withWorkers(1));
    }

    private String id(String file) {
        try (var index = LuceneIndex.open(data.index());
                var all = index.all(Document.class, Audience.READER)) {
            return all.filter(document -> document.file().equals(file))
                    .map(Document::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Decided, and the index was not told of it. */
    private void dieAfterWithdrawing() {
        var document = id("会議録.txt");
        try (var ingest = open()) {
            assertThatThrownBy(
                            () ->
                                    ingest.decide(
                                            document,
                                            decisions -> {
                                                decisions.withdraw(document, "誤り", "田中");
                                                throw new IllegalStateException("died");
                                            }))
                    .hasMessage("died");
        }
        assertThat(new Sight(data)).isEqualTo(new Sight(true, true));
    }

    private void anotherVersionRead() throws IOException {
        Files.writeString(data.readings().resolve(".format"), "another");
    }

    @Test
    void whatWasLeftIsNotEvenSuggestedWhenTheNextRunBegins() {
        dieAfterWithdrawing();
        var looking = new Looking();
        try (var ingest = open()) {
            ingest.run(List.of(agenda), Intake.SILENT, looking);
        }
        assertThat(looking.seen).isNotEmpty().containsOnly(NOTHING);
    }

    @Test
    void aReindexHidesItFirst() {
        dieAfterWithdrawing();
        var looking = new Looking();
        try (var ingest = open()) {
            ingest.rebuild(looking);
        }
        assertThat(looking.seen).isNotEmpty().containsOnly(NOTHING);
    }

    @Test
    void soDoesARunThatReadsAnewWhatAnotherVersionRead() throws IOException {
        dieAfterWithdrawing();
        anotherVersionRead();
        var looking = new Looking();
        try (var ingest = open()) {
            ingest.run(List.of(agenda), Intake.SILENT, looking);
        }
        assertThat(looking.seen).hasSizeGreaterThan(2).containsOnly(NOTHING);
        assertThat(new Readings(data.readings()).areOfAnotherVersion()).isFalse();
    }

    /** The first thing after an upgrade. */
    @Test
    void toHideOneNothingThatAnotherVersionReadIsReadAnew() throws IOException {
        var other = reading(id("次第.txt"));
        Files.writeString(other, "written otherwise");
        anotherVersionRead();
        var document = id("会議録.txt");

        try (var ingest = open()) {
            ingest.decide(document, decisions -> decisions.withdraw(document, "誤り", "田中"));
        }

        assertThat(new Sight(data)).isEqualTo(NOTHING);
        assertThat(other).hasContent("written otherwise");
        try (var ingest = open()) {
            ingest.run(List.of(agenda), Intake.SILENT, Progress.SILENT);
        }
        assertThat(id("次第.txt")).as("it is back").isNotEmpty();
    }

    private Path reading(String document) throws IOException {
        try (Stream<Path> files = Files.walk(data.readings())) {
            return files.filter(file -> file.endsWith(document + ".reading"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatIsTakenInternallyIsNotSuggestedWhileTheRunGoesOn() throws IOException {
        var later = new ArrayList<>(List.of(minutes));
        for (int i = 0; i < 4; i++)
            later.add(Files.writeString(folder.resolve(i + ".txt"), "潮見市 資料" + i));
        var looking =
                new Progress() {
                    final List<Sight> seen = new ArrayList<>();

                    @Override
                    public void begin(int files) {}

                    @Override
                    public void done(Result result) {
                        seen.add(new Sight(data));
                        try {
                            Thread.sleep(600); // longer than a publication waits for
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                };
        try (var ingest = open()) {
            ingest.run(later, Intake.of(Visibility.INTERNAL), looking);
        }
        assertThat(looking.seen.getLast()).isEqualTo(NOTHING);
    }
}
