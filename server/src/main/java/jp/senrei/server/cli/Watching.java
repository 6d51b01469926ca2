package jp.senrei.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.senrei.corpus.archive.DirectoryBusyException;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.SystemFault;
import jp.senrei.indexer.ingest.FolderWatch;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import jp.senrei.indexer.ingest.Report;
import jp.senrei.indexer.ingest.Result;

/**
 * {@code senrei ingest --watch}: takes files as they come, and says a line for each. The data
 * directory is held only while there is something to write, so that another ingest, a reindex or a
 * backup can run between; somebody who is writing is waited for. Ends with Ctrl-C, after what is
 * being taken.
 */
final class Watching {
    /** Longer than this a terminal that was closed is not made to wait. */
    private static final int SECONDS_TO_END = 30;

    private final Supplier<Ingest> data;
    private final List<Path> folders;
    private final Intake intake;
    private final PrintStream out;
    private boolean toldOfWaiting;
    private boolean failed;

    /**
     * @param data opens the data directory for writing
     */
    Watching(Supplier<Ingest> data, List<Path> folders, Intake intake, PrintStream out) {
        this.data = data;
        this.folders = folders;
        this.intake = intake;
        this.out = out;
    }

    int run() {
        for (var folder : folders) {
            if (!Files.isDirectory(folder))
                throw new Refusal(
                        ExitCode.USAGE, "「" + folder + "」はフォルダーではありません。--watch にはフォルダーを指定してください。");
        }
        var ended = new CountDownLatch(1);
        try (var watch = FolderWatch.of(folders)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch, ended)));
            out.println("監視を始めます（終わるときは Ctrl-C）。");
            loop(watch);
            out.println("監視を終わります。");
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "フォルダーを監視できません（" + SystemFault.said(e) + "）。--watch を付けずに取り込んでください。");
        } finally {
            ended.countDown();
        }
        return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private static void end(FolderWatch watch, CountDownLatch ended) {
        try {
            watch.close();
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException tooLate) {
            // the process ends anyway; what was archived stays
        }
    }

    private void loop(FolderWatch watch) {
        try {
            for (var news = watch.next(); !news.isEmpty(); news = watch.next()) {
                news.lost().forEach(this::tellLost);
                news.back().forEach(this::tellBack);
                if (!news.complete().isEmpty() || !news.vanished().isEmpty()) take(news, watch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellLost(Path folder) {
        out.println(named(folder) + "が見えなくなりました。見えるようになるまで待ちます（取り込んだ文書は、そのまま残ります）。");
    }

    private void tellBack(Path folder) {
        out.println(named(folder) + "が再び見えるようになりました。監視を続けます。");
    }

    private static String named(Path folder) {
        return Printable.of("「" + folder + "」");
    }

    private void take(FolderWatch.News news, FolderWatch watch) {
        try (var ingest = data.get()) {
            toldOfWaiting = false;
            for (var gone : ingest.gone(news.vanished()))
                out.println(
                        Printable.of(
                                "なくなりました（保存した文書は残ります）: "
                                        + gone.source()
                                        + "（"
                                        + gone.document()
                                        + "）"));
            // some may be gone again by now
            var files = news.complete().stream().filter(Files::exists).toList();
            if (files.isEmpty()) return;
            var taken = new Taken();
            var report = ingest.runSeen(files, intake, taken);
            taken.lines.forEach(out::println);
            tell(report);
            watch.giveBackUntilOpen(
                    files.stream().filter(file -> taken.closed.contains(file.toString())).toList());
        } catch (DirectoryBusyException busy) {
            if (!toldOfWaiting) out.println(Printable.of(busy.writing() + "終わるのを待って取り込みます。"));
            toldOfWaiting = true;
            watch.giveBack(news);
        }
    }

    private void tell(Report report) {
        if (!report.failures().isEmpty()) failed = true;
        ReportText.failures(report, out);
        ReportText.versions(report, out);
        ReportText.deleted(report, out);
    }

    /** A line for each document, told when it can be found. */
    private static final class Taken implements Progress {
        private final List<String> lines = new ArrayList<>();
        private final Set<String> closed = new HashSet<>();

        @Override
        public void begin(int files) {}

        @Override
        public void done(Result result) {
            if (result instanceof Result.NotArchived(var source, var reason)) closed.add(source);
            if (result instanceof Result.Read(var source, var document, var isNew))
                lines.add(
                        (isNew ? "取り込みました: " : "取り込み済みです: ")
                                + Printable.of(source)
                                + "（"
                                + document
                                + "）");
        }
    }
}
