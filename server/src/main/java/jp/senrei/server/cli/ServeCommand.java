package jp.senrei.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.senrei.corpus.archive.ArchiveReader;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.indexer.index.IndexUnavailableException;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.PastQueries;
import jp.senrei.indexer.index.SearchIndex;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Renewal;
import jp.senrei.server.SenreiServer;
import jp.senrei.server.ServerConfig;
import jp.senrei.server.upkeep.Disk;
import jp.senrei.server.upkeep.Upkeep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code senrei serve} */
@Command(
        name = "serve",
        description = "検索画面とAPIを公開します。Ctrl-Cで終わります。",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "ポート番号（既定: ${DEFAULT-VALUE}）",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "待ち受けるアドレス（既定: ${DEFAULT-VALUE}）",
            defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(
            names = "--as",
            paramLabel = "visitor|reader",
            description = "visitor は公開の文書だけ（既定）、reader は内部の文書も見せる（このコンピューターの中だけ）",
            defaultValue = "visitor")
    private Audience audience = Audience.VISITOR;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "利用者から見たこのサイトのアドレス（出典の表示とサイトマップに使う。例: https://senrei.example.jp）")
    private @Nullable String publicUrl;

    @Option(
            names = "--operator",
            paramLabel = "TEXT",
            description = "運営者の名前と連絡先（アクセシビリティ方針に表示する。例: 潮見市総務課 電話 00-0000-0000）")
    private @Nullable String operator;

    @Option(names = "--no-past-queries", description = "よく使われた検索語を覚えず、候補にも出さない")
    private boolean forgetful;

    @Override
    public Integer call() throws InterruptedException {
        var config = config(host, port, audience, publicUrl, operator);
        var past = forgetful ? PastQueries.none() : past(data.directory());
        try (var running = start(data.directory(), config, past)) {
            System.err.println(running.server().url() + " で公開しています。Ctrl-Cで終わります。");
            if (!holdsAnything(running.index())) {
                System.err.println("まだ文書がありません。この画面を開いたまま、./senrei ingest で取り込むことができます。");
            }
            if (audience == Audience.READER) {
                System.err.println("注意: 内部の文書も表示します。このコンピューターを使える人は、誰でも見ることができます。");
            }
            running.untilInterrupted();
        }
        return ExitCode.DONE;
    }

    private static boolean holdsAnything(SearchIndex index) {
        try (var documents = index.all(Document.class, Audience.READER)) {
            return documents.findAny().isPresent();
        } catch (IndexUnavailableException beingRenewed) {
            return true;
        }
    }

    static ServerConfig config(
            String host, int port, Audience audience, @Nullable String publicUrl) {
        return config(host, port, audience, publicUrl, null);
    }

    private static ServerConfig config(
            String host,
            int port,
            Audience audience,
            @Nullable String publicUrl,
            @Nullable String operator) {
        try {
            return new ServerConfig(host, port, audience, publicUrl, operator);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, e.getMessage());
        }
    }

    /** Opens what a server needs; closing stops it first. */
    static Running start(DataDirectory data, ServerConfig config) {
        return start(data, config, past(data));
    }

    private static PastQueries past(DataDirectory data) {
        return PastQueries.open(data.queries(), InstantSource.system());
    }

    private static Running start(DataDirectory data, ServerConfig config, PastQueries past) {
        makeFolder(data.root());
        var archive = new ArchiveReader(data.archive());
        var index = LuceneIndex.open(data.index(), past);
        LostLedger.tell(data, System.err); // an index made anew begins another one
        var renewal = Renewal.begin(data, Clock.systemUTC(), new RenewalLog(System.err));
        var disk = new Disk(data.root(), InstantSource.system());
        var upkeep = new Upkeep(renewal::state, disk::state, new LedgerReader(data.ledger()));
        try {
            var server =
                    SenreiServer.start(config, index, archive::content, upkeep, Clock.systemUTC());
            Thread.ofPlatform().daemon().name("ledger").start(() -> read(upkeep.ledger()));
            return new Running(server, index, renewal, past);
        } catch (RuntimeException e) {
            renewal.close();
            index.close();
            throw e;
        }
    }

    /** A long one takes seconds, for which nobody who asks for the state should have to wait. */
    private static void read(LedgerReader ledger) {
        try {
            ledger.head(Audience.READER);
        } catch (UncheckedIOException unreadable) {
            // told to whoever asks
        }
    }

    private static void makeFolder(Path data) {
        try {
            if (!Files.isDirectory(data)) Files.createDirectories(data);
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.NO_DATA_DIRECTORY,
                    "「" + data + "」を作れません。--data で別の場所を指定するか、権限を確かめてください。");
        }
    }

    record Running(SenreiServer server, LuceneIndex index, Renewal renewal, PastQueries past)
            implements AutoCloseable {
        void untilInterrupted() throws InterruptedException {
            FirstPages.ask(server.url());
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        close();
                                        stopped.countDown();
                                    }));
            stopped.await();
        }

        @Override
        public void close() {
            server.close();
            renewal.close();
            past.close();
            index.close();
        }
    }
}
