package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Decisions;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.accession.Version;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.ledger.SourceState;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Unpacking;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.index.IndexWriter;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.link.ReadDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the indexer on a data directory. Only one may be open at a time, also among processes;
 * servers go on answering meanwhile and see what was read so far every few seconds, all of it at
 * the end.
 *
 * <p>Each original is archived and told in the ledger before anybody sees it in the index: whatever
 * fails later, and a crash, loses nothing. One thread archives, in the order of the files, links
 * and publishes; several read.
 */
public final class Ingest implements AutoCloseable {
    /** How long another run is waited for before it is named. */
    public static final Duration PATIENCE = WriterLock.PATIENCE;

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    /** Documents that are brought onto the disk together. */
    private static final int AT_A_TIME = 100;

    private final Accession accession;
    private final Archive archive;
    private final Succession succession;
    private final IndexWriter index;
    private final Readings readings;
    private final Clock clock;
    private final Interpreter interpreter;
    private final Workers workers;
    private final Publisher publisher;
    private final FoundInside inside;
    private int unacknowledged;

    /** While everything is read anew. */
    private @Nullable Rereading rereading;

    private Ingest(
            Accession accession,
            IndexWriter index,
            Readings readings,
            Clock clock,
            int workers,
            List<String> passwords) {
        this.accession = accession;
        this.archive = accession.archive();
        this.succession = new Succession(accession.register());
        this.index = index;
        this.readings = readings;
        this.clock = clock;
        this.interpreter = new Interpreter(workers, passwords);
        this.workers = new Workers(interpreter, workers);
        this.inside = new FoundInside(accession, clock);
        this.publisher = new Publisher(accession, succession, index, readings, this::readAgain);
        // what a crash kept from the index, or everything when the index was thrown away or is of
        // another version
        publisher.changeAll(
                index.isToBeFilled() ? readings.municipalities() : readings.unpublished());
    }

    /**
     * Opens a data directory for writing, as {@code senrei ingest} does.
     *
     * @throws ArchiveException.Unusable when the directory cannot be used
     * @throws jp.senrei.corpus.archive.DirectoryBusyException when another run is going on and does
     *     not end soon
     */
    public static Ingest open(DataDirectory data, Clock clock) {
        return open(data, clock, "senrei ingest", PATIENCE);
    }

