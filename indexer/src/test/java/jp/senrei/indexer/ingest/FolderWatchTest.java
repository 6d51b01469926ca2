package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
    /** Long against a slow disk, short against a day. */
    private static final Duration QUIET = Duration.ofMillis(600);

    @TempDir Path folder;
    private FolderWatch watch;

    @BeforeEach
    void open() throws IOException {
        watch = FolderWatch.of(List.of(folder), QUIET, Duration.ofHours(1));
    }

    @AfterEach
    void close() throws IOException {
        watch.close();
    }

    @Test
    void whatIsThereComesFirstAndWhatIsNewThen() throws Exception {
        write("a.txt", "一");
        assertThat(next(1)).containsExactly(path("a.txt"));

        write("b.txt", "二");
        assertThat(next(1)).containsExactly(path("b.txt"));
    }

    @Test
    void aFileHalfWrittenIsNotGivenOut() throws Exception {
        var begun = System.nanoTime();
        var writing =
                CompletableFuture.runAsync(
                        () -> {
                            try (var out = Files.newOutputStream(folder.resolve("a.txt"))) {
                                for (int i = 0; i < 10; i++) {
                                    out.write("一行\n".getBytes());
                                    Thread.sleep(QUIET.toMillis() / 6);
                                }
                            } catch (IOException | InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        assertThat(next(1)).containsExactly(path("a.txt"));
        assertThat(writing).as("given out after the last line").isDone();
        assertThat(Files.readAllLines(path("a.txt"))).hasSize(10);
        assertThat(System.nanoTime() - begun).isGreaterThan(QUIET.toNanos());
    }

    @Test
    void aFileReplacedOrRenamedComesAgain() throws Exception {
        write("a.txt", "案");
        next(1);
        write("new.tmp", "確定");
        Files.move(path("new.tmp"), path("b.txt"));
        assertThat(next(1)).containsExactly(path("b.txt"));
        write("a.txt", "改めた案");
        assertThat(next(1)).containsExactly(path("a.txt"));
    }

    @Test
    void foldersMadeLaterAreWatchedWithWhatIsInThem() throws Exception {
        write("a.txt", "一");
        next(1);
        Files.createDirectories(folder.resolve("令和5年度/第1回"));
        write("令和5年度/第1回/b.txt", "二");
        assertThat(next(1)).containsExactly(path("令和5年度/第1回/b.txt"));
        write("令和5年度/第1回/c.txt", "三");
        assertThat(next(1)).containsExactly(path("令和5年度/第1回/c.txt"));
    }

    @Test
    void temporaryNamesAndOtherFilesArePassedOver() throws Exception {
        for (var name :
                List.of(
                        "~$会議録.docx",
                        "会議録.pdf.crdownload",
                        "会議録.pdf.part",
                        "会議録.tmp",
                        ".会議録.txt",
                        "~WRL0001.tmp",
                        "図.jpg")) write(name, "x");
        write("会議録.txt", "本文");

        assertThat(next(1)).containsExactly(path("会議録.txt"));
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws Exception {
        write("a.txt", "一");
        next(1);
        Files.writeString(elsewhere.resolve("秘密.txt"), "秘密");
        Files.createSymbolicLink(path("秘密.txt"), elsewhere.resolve("秘密.txt"));
        Files.createSymbolicLink(path("中"), elsewhere);
        Thread.sleep(2 * QUIET.toMillis());
        write("z.txt", "終");

        assertThat(next(1)).containsExactly(path("z.txt"));
    }

    /** Seen as a file, and a link before it came to rest. */
    @Test
    void aLinkPutInThePlaceOfAFileIsNotGivenOut(@TempDir Path elsewhere) throws Exception {
        write("a.txt", "一");
        next(1);
        var secret = Files.writeString(elsewhere.resolve("秘密.txt"), "秘密");
        write("b.txt", "二");
        var came = CompletableFuture.supplyAsync(this::nextOne);
        Thread.sleep(QUIET.toMillis() / 3);
        Files.createSymbolicLink(path("b.new"), secret);
        Files.move(path("b.new"), path("b.txt"), StandardCopyOption.REPLACE_EXISTING);
        Thread.sleep(2 * QUIET.toMillis());
        write("z.txt", "終");

        assertThat(came.get()).containsExactly(path("z.txt"));
    }

    private Set<Path> nextOne() {
        try {
            return next(1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTheSystemDoesNotTellIsFoundByWalking() throws Exception {
        try (var walking = FolderWatch.of(List.of(folder), QUIET, Duration.ofMillis(100))) {
            var late = folder.resolve("late");
            write("a.txt", "一");
            assertThat(walking.next().complete()).containsExactly(path("a.txt"));
            Files.createDirectory(late);
            Files.writeString(late.resolve("b.txt"), "二");
            assertThat(walking.next().complete()).containsExactly(late.resolve("b.txt"));
        }
    }

    @Test
    void whatIsDeletedOrMovedAwayIsTold() throws Exception {
        Files.createDirectory(path("第1回"));
        for (var name : List.of("a.txt", "b.txt", "第1回/c.txt")) write(name, "一");
        next(3);

        Files.delete(path("a.txt"));
        Files.move(path("b.txt"), path("改題.txt"));
        var renamed = new News();
        while (renamed.vanished.size() < 2 || renamed.complete.isEmpty()) renamed.add(watch.next());
        assertThat(renamed.vanished).containsExactlyInAnyOrder(path("a.txt"), path("b.txt"));
        assertThat(renamed.complete).containsExactly(path("改題.txt"));

        write("改題.new", "二");
        Files.move(path("改題.new"), path("改題.txt"), StandardCopyOption.REPLACE_EXISTING);
        var saved = watch.next();
        assertThat(saved.vanished()).as("saved by putting another in its place").isEmpty();
        assertThat(saved.complete()).containsExactly(path("改題.txt"));
    }

    @Test
    void aFolderMovedInIsReadAndOneMovedAwayIsTold(@TempDir Path elsewhere) throws Exception {
        var year = Files.createDirectories(elsewhere.resolve("令和5年度/第1回"));
        Files.writeString(year.resolve("次第.txt"), "議題");
        try (var walking = FolderWatch.of(List.of(folder), QUIET, Duration.ofMillis(100))) {
            Files.move(elsewhere.resolve("令和5年度"), path("令和5年度"));
            assertThat(walking.next().complete()).containsExactly(path("令和5年度/第1回/次第.txt"));

            Files.move(path("令和5年度"), elsewhere.resolve("済"));
            assertThat(walking.next().vanished()).containsExactly(path("令和5年度/第1回/次第.txt"));
        }
    }

    @Test
    void ofAFolderThatIsOutOfReachNothingVanishes(@TempDir Path elsewhere) throws Exception {
        var drive = Files.createDirectory(elsewhere.resolve("共有"));
        Files.writeString(drive.resolve("次第.txt"), "議題");
        try (var walking = FolderWatch.of(List.of(drive), QUIET, Duration.ofMillis(100))) {
            assertThat(walking.next().complete()).containsExactly(drive.resolve("次第.txt"));

            Files.move(drive, elsewhere.resolve("切断"));
            Files.createDirectory(drive); // where a drive is to be mounted
            var away = walking.next();
            assertThat(away.lost()).containsExactly(drive);
            assertThat(away.vanished()).isEmpty();
            Thread.sleep(2 * QUIET.toMillis());

            Files.delete(drive);
            Files.move(elsewhere.resolve("切断"), drive);
            Files.writeString(drive.resolve("会議録.txt"), "新しい文書");
            var again = new News();
            while (again.complete.isEmpty() || again.back.isEmpty()) again.add(walking.next());
            assertThat(again.back).containsExactly(drive);
            assertThat(again.vanished).isEmpty();
            assertThat(again.complete)
                    .as("only what is new comes")
                    .containsExactly(drive.resolve("会議録.txt"));
        }
    }

    @Test
    void aFileThatCouldNotBeOpenedComesAgainWhenItCan() throws Exception {
        var open = new AtomicBoolean();
        var given = List.of(path("a.txt"));
        try (var walking =
                FolderWatch.of(
                        List.of(folder), QUIET, Duration.ofMillis(100), file -> open.get())) {
            write("a.txt", "一");
            assertThat(walking.next().complete()).isEqualTo(given);
            walking.giveBackUntilOpen(given);
            write("b.txt", "二");
            assertThat(walking.next().complete()).containsExactly(path("b.txt"));

            open.set(true);
            assertThat(walking.next().complete()).isEqualTo(given);
            walking.giveBackUntilOpen(given); // it opens: something else is wrong with it
            write("c.txt", "三");
            assertThat(walking.next().complete()).containsExactly(path("c.txt"));
        }
    }

    @Test
    void namesOfAMacAndOfAWideKeyboardAreTakenAsTheyAre() throws Exception {
        var apart = Normalizer.normalize("ガイドライン（案）.txt", Normalizer.Form.NFD);
        for (var name : List.of(apart, "ガイドライン（案）.txt", "議事録　２０２４　①.txt")) write(name, name);

        assertThat(next(3))
                .containsExactlyInAnyOrder(
                        path(apart), path("ガイドライン（案）.txt"), path("議事録　２０２４　①.txt"));
    }

    /** What came, all together. */
    private static final class News {
        final List<Path> complete = new ArrayList<>();
        final List<Path> vanished = new ArrayList<>();
        final List<Path> back = new ArrayList<>();

        void add(FolderWatch.News news) {
            complete.addAll(news.complete());
            vanished.addAll(news.vanished());
            back.addAll(news.back());
        }
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        var waiting =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return watch.next();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        Thread.sleep(100);
        watch.close();
        assertThat(waiting.get(10, TimeUnit.SECONDS).isEmpty()).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(
                folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    /** All that comes until there are so many. */
    private Set<Path> next(int many) throws InterruptedException {
        Set<Path> came = new HashSet<>();
        while (came.size() < many) came.addAll(watch.next().complete());
        return came;
    }
}
