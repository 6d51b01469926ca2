package jp.senrei.indexer.ingest;

import java.util.Optional;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.accession.MemberAddress;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.child.Unpacking;
import jp.senrei.indexer.link.ReadDocument;
import org.jspecify.annotations.Nullable;

/**
 * 読み取り: gives originals to the {@link Workers}, keeps what they read, tells the ledger of what
 * cannot be read and the {@link Publisher} of what changed. For one thread.
 */
final class ReadingDesk implements AutoCloseable {
    private final Accession accession;
    private final Archive archive;
    private final Readings readings;
    private final Succession succession;
    private final Publisher publisher;
    private final Interpreter interpreter;
    private final Workers workers;
    private final FoundInside inside;

    /** While everything is read anew. */
    private @Nullable Rereading rereading;

    ReadingDesk(
            Accession accession,
            Readings readings,
            Succession succession,
            Publisher publisher,
            FoundInside inside,
            IngestSettings settings) {
        this.accession = accession;
        this.archive = accession.archive();
        this.readings = readings;
        this.succession = succession;
        this.publisher = publisher;
        this.inside = inside;
        this.interpreter = new Interpreter(settings);
        this.workers = new Workers(interpreter, settings.workers());
    }

    /** From now on everything is read anew, until {@link #endsAnew}. */
    void beginsAnew(Rereading anew) {
        rereading = anew;
    }

    void endsAnew() {
        rereading = null;
    }

    boolean isIdle() {
        return workers.isIdle();
    }

    boolean isReading(String document) {
        return workers.isReading(document);
    }

    /** What is known of a document, unless there is a reason to read it (again). */
    Optional<ReadDocument> upToDate(Original original) {
        return readings.municipalityOf(original.id())
                .flatMap(code -> readings.of(code, original.id()))
                .filter(read -> UpToDate.is(read, original))
                .filter(read -> !interpreter.mayOpen(read.warnings()));
    }

    /** Has an original of the archive read, on its own behalf. */
    void begin(Original original, int place, Tally tally) {
        begin(original, original.file(), false, null, place, tally);
    }

    /**
     * @param source as it is told to people
     * @param unpacking of the container it lies in; null for a file that stands by itself
     */
    void begin(
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
        var taken = unpacking == null ? interpreter.unpacking() : unpacking;
        var job =
                new Workers.Job(
                        place, source, original, bytes.get(), depth(original), isNew, taken);
        workers.begin(job);
        for (var done = workers.poll(); done.isPresent(); done = workers.poll())
            finish(done.get(), tally);
    }

    /** In how many documents an original lies, where it lies least deep. */
    private int depth(Original original) {
        return original.sources().stream()
                .mapToInt(source -> MemberAddress.depth(source.address(), accession.register()))
                .min()
                .orElse(0);
    }

    /** Waits for one that is under way. */
    void finishOne(Tally tally) {
        finish(workers.take(), tally);
    }

    private void finish(Workers.Done done, Tally tally) {
        var job = done.job();
        inside.take(done, rereading != null, isShownAnew(done), tally);
        var before = before(done.read(), job.original());
        keep(before.orElse(done.read()));
        if (rereading != null) rereading.done(job.original().id());
        tally.done(job.place(), result(job, done.read().unreadable(), before.isPresent()));
    }

    /** As far as is told of it, visitors did not see what lies in it before, and may now. */
    private boolean isShownAnew(Workers.Done done) {
        var original = done.job().original();
        if (original.visibility() != Visibility.PUBLIC || done.read().members().isEmpty())
            return false;
        boolean wasUnread =
                accession
                        .register()
                        .document(original.id())
                        .map(DocumentState::unreadable)
                        .isPresent();
        return wasUnread
                || readings.municipalityOf(original.id())
                        .flatMap(code -> readings.of(code, original.id()))
                        .filter(before -> before.visibility() == Visibility.PUBLIC)
                        .isEmpty();
    }

    private static Result result(Workers.Job job, @Nullable Warning unreadable, boolean asBefore) {
        var document = job.original().id();
        if (unreadable == null) return new Result.Read(job.source(), document, job.isNew());
        return asBefore
                ? new Result.AsBefore(job.source(), document, unreadable)
                : new Result.Unreadable(job.source(), document, job.isNew(), unreadable);
    }

    /**
     * No passwords are kept, so the next reading of the same bytes may not open them, and the disk
     * for temporary files may be full. What was read before holds on then.
     */
    private Optional<Interpreter.Interpreted> before(
            Interpreter.Interpreted read, Original original) {
        var unreadable = read.unreadable();
        if (unreadable == null
                || !Extraction.isLocked(unreadable) && !Extraction.isPassing(unreadable))
            return Optional.empty();
        return readings.withText(original.id()).map(before -> interpreter.again(original, before));
    }

    private void keep(Interpreter.Interpreted read) {
        changed(read.document());
        publisher.change(read.municipality());
        readings.put(read);
        var unreadable = read.unreadable();
        if (unreadable == null) accession.readable(read.document());
        else accession.unreadable(read.document(), unreadable.code(), unreadable.message());
        succession.before(read.document()).forEach(this::changed);
    }

    /** Has the municipality linked anew that a document belongs to, if it was ever read. */
    void changed(String document) {
        readings.municipalityOf(document).ifPresent(publisher::change);
    }

    /** The same for one that visitors saw and may not see any more. */
    void hidden(String document) {
        readings.municipalityOf(document).ifPresent(publisher::hide);
    }

    /** What was read of a document got lost: from the archive, which is the truth. */
    Optional<ReadDocument> readAgain(String document) {
        var original = archive.find(document);
        var bytes = archive.content(document);
        if (original.isEmpty() || bytes.isEmpty()) return Optional.empty();
        var now = interpreter.interpret(original.get(), bytes.get(), depth(original.get()));
        var read = before(now, original.get()).orElse(now);
        keep(read);
        return readings.of(read.municipality(), document);
    }

    @Override
    public void close() {
        workers.close();
        interpreter.close();
    }
}