    /** With a worker for each core. */
    public static Ingest open(DataDirectory data, Clock clock, String command, Duration patience) {
        return open(data, clock, command, patience, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param command told to whoever has to wait meanwhile
     * @param patience how long another run is waited for
     * @param workers how many documents are read at the same time, 1 or more
     */
    public static Ingest open(
            DataDirectory data, Clock clock, String command, Duration patience, int workers) {
        return open(data, clock, command, patience, workers, List.of());
    }

    /**
     * @param passwords tried on encrypted files; kept in memory only
     */
    public static Ingest open(
            DataDirectory data,
            Clock clock,
            String command,
            Duration patience,
            int workers,
            List<String> passwords) {
        var accession = Accession.open(data.root(), clock, command, patience);
        try {
            return new Ingest(
                    accession,
                    LuceneIndexWriter.open(data.index()),
                    new Readings(data.readings()),
                    clock,
                    workers,
                    passwords);
        } catch (RuntimeException e) {
            accession.close();
            throw e;
        }
    }

    /** Takes files and folders; returns when everything taken can be found. */
    public Report run(List<Path> paths, Intake intake, Progress progress) {
        return run(Inputs.of(InputFiles.of(paths)), List.of(), intake, progress);
    }

    /**
     * Takes what is at addresses of the web, one after another; returns when everything taken can
     * be found.
     *
     * @param follow whether they are listings whose documents are taken too
     */
    public Report run(
            List<String> addresses, boolean follow, Fetch fetch, Intake intake, Progress progress) {
        var inputs = new WebInputs(addresses, follow, fetch, accession);
        return run(inputs, List.of(), intake, progress);
    }

    /**
     * Tries again what failed before, as the ledger tells it, and scanned pages that OCR can read
     * by now; returns when everything taken can be found. Addresses of the web are tried by naming
     * them again.
     */
    public Report retry(Intake intake, Progress progress) {
        var failed = accession.register().sources().stream().filter(SourceState::isFailed).toList();
        var unread =
                failed.stream()
                        .filter(source -> source.state() == SourceState.State.UNREADABLE)
                        .map(SourceState::document)
                        .flatMap(document -> Optional.ofNullable(document).stream());
        var again =
                Stream.concat(unread, Scans.toReadAgain(readings).stream())
                        .distinct()
                        .flatMap(document -> archive.find(document).stream())
                        .toList();
        var files =
                failed.stream()
                        .filter(source -> source.state() == SourceState.State.NOT_ARCHIVED)
                        .map(SourceState::source)
                        .filter(source -> source.startsWith("/"))
                        .map(Path::of)
                        .toList();
        return run(Inputs.of(new InputFiles(files, List.of(), 0)), again, intake, progress);
    }

    private Report run(Inputs inputs, List<Original> unread, Intake intake, Progress progress) {
        readWhatAnotherVersionRead(progress);
        readWhatTheLastRunLeft();
        readings.runBegins();
        var tally = new Tally(progress);
        int place = 0;
        progress.begin(inputs.expected() + unread.size());
        publisher.pause(Duration.ZERO);
        for (var original : unread) begin(original, place++, tally);
        for (var input = inputs.next(); input != null; input = inputs.next()) {
            progress.expects(inputs.expected() + unread.size());
            take(input, place++, intake, tally);
        }
        while (!workers.isIdle() || !inside.isEmpty()) {
            readInside(tally);
            if (!workers.isIdle()) finish(workers.take(), tally);
            publishWhenDue();
        }
        publisher.publish();
        readings.runEnds();
        var report = tally.report(inputs.passedOver());
        LOG.info(
                "ingest: {} files, {} new, {} failed, {} passed over",
                report.files(),
                report.added(),
                report.failures().size(),
                report.passedOver());
        return report;
    }

    /**
     * Reads everything in the archive again and replaces the index in one step at the end. What one
     * that was killed less than a day ago read is not read again.
     */
    public Report rebuild(Progress progress) {
        var tally = new Tally(progress);
        accession.reconcile();
        publisher.changeAll(readings.municipalities());
        readings.keepOnly(archive.all());
        readAllAnew(tally, progress::begin);
        publisher.linkAll(document -> {});
        readings.runEnds();
        return tally.report(0);
    }

    /**
     * Makes the index anew in one step at the end: from what this version read already, when it
     * read all, otherwise from the originals as {@link #rebuild} does.
     */
    Report renew(Progress progress) {
        if (readings.areOfAnotherVersion() || readings.lack(archive.all()))
            return rebuild(progress);
        var tally = new Tally(progress);
        publisher.changeAll(readings.municipalities());
        progress.begin(publisher.documents());
        publisher.linkAll(read -> tally.done(0, new Result.Read(read.file(), read.id(), false)));
        return tally.report(0);
    }

    /** 公開の取りやめ・公開・削除; the index is told with {@link #showAnew}. */
    public Decisions decisions() {
        return new Decisions(accession);
    }

    /** Has the index tell of these documents what the archive tells: also that they are gone. */
    public void showAnew(List<String> documents) {
        for (var document : documents) {
            changeWhereItIs(document);
            if (archive.find(document).isEmpty()) readings.remove(document);
            else readAgain(document);
        }
        publisher.publish();
    }

    // ---- one file after another

    private void take(Input input, int place, Intake intake, Tally tally) {
        switch (input.into(accession, intake)) {
            case Input.Received.Kept kept ->
                    archived(input.source(), kept.archived(), null, place, tally);
            case Input.Received.Ended ended -> tally.done(place, ended.result());
        }
        if (++unacknowledged >= AT_A_TIME) acknowledge();
        publishWhenDue();
    }

    private void publishWhenDue() {
        if (publisher.isDue()) publisher.publish();
    }

    private void archived(
            String source,
            Taken.Archived archived,
            @Nullable Unpacking unpacking,
            int place,
            Tally tally) {
        tally.archived(archived);
        var original = archived.stored().original();
        // the same bytes once more
        if (workers.isReading(original.id())) finishAll(tally);
        var known =
                readings.municipalityOf(original.id())
                        .flatMap(code -> readings.of(code, original.id()))
                        .filter(read -> isUpToDate(read, original))
                        .filter(read -> !interpreter.mayOpen(read.warnings()));
        if (known.isEmpty())
            begin(original, source, archived.stored().isNew(), unpacking, place, tally);
        else tally.done(place, known(source, known.get()));
        if (!archived.versions().isEmpty()) replace(archived.versions(), tally);
    }

    /** Nobody may see the earlier version gone while the newer one is still being read. */
    private void replace(List<Version> versions, Tally tally) {
        finishAll(tally);
        for (var version : versions) {
            changeWhereItIs(version.older());
            changeWhereItIs(version.newer());
            succession.before(version.older()).forEach(this::changeWhereItIs);
        }
    }

    private void changeWhereItIs(String document) {
        readings.municipalityOf(document).ifPresent(publisher::change);
    }

    private static Result known(String source, ReadDocument read) {
        var reason =
                read.warnings().stream()
                        .findFirst()
                        .filter(warning -> !Extraction.isOfContainer(warning));
        return reason.isPresent() && read.text().blocks().isEmpty()
                ? new Result.Unreadable(source, read.id(), false, reason.get())
                : new Result.Read(source, read.id(), false);
    }

    private void acknowledge() {
        accession.acknowledge();
        unacknowledged = 0;
    }

    /**
     * Whether it was read as what the archive says it is. Asked of the archive, not of this run:
     * one that was killed may have archived a change and not lived to read it.
     */
    private static boolean isUpToDate(ReadDocument read, Original original) {
        return read.visibility() == original.visibility()
                && !isReadAsDeep(read)
                && (original.municipality() == null
                        || original.municipality().equals(read.reading().municipality().code()))
                && (original.council() == null
                        || original.council().equals(read.reading().council()));
    }

    /** What lies deep in one container may come again by itself. */
    private static boolean isReadAsDeep(ReadDocument read) {
        return read.warnings().stream().anyMatch(Extraction::isTooDeep);
    }

    // ---- reading, by the workers

    private void begin(Original original, int place, Tally tally) {
        begin(original, original.file(), false, null, place, tally);
    }

    /**
     * @param unpacking of the container it lies in; null for a file that stands by itself
     */
    private void begin(
            Original original,
            String source,
            boolean isNew,
            @Nullable Unpacking unpacking,
            int place,
            Tally tally) {
        var bytes = archive.content(original.id());
        if (bytes.isEmpty()) {
            tally.done(place, new Result.NotArchived(source, "保存庫に原本がありません。もう一度取り込んでください。"));
            return;
        }
        while (workers.isFull()) finish(workers.take(), tally);
        var taken = unpacking == null && rereading == null ? interpreter.unpacking() : unpacking;
        workers.begin(new Workers.Job(place, source, original, bytes.get(), isNew, taken));
        for (var done = workers.poll(); done.isPresent(); done = workers.poll())
            finish(done.get(), tally);
    }

    private void finishAll(Tally tally) {
        while (!workers.isIdle() || !inside.isEmpty()) {
            readInside(tally);
            if (!workers.isIdle()) finish(workers.take(), tally);
        }
    }

    private void readInside(Tally tally) {
        for (var one = inside.poll(); one != null; one = inside.poll())
            archived(one.source(), one.archived(), one.unpacking(), one.place(), tally);
    }

    private void finish(Workers.Done done, Tally tally) {
        var job = done.job();
        var unreadable = done.read().unreadable();
        inside.take(done, tally);
        keep(done.read());
        if (rereading != null) rereading.done(job.original().id());
        tally.done(
                job.place(),
                unreadable == null
                        ? new Result.Read(job.source(), job.original().id(), job.isNew())
                        : new Result.Unreadable(
                                job.source(), job.original().id(), job.isNew(), unreadable));
    }

    private void keep(Interpreter.Interpreted read) {
        changeWhereItIs(read.document());
        publisher.change(read.municipality());
        readings.put(read);
        var unreadable = read.unreadable();
        if (unreadable == null) accession.readable(read.document());
        else accession.unreadable(read.document(), unreadable.code(), unreadable.message());
        succession.before(read.document()).forEach(this::changeWhereItIs);
    }

    /** What was read of a document got lost: from the archive, which is the truth. */
    private Optional<ReadDocument> readAgain(String document) {
        var original = archive.find(document);
        var bytes = archive.content(document);
        if (original.isEmpty() || bytes.isEmpty()) return Optional.empty();
        var read = interpreter.interpret(original.get(), bytes.get());
        keep(read);
        return readings.of(read.municipality(), document);
    }

    // ---- reading anew

    private interface Begin {
        void begin(int documents);
    }

    private void readAllAnew(Tally tally, Begin begin) {
        var anew = readings.rereading(clock.instant());
        var left = archive.all().stream().filter(one -> !anew.isDone(one.id())).toList();
        begin.begin(left.size());
        rereading = anew;
        int place = 0;
        for (var original : left) begin(original, place++, tally);
        finishAll(tally);
        rereading = null;
        readings.areOfThisVersion();
        anew.end();
    }

    /** What it kept may lack what this program finds, or be what this one cannot read. */
    private void readWhatAnotherVersionRead(Progress progress) {
        if (readings.areOfAnotherVersion()) {
            publisher.changeAll(readings.municipalities());
            readAllAnew(new Tally(Progress.SILENT), progress::readsAnew);
        }
        readings.areOfThisVersion();
    }

    /** A run that died may have archived a document and not read it; what was read may be lost. */
    private void readWhatTheLastRunLeft() {
        if (!readings.lastRunDied() && !index.isToBeFilled()) return;
        // it may have told of a new version and not lived to link without the earlier one
        succession.replaced().forEach(this::changeWhereItIs);
        var tally = new Tally(Progress.SILENT);
        int place = 0;
        for (var original : archive.all()) {
            if (readings.municipalityOf(original.id()).isEmpty()) begin(original, place++, tally);
        }
        finishAll(tally);
    }

    @Override
    public void close() {
        workers.close();
        interpreter.close();
        index.close();
        accession.close();
    }
}
