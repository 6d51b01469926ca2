package jp.senrei.indexer.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.Decisions;
import jp.senrei.corpus.accession.Taken;
import jp.senrei.corpus.accession.Version;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.ArchiveException;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Warning;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.Extractor;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.index.Holdings;
import jp.senrei.indexer.index.IndexWriter;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.link.Linker;
import jp.senrei.indexer.link.ReadDocument;
import jp.senrei.indexer.link.Successor;
import jp.senrei.indexer.structure.DocumentReader;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.tag.Tagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the indexer on a data directory. Only one may be open at a time, also among processes;
 * servers go on answering meanwhile and see what was read so far every few seconds, all of it at
 * the end.
 *
 * <p>Each original is archived and told in the ledger before anybody sees it in the index: whatever
 * fails later, and a crash, loses nothing.
 */
public final class Ingest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    /** Between two publications of a long run; a slow one waits five times as long as it took. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);

    /** Documents that are brought onto the disk together. */
    private static final int AT_A_TIME = 100;

    /** How long another run is waited for before it is named. */
    public static final Duration PATIENCE = WriterLock.PATIENCE;

    private final Accession accession;
    private final Archive archive;
    private final Succession succession;
    private final IndexWriter index;
    private final Readings readings;
    private final Extractor extractor = new Extractor(ExtractorLimits.DEFAULT);
    private final Tagger tagger = new Tagger(Vocabulary.standard());
    private final Set<String> changed = new TreeSet<>();
    private int unacknowledged;
    private final List<Version> versions = new ArrayList<>();
    private int changedVisibility;
    private long nextPublication;

    private Ingest(Accession accession, IndexWriter index, Readings readings) {
        this.accession = accession;
        this.archive = accession.archive();
        this.succession = new Succession(accession.register());
        this.index = index;
        this.readings = readings;
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

    /**
     * @param command told to whoever has to wait meanwhile
     * @param patience how long another run is waited for
     */
    public static Ingest open(DataDirectory data, Clock clock, String command, Duration patience) {
        var accession = Accession.open(data.root(), clock, command, patience);
        try {
            var ingest =
                    new Ingest(
                            accession,
                            LuceneIndexWriter.open(data.index()),
                            new Readings(data.readings()));
            // what a crash kept from the index, or everything when the index was thrown away or is
            // of another version
            ingest.changed.addAll(
                    ingest.index.isToBeFilled()
                            ? ingest.readings.municipalities()
                            : ingest.readings.unpublished());
            return ingest;
        } catch (RuntimeException e) {
            accession.close();
            throw e;
        }
    }

    /** Takes files and folders; returns when everything taken can be found. */
    public Report run(List<Path> paths, Intake intake, Progress progress) {
        return run(Inputs.of(InputFiles.of(paths)), intake, progress);
    }

    /**
     * Takes what is at addresses of the web, one after another; returns when everything taken can
     * be found.
     *
     * @param follow whether they are listings whose documents are taken too
     */
    public Report run(
            List<String> addresses, boolean follow, Fetch fetch, Intake intake, Progress progress) {
        return run(new WebInputs(addresses, follow, fetch, accession), intake, progress);
    }

    private Report run(Inputs inputs, Intake intake, Progress progress) {
        readWhatAnotherVersionRead(progress);
        readWhatTheLastRunLeft();
        readings.runBegins();
        var results = new ArrayList<Result>();
        progress.begin(inputs.expected());
        pause(Duration.ZERO);
        for (var input = inputs.next(); input != null; input = inputs.next()) {
            progress.expects(inputs.expected());
            var result = take(input, intake);
            results.add(result);
            progress.done(result);
            if (++unacknowledged >= AT_A_TIME) acknowledge();
            if (System.nanoTime() > nextPublication) publish();
        }
        publish();
        readings.runEnds();
        var report = new Report(results, inputs.passedOver(), versions, changedVisibility);
        LOG.info(
                "ingest: {} files, {} new, {} failed, {} passed over",
                results.size(),
                report.added(),
                report.failures().size(),
                report.passedOver());
        return report;
    }

    /** 公開の取りやめ・公開・削除; the index is told with {@link #showAnew}. */
    public Decisions decisions() {
        return new Decisions(accession);
    }

    /** Has the index tell of these documents what the archive tells: also that they are gone. */
    public void showAnew(List<String> documents) {
        for (var document : documents) {
            readings.municipalityOf(document).ifPresent(this::change);
            if (archive.find(document).isEmpty()) readings.remove(document);
            else readAgain(document);
        }
        publish();
    }

    /** Reads everything in the archive again and replaces the index in one step at the end. */
    public Report rebuild(Progress progress) {
        accession.reconcile();
        var originals = archive.all();
        var results = new ArrayList<Result>();
        progress.begin(originals.size());
        changed.addAll(readings.municipalities());
        readings.keepOnly(originals);
        for (var original : originals) {
            var result = read(original, original.file(), false);
            results.add(result);
            progress.done(result);
        }
        readings.areOfThisVersion();
        publish();
        readings.runEnds();
        return new Report(results, 0);
    }

    /**
     * Makes the index anew in one step at the end: from what this version read already, when it
     * read all, otherwise from the originals as {@link #rebuild} does.
     */
    Report renew(Progress progress) {
        if (readings.areOfAnotherVersion() || readings.lack(archive.all()))
            return rebuild(progress);
        changed.addAll(readings.municipalities());
        progress.begin(changed.stream().mapToInt(code -> readings.documents(code).size()).sum());
        var results = new ArrayList<Result>();
        for (var code : List.copyOf(changed)) {
            for (var read : link(code)) {
                var result = new Result.Read(read.file(), read.id(), false);
                results.add(result);
                progress.done(result);
            }
        }
        show();
        return new Report(results, 0);
    }

    private Result take(Input input, Intake intake) {
        return switch (input.into(accession, intake)) {
            case Input.Received.Kept kept -> take(input.source(), kept.archived());
            case Input.Received.Ended ended -> ended.result();
        };
    }

    private Result take(String source, Taken.Archived archived) {
        versions.addAll(archived.versions());
        for (var version : archived.versions()) {
            changeWhereItIs(version.older());
            changeWhereItIs(version.newer());
            succession.before(version.older()).forEach(this::changeWhereItIs);
        }
        if (archived.changedVisibility()) changedVisibility++;
        var original = archived.stored().original();
        var known =
                readings.municipalityOf(original.id())
                        .flatMap(code -> readings.of(code, original.id()))
                        .filter(read -> isUpToDate(read, original));
        if (known.isEmpty()) return read(original, source, archived.stored().isNew());
        return known.filter(read -> read.text().blocks().isEmpty())
                .flatMap(read -> read.warnings().stream().findFirst())
                .<Result>map(reason -> new Result.Unreadable(source, original.id(), false, reason))
                .orElseGet(() -> new Result.Read(source, original.id(), false));
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
                && (original.municipality() == null
                        || original.municipality().equals(read.reading().municipality().code()))
                && (original.council() == null
                        || original.council().equals(read.reading().council()));
    }

    private Result read(Original original, String source, boolean isNew) {
        changeWhereItIs(original.id());
        var bytes = archive.content(original.id());
        if (bytes.isEmpty()) return new Result.NotArchived(source, "保存庫に原本がありません。もう一度取り込んでください。");
        var extraction = extractor.extract(bytes.get(), original.file());
        keep(original, extraction);
        return switch (extraction) {
            case Extraction.Extracted ignored -> new Result.Read(source, original.id(), isNew);
            case Extraction.Unreadable unreadable ->
                    new Result.Unreadable(source, original.id(), isNew, unreadable.reason());
        };
    }

    private ReadDocument keep(Original original, Extraction extraction) {
        var read =
                switch (extraction) {
                    case Extraction.Extracted extracted -> understood(original, extracted);
                    case Extraction.Unreadable unreadable -> unread(original, unreadable);
                };
        change(read.reading().municipality().code());
        readings.put(read);
        switch (extraction) {
            case Extraction.Extracted ignored -> accession.readable(original.id());
            case Extraction.Unreadable it ->
                    accession.unreadable(original.id(), it.reason().code(), it.reason().message());
        }
        succession.before(original.id()).forEach(this::changeWhereItIs);
        return read;
    }

    /** What was read of a document got lost: from the archive, which is the truth. */
    private Optional<ReadDocument> readAgain(String document) {
        return archive.find(document)
                .flatMap(
                        original ->
                                archive.content(document)
                                        .map(
                                                bytes ->
                                                        keep(
                                                                original,
                                                                extractor.extract(
                                                                        bytes, original.file()))));
    }

    /** What it kept may lack what this program finds, or be what this one cannot read. */
    private void readWhatAnotherVersionRead(Progress progress) {
        if (readings.areOfAnotherVersion()) {
            var originals = archive.all();
            LOG.info("ingest: reading {} documents anew for this version", originals.size());
            progress.readsAnew(originals.size());
            changed.addAll(readings.municipalities());
            originals.forEach(original -> readAgain(original.id()));
        }
        readings.areOfThisVersion();
    }

    /** A run that died may have archived a document and not read it; what was read may be lost. */
    private void readWhatTheLastRunLeft() {
        if (!readings.lastRunDied() && !index.isToBeFilled()) return;
        // it may have told of a new version and not lived to link without the earlier one
        succession.replaced().forEach(this::changeWhereItIs);
        for (var original : archive.all()) {
            if (readings.municipalityOf(original.id()).isEmpty()) readAgain(original.id());
        }
    }

    private void changeWhereItIs(String document) {
        readings.municipalityOf(document).ifPresent(this::change);
    }

    private void change(String municipality) {
        readings.markUnpublished(municipality);
        changed.add(municipality);
    }

    /**
     * A reader that fails on one document has a bug; its words can still be found, and the run goes
     * on.
     */
    private ReadDocument understood(Original original, Extraction.Extracted extracted) {
        try {
            return read(original, extracted);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("ingest: the readers failed on document {}", original.id(), bug);
            var nothing =
                    Reading.nothing(original.file(), municipality(original), original.council());
            var warnings = new ArrayList<Warning>(extracted.warnings());
            warnings.add(
                    new Warning(
                            "READING_FAILED", "案件や発言を読み取れませんでした。本文は検索できます。開発者にお知らせください。", null));
            return new ReadDocument(
                    original.id(),
                    original.file(),
                    original.sha256(),
                    extracted.mediaType(),
                    original.visibility(),
                    original.ingested(),
                    extracted.text(),
                    nothing,
                    List.of(),
                    warnings);
        }
    }

    private ReadDocument read(Original original, Extraction.Extracted extracted) {
        var text = extracted.text();
        var reading =
                DocumentReader.read(
                        text, original.file(), original.municipality(), original.council());
        var tagged = tagger.tag(original.id(), text, reading);
        var warnings = new ArrayList<Warning>(extracted.warnings());
        warnings.addAll(reading.warnings());
        warnings.addAll(tagged.warnings());
        return new ReadDocument(
                original.id(),
                original.file(),
                original.sha256(),
                extracted.mediaType(),
                original.visibility(),
                original.ingested(),
                text,
                reading,
                tagged.tags(),
                warnings,
                tagged.mentions());
    }

    private static ReadDocument unread(Original original, Extraction.Unreadable unreadable) {
        var nothing = Reading.nothing(original.file(), municipality(original), original.council());
        return new ReadDocument(
                original.id(),
                original.file(),
                original.sha256(),
                unreadable.mediaType(),
                original.visibility(),
                original.ingested(),
                DocumentText.EMPTY,
                nothing,
                List.of(),
                List.of(unreadable.reason()));
    }

    private static Municipality municipality(Original original) {
        var code = original.municipality();
        return Vocabulary.standard().municipalities().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(Municipality.UNKNOWN);
    }

    /**
     * Links every municipality that something was read of, for each audience from what it may see,
     * and shows it to readers.
     */
    private void publish() {
        long start = System.nanoTime();
        acknowledge();
        if (changed.isEmpty()) return;
        List.copyOf(changed).forEach(this::link);
        show();
        pause(Duration.ofNanos(System.nanoTime() - start));
    }

    /** What an audience sees of a municipality. */
    private record Seen(List<String> documents, Map<String, Successor> successors) {}

    /** Replaces what the index holds of a municipality; what that was linked from. */
    private List<ReadDocument> link(String code) {
        var all = readings.of(code, this::readAgain);
        var municipality =
                all.isEmpty()
                        ? new Municipality(code, code, "")
                        : all.getFirst().reading().municipality();
        var linked = new HashMap<Seen, Holdings>();
        for (var audience : Audience.values()) {
            var visible = all.stream().filter(read -> audience.maySee(read.visibility())).toList();
            var ids = visible.stream().map(ReadDocument::id).toList();
            var successors = succession.of(ids, audience);
            // mostly both may see the same
            index.replace(
                    audience,
                    linked.computeIfAbsent(
                            new Seen(ids, successors),
                            any -> Linker.link(municipality, visible, successors)));
        }
        return all;
    }

    private void show() {
        acknowledge(); // reading anew may have told of failures
        index.publish();
        changed.forEach(readings::published);
        changed.clear();
    }

    private void pause(Duration lastPublication) {
        var pause = lastPublication.multipliedBy(5);
        nextPublication =
                System.nanoTime()
                        + (pause.compareTo(SHORTEST_PAUSE) > 0 ? pause : SHORTEST_PAUSE).toNanos();
    }

    @Override
    public void close() {
        extractor.close();
        index.close();
        accession.close();
    }
}
