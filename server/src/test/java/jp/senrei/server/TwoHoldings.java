package jp.senrei.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.ledger.LedgerReader;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.PastQueries;
import jp.senrei.indexer.index.Question;
import jp.senrei.indexer.ingest.DataDirectory;
import jp.senrei.indexer.ingest.Ingest;
import jp.senrei.indexer.ingest.Progress;
import jp.senrei.indexer.ingest.Renewal;
import jp.senrei.server.upkeep.Disk;
import jp.senrei.server.upkeep.Upkeep;

/**
 * Two data directories through the whole of ingest: both were given the same public papers, in the
 * same runs; one was given internal ones too, and a reader asked for what stands in them.
 */
@SuppressWarnings("try") // a resource may be interrupted while it closes
final class TwoHoldings implements AutoCloseable {
    /** The names that stand in the internal papers and nowhere else. */
    static final List<String> SECRETS =
            List.of("夜光虫台帳", "カゲロウ灯台", "錨草", "諮問第113号", "諮問第116号", "櫂川", "青鈍港", "墨流し");

    private static final String PUBLIC_AGENDA =
            """
            令和3年度第4回 潮見市個人情報保護審議会 次第
            日時 令和4年1月25日（火）午後2時から
            場所 潮見市役所 3階会議室
            1 開会
            2 諮問事項
            (1) 諮問第112号 検診予約におけるＬＩＮＥの利用について
            3 閉会
            """;

    /** Goes on with a public case, at a public meeting, by the same council. */
    private static final String SECRET_MINUTES =
            """
            令和3年度第5回 潮見市個人情報保護審議会 会議録
            日時 令和4年3月24日（木）午後2時から
            場所 青鈍港会館
            出席者 櫂川会長、墨流し委員
            1 開会
            2 諮問事項
            (1) 諮問第113号 夜光虫台帳の整備業務の委託について
            ○櫂川会長 諮問第113号、夜光虫台帳の整備業務の委託についてです。
            ○錨草課長 諮問第112号の検診予約に続き、株式会社カゲロウ灯台に委託し、kintoneとＬＩＮＥを用います。潮見市個人情報保護条例第16条第1項によります。
            ○墨流し委員 夜光虫台帳に口座番号は載りますか。
            ○錨草課長 載りません。
            ○櫂川会長 本件は、夜光虫台帳の控えを残さないことを条件に承認します。
            3 閉会
            """;

    /** Names the public case of a public meeting again, and a number after the next. */
    private static final String SECRET_AGENDA =
            PUBLIC_AGENDA.replace("3 閉会\n", "")
                    + "(2) 諮問第116号 夜光虫台帳の整備業務の委託について（資料 12ページ）\n3 閉会\n"
                    + "諮問第112号 検診予約におけるＬＩＮＥの利用について\n"
                    + "委託先は株式会社カゲロウ灯台とし、kintoneを用いる。\n";

    private static final String SECRET_ELSEWHERE =
            """
            令和4年度第1回 足立区情報公開・個人情報保護審議会 次第
            日時 令和4年7月28日（木）午後2時から
            場所 青鈍港会館
            1 諮問事項
            (1) 諮問第401号 錨草の観察における外部結合について（条例第22条）
            """;

    private static final String SECRET_REPORT =
            """
            足立区 令和3年度 情報公開制度の運用状況
            令和4年度第1回 足立区情報公開・個人情報保護審議会 資料
            日時 令和4年7月28日（木）午後2時から
            表1 公文書公開請求の処理状況
            区分 件数(件)
            全部公開 31
            夜光虫台帳 12
            合計 43
            """;

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final Path folder;

    final SenreiServer never;
    final SenreiServer visitors;
    final SenreiServer readers;
    final LuceneIndex index;

    TwoHoldings(Path folder) throws IOException {
        this.folder = folder;
        var without = new DataDirectory(folder.resolve("without"));
        var with = new DataDirectory(folder.resolve("with"));
        fill(without, false);
        fill(with, true);
        never = serve(without, Audience.VISITOR, new Renewal.State.Running(1, 2));
        visitors = serve(with, Audience.VISITOR, new Renewal.State.Running(3, 9));
        readers = serve(with, Audience.READER, new Renewal.State.Running(3, 9));
        index = open(LuceneIndex.open(with.index()));
    }

    private void fill(DataDirectory data, boolean isSecretHeld) throws IOException {
        var samples = Path.of("../corpus/samples");
        take(data, Visibility.PUBLIC, paper("次第.txt", PUBLIC_AGENDA));
        if (isSecretHeld) take(data, Visibility.INTERNAL, paper("夜光虫台帳.txt", SECRET_MINUTES));
        take(
                data,
                Visibility.PUBLIC,
                samples.resolve("shiomi-2023-1-minutes.txt"),
                samples.resolve("fujigahara-7-3-agenda.txt"),
                samples.resolve("fujigahara-7-3-minutes.html"));
        if (!isSecretHeld) return;
        take(data, Visibility.INTERNAL, paper("錨草次第.txt", SECRET_AGENDA));
        take(data, Visibility.INTERNAL, paper("錨草区.txt", SECRET_ELSEWHERE));
        take(data, Visibility.INTERNAL, paper("錨草報告.txt", SECRET_REPORT));
        take(data, Visibility.INTERNAL, paper("錨草空.txt", ""));
        askOften(data);
    }

    private Path paper(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void take(DataDirectory data, Visibility visibility, Path... papers) {
        try (var ingest = Ingest.open(data, NOON)) {
            ingest.run(List.of(papers), Intake.of(visibility), Progress.SILENT);
        }
    }

    /** Until it is suggested to readers. */
    private static void askOften(DataDirectory data) {
        var now = new AtomicReference<>(Instant.EPOCH);
        try (var past = PastQueries.open(data.queries(), now::get);
                var index = LuceneIndex.open(data.index(), past)) {
            for (var times = 0; times < 5; times++) {
                for (var secret : List.of("夜光虫台帳 整備", "錨草"))
                    index.searchCases(Question.of(secret), Audience.READER);
                now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
            }
        }
    }

    private SenreiServer serve(DataDirectory data, Audience audience, Renewal.State state) {
        var archive = open(Archive.open(data.archive()));
        var past = open(PastQueries.open(data.queries(), NOON));
        var index = open(LuceneIndex.open(data.index(), past));
        var config = new ServerConfig("127.0.0.1", 0, audience);
        return open(SenreiServer.start(config, index, archive::content, upkeep(data, state), NOON));
    }

    private static Upkeep upkeep(DataDirectory data, Renewal.State state) {
        var ledger = new LedgerReader(data.ledger());
        return new Upkeep(() -> state, () -> Disk.State.WRITABLE, ledger);
    }

    private <T extends AutoCloseable> T open(T resource) {
        open.addFirst(resource);
        return resource;
    }

    @Override
    public void close() throws Exception {
        for (var resource : open) resource.close();
    }
}
