package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Decisions;
import jp.senrei.corpus.accession.Decisions.Decided;
import jp.senrei.corpus.accession.LocalAddress;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.index.IndexWriter;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.link.ReadDocument;
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

    private final Accession accession;
    private final Archive archive;
    private final Succession succession;
    private final IndexWriter index;
    private final Readings readings;
    private final Publisher publisher;
    private final ReadingDesk desk;
    private final Reception reception;
    private final Standing standing;
    private final ReadingAnew anew;

    /** Something is still shown that a run that died had decided to hide. */
    private final boolean decisionsWereLeft;

    private Ingest(
            Accession accession,
            IndexWriter index,
            Readings readings,
            Clock clock,
            IngestSettings settings) {
        this.accession = accession;
        this.archive = accession.archive();
        this.succession = new Succession(accession.register());
        this.index = index;
        this.readings = readings;
        this.publisher =
                new Publisher(
                        accession,
                        succession,
                        index,
                        readings,
                        new Linkable(readings, this::readAgain));
        var batch = new Batch(accession);
        var inside = new FoundInside(accession, batch, clock);
        this.desk = new ReadingDesk(accession, readings, succession, publisher, inside, settings);
        this.standing = new Standing(accession.register(), readings, publisher);
        this.reception = new Reception(accession, desk, inside, succession, standing, batch);
        this.anew =
                new ReadingAnew(archive, readings, succession, publisher, desk, reception, clock);
        this.decisionsWereLeft = standing.settleWhatWasLeft();
    }

    /**
     * Opens a data directory for writing, as {@code senrei ingest} does.
     *
     * @throws ArchiveException.Unusable when the directory cannot be used
     * @throws jp.senrei.corpus.archive.DirectoryBusyException when another run is going on and does
     *     not end soon
     */
    public static Ingest open(DataDirectory data, Clock clock) {
        return open(data, clock, IngestSettings.DEFAULT);
    }

    public static Ingest open(DataDirectory data, Clock clock, IngestSettings settings) {
        return open(data, LuceneIndexWriter::open, clock, settings);
    }

    /** Whatever was opened is closed when the rest cannot be: a server goes on and tries again. */
    static Ingest open(
            DataDirectory data,
            Function<Path, IndexWriter> indexes,
            Clock clock,
            IngestSettings settings) {
        var opened = new Opened();
        try {
            var accession =
                    opened.with(
                            Accession.open(
                                    data.root(), clock, settings.command(), settings.patience()));
            var index = opened.with(indexes.apply(data.index()));
            var readings = new Readings(data.readings());
            var ingest = new Ingest(accession, index, readings, clock, settings);
            opened.with(ingest.desk);
            ingest.goesOn();
            return ingest;
        } catch (RuntimeException e) {
            opened.close(e);
            throw e;
        }
    }

    /**
     * With what a crash kept from the index, or with everything when the index was thrown away or
     * is of another version.
     */
    private void goesOn() {
        publisher.changeAll(
                index.isToBeFilled() ? readings.municipalities() : readings.unpublished());
    }

    /** Takes files and folders; returns when everything taken can be found. */
    public Report run(List<Path> paths, Intake intake, Progress progress) {
        return run(Inputs.of(InputFiles.of(paths)), List.of(), intake, progress);
    }

    /** The same for files that a {@link FolderWatch} gave out: links are not followed. */
    public Report runSeen(List<Path> files, Intake intake, Progress progress) {
        return run(Inputs.of(InputFiles.seen(files)), List.of(), intake, progress);
    }

    /**
     * Takes what is at addresses of the web, one after another; returns when everything taken can
     * be found.
     *
     * @param levels 1 when they are listings whose documents are taken too, 2 when they are
     *     listings of such listings; 0 when neither
     */
    public Report run(
            List<String> addresses, int levels, Fetch fetch, Intake intake, Progress progress) {
        var inputs = new WebInputs(addresses, levels, fetch, accession);
        return run(inputs, List.of(), intake, progress);
    }

    /**
     * Tries again what failed before, as the ledger tells it, and scanned pages that OCR can read
     * by now; returns when everything taken can be found. Listings are not followed.
     */
    public Report retry(Fetch fetch, Intake intake, Progress progress) {
        var failed = Failed.of(accession, readings, intake);
        var inputs =
                Inputs.of(InputFiles.seen(failed.files()))
                        .then(WebInputs.again(failed.addresses(), fetch, accession));
        return run(inputs, failed.unread(), intake, progress);
    }

    private Report run(Inputs inputs, List<Original> unread, Intake intake, Progress progress) {
        hideWhatWasLeft();
        var preparation = anew.whatAnotherVersionRead(progress);
        if (readings.lastRunDied() || index.isToBeFilled()) anew.whatTheLastRunLeft();
        readings.runBegins();
        var tally = new Tally(progress);
        int place = 0;
        tally.begin(inputs.expected() + unread.size());
        publisher.pause(Duration.ZERO);
        for (var original : unread) {
            desk.begin(original, place++, tally);
            catchUp(tally);
        }
        for (var input = inputs.next(); input != null; input = inputs.next()) {
            tally.expects(inputs.expected() + unread.size());
            reception.take(input, place++, intake, tally);
            catchUp(tally);
        }
        while (reception.isBusy()) step(tally);
        publisher.finish();
        readings.runEnds();
        var report = tally.report(inputs.passedOver()).after(preparation);
        LOG.info(
                "ingest: {} files, {} new, {} failed, {} passed over",
                report.files(),
                report.added(),
                report.failures().size(),
                report.passedOver());
        return report;
    }

    /** Before anything is read: that may take half an hour. */
    private void hideWhatWasLeft() {
        if (decisionsWereLeft) publisher.publish();
    }

    /** What was found inside is read before the next input is taken. */
    private void catchUp(Tally tally) {
        while (reception.isBehind()) step(tally);
        publishWhenDue();
    }

    private void step(Tally tally) {
        reception.finishOne(tally);
        publishWhenDue();
    }

    private void publishWhenDue() {
        if (publisher.isDue() && reception.mayBePublished()) publisher.publish();
    }

    /**
     * Reads everything in the archive again and replaces the index in one step at the end. What one
     * that was killed less than a day ago read is not read again. What lies in containers and was
     * never taken out of them is taken.
     */
    public Report rebuild(Progress progress) {
        var tally = new Tally(progress);
        hideWhatWasLeft();
        accession.reconcile();
        readings.runBegins();
        publisher.changeAll(readings.municipalities());
        readings.keepOnly(archive.all());
        anew.all(tally, tally::begin);
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
        tally.begin(publisher.documents());
        publisher.linkAll(read -> tally.done(0, new Result.Read(read.file(), read.id(), false)));
        return tally.report(0);
    }

    /**
     * Nothing is at these paths any more; what was found there stays archived.
     *
     * @return those that something was archived from and that were not known to be gone
     */
    public List<Result.Gone> gone(List<Path> files) {
        var gone =
                files.stream()
                        .map(LocalAddress::of)
                        .flatMap(source -> gone(source).stream())
                        .toList();
        accession.acknowledge();
        return gone;
    }

    private Optional<Result.Gone> gone(String source) {
        var register = accession.register();
        var there =
                register.at(source)
                        .filter(document -> document.isHere() && !register.isGone(source));
        accession.gone(source);
        return there.map(document -> new Result.Gone(source, document.id()));
    }

    /**
     * 公開の取りやめ・公開・削除: decided, and shown in the index when the method returns, also when it had been
     * decided before. When the process dies in between, the next run shows it.
     */
    public Decided decide(String document, Function<Decisions, Decided> decision) {
        boolean goesOn = readings.lastRunDied();
        standing.willChange(document);
        readings.runBegins();
        var decided = decision.apply(new Decisions(accession));
        var documents = new ArrayList<>(List.of(document));
        if (decided instanceof Decided.Done done) documents.addAll(done.others());
        documents.forEach(standing::settle);
        publisher.publish();
        readWhatWasNeverRead(documents);
        if (!goesOn) readings.runEnds();
        return decided;
    }

    /** See {@link Decisions#inside}. */
    public List<DocumentState> inside(String document) {
        return new Decisions(accession).inside(document);
    }

    /** See {@link Decisions#around}. */
    public List<DocumentState> around(String document) {
        return new Decisions(accession).around(document);
    }

    private void readWhatWasNeverRead(List<String> documents) {
        for (var document : documents)
            if (readings.municipalityOf(document).isEmpty()) readAgain(document);
        publisher.finish();
    }

    private Optional<ReadDocument> readAgain(String document) {
        return desk.readAgain(document);
    }

    /** All of it, in the order opposite to opening, also when closing one of them fails. */
    @Override
    public void close() {
        try (accession;
                index;
                desk) {
            // nothing more to do
        }
    }
}
