package jp.senrei.corpus.accession;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.senrei.corpus.archive.Archive;
import jp.senrei.corpus.archive.Arrival;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import jp.senrei.corpus.archive.Source;
import jp.senrei.corpus.archive.Stored;
import jp.senrei.corpus.archive.WriterLock;
import jp.senrei.corpus.ledger.DocumentState;
import jp.senrei.corpus.ledger.Event;
import jp.senrei.corpus.ledger.Head;
import jp.senrei.corpus.ledger.Ledger;
import jp.senrei.corpus.ledger.Register;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the archive and the ledger of a data directory, and is the only one who does while it
 * is open. What it does is acknowledged by {@link #acknowledge}, many things at once: one document
 * at a time costs ten times as much.
 *
 * <p>For any number of threads: bytes are copied and hashed side by side, the rest is done one
 * after the other.
 */
public final class Accession implements AutoCloseable {
    private final WriterLock lock;
    private final Archive archive;
    private final Ledger ledger;
    private final Unfinished unfinished;
    private final Clock clock;
    private final Places places;
    private final Members members;
    private boolean failed;

    private Accession(
            WriterLock lock, Archive archive, Ledger ledger, Unfinished unfinished, Clock clock) {
        this.lock = lock;
        this.archive = archive;
        this.ledger = ledger;
        this.unfinished = unfinished;
        this.clock = clock;
        new Reconciliation(archive, ledger, clock).run(unfinished.isOfOneThatDied());
        this.places = new Places(archive, ledger, clock);
        this.members = new Members(archive, ledger, clock);
    }

    /**
     * Opens a data directory for writing. Finishes what one that died began; an archive without a
     * ledger gets one.
     *
     * @param data the data directory; made when there is none
     * @param command what it is opened for, told to whoever has to wait
     * @param patience how long somebody else who writes is waited for
     * @throws jp.senrei.corpus.archive.DirectoryBusyException when somebody else writes all that
     *     time
     * @throws jp.senrei.corpus.archive.ArchiveException.Unusable when the directory cannot be used
     * @throws jp.senrei.corpus.ledger.LedgerDamagedException when the ledger is not what was
     *     written
     * @throws java.io.UncheckedIOException when the ledger cannot be read or written
     */
    public static Accession open(Path data, Clock clock, String command, Duration patience) {
        var opened = new ArrayList<AutoCloseable>();
        try {
            var lock = WriterLock.take(data, command, patience);
            opened.add(lock);
            var archive = Archive.open(data.resolve("archive"));
            opened.add(archive);
            var ledger = Ledger.open(data.resolve("ledger"));
            opened.add(ledger);
            return new Accession(lock, archive, ledger, Unfinished.begin(data), clock);
        } catch (RuntimeException e) {
            opened.reversed().forEach(each -> close(each, e));
            throw e;
        }
    }

    private static void close(AutoCloseable opened, RuntimeException why) {
        try {
            opened.close();
        } catch (Exception e) {
            why.addSuppressed(e);
        }
    }

    public Archive archive() {
        return archive;
    }

    /** How everything stands, with what is not acknowledged yet. For one thread at a time. */
    public Register register() {
        return ledger.register();
    }

    public Head head() {
        return ledger.head();
    }

    /**
     * Takes the bytes of a file.
     *
     * @param how it is opened: {@link java.nio.file.LinkOption#NOFOLLOW_LINKS} for one that nobody
     *     named
     * @throws jp.senrei.corpus.archive.ArchiveException.UnreadableSource when it cannot be read
     */
    public Taken take(Path file, Intake intake, OpenOption... how) {
        var path = file.toAbsolutePath().normalize();
        try (var arrival = archive.receive(path, how)) {
            var source = Source.of(LocalAddress.of(path), clock.instant());
            return take(arrival, LocalAddress.name(path), source, intake);
        } catch (IOException leftover) { // of the workspace, which is swept
            throw new UncheckedIOException(leftover);
        }
    }

    /**
     * Takes bytes that are no local file.
     *
     * @param bytes read to the end, not closed
     * @throws IOException when {@code bytes} cannot be read
     */
    public Taken take(InputStream bytes, String file, Source source, Intake intake)
            throws IOException {
        try (var arrival = archive.receive(bytes)) {
            return take(arrival, file, source, intake);
        }
    }

    private synchronized Taken take(Arrival arrival, String file, Source source, Intake intake) {
        var deleted = register().document(arrival.document()).filter(state -> !state.isHere());
        return guarded(
                () ->
                        deleted.isPresent() && !intake.restoresDeleted()
                                ? refuse(deleted.get(), source.address())
                                : store(arrival, file, source, intake));
    }

    /** Told once for each address, which stands as deleted then. */
    private Taken refuse(DocumentState deleted, String address) {
        var reason = Sentences.deleted(deleted);
        var there = register().at(address);
        boolean hasFailed = register().hasFailed(address);
        if (there.filter(DocumentState::isHere).isEmpty()) {
            if (hasFailed || !there.equals(Optional.of(deleted)))
                noted(new Event.Found(deleted.id(), address));
        } else if (!hasFailed) {
            noted(new Event.NotArchived(address, "DELETED", reason));
        }
        return new Taken.Refused(deleted.id(), reason);
    }

    private Taken store(Arrival arrival, String file, Source source, Intake intake) {
        if (isUntold(arrival.document())) bringUpToDate();
        var there = register().at(source.address()).filter(DocumentState::isHere);
        var before = archive.find(arrival.document());
        var again =
                new Again(register().document(arrival.document()).filter(DocumentState::isHere));
        var said = again.said(intake, before.isPresent());
        var told = before.isPresent() ? said : inherited(said, source, there);
        var hidden = members.hide(told.visibility(), again.known(), there);
        var stored = archive.store(arrival, file, source, told);
        note(stored, before.orElse(null), again, source);
        var document = stored.original().id();
        boolean arrived =
                !places.isStill(document, there, source.address())
                        || intake.replaces() != null && places.isReplaced(document);
        var versions = new ArrayList<Version>();
        if (arrived) versions.addAll(places.arrive(document, source, there));
        else places.staysAt(stored.original(), source.address());
        if (intake.replaces() != null)
            places.replace(intake.replaces(), document).ifPresent(versions::add);
        else if (arrived)
            places.giveWayToFinal(document, source.address()).ifPresent(versions::add);
        var now = archive.find(document).orElse(stored.original());
        return new Taken.Archived(
                new Stored(
                        now,
                        stored.isNew() && !again.wasLost(stored),
                        stored.changed() || arrived,
                        stored.mended()),
                before.orElse(null),
                versions,
                again.remarks(intake, stored),
                hidden);
    }

    /** The archive holds what no line tells of: the ledger is older than it. */
    private boolean isUntold(String document) {
        return register().document(document).filter(DocumentState::isHere).isEmpty()
                && archive.find(document).isPresent();
    }

    private void bringUpToDate() {
        new Reconciliation(archive, ledger, clock).run(true);
    }

    private Intake inherited(Intake intake, Source source, Optional<DocumentState> older) {
        return older.flatMap(state -> archive.find(state.id()))
                .map(known -> intake.orAs(known, source.retrieval() != null))
                .orElse(intake);
    }

    private void note(Stored stored, @Nullable Original before, Again again, Source source) {
        var now = stored.original();
        if (before == null && again.known().isEmpty())
            ledger.note(Events.archived(now, source.address()), source.found());
        if (again.wasLost(stored) || stored.mended())
            ledger.note(new Event.Recovered(now.id(), now.sha256()), clock.instant());
        if (before == null ? again.known().isPresent() : !Events.sameSayings(now, before))
            ledger.note(Events.changed(now), clock.instant());
    }

    /** Nobody can find the words of a document. Each time it is told is an attempt. */
    public synchronized void unreadable(String document, String code, String reason) {
        guarded(() -> noted(new Event.Unreadable(document, code, reason)));
    }

    /** A document was read; told only when that is news. */
    public synchronized void readable(String document) {
        if (register().document(document).map(DocumentState::unreadable).isPresent())
            guarded(() -> noted(new Event.Readable(document)));
    }

    /** Something could not be fetched, opened or taken. Each time it is told is an attempt. */
    public synchronized void notArchived(String source, String code, String reason) {
        guarded(() -> noted(new Event.NotArchived(source, code, reason)));
    }

    /** Nothing is at an address any more; told once. What was found there stays archived. */
    public synchronized void gone(String source) {
        var there = register().at(source).filter(DocumentState::isHere);
        if (there.isEmpty() || register().isGone(source)) return;
        var now = clock.instant();
        guarded(
                () -> {
                    archive.change(there.get().id(), old -> old.goneFrom(source, now), now);
                    return noted(new Event.Gone(there.get().id(), source));
                });
    }

    /**
     * Compares the whole archive with the ledger, and tells the ledger of what it does not know. At
     * opening that is done only after one that died.
     */
    public synchronized void reconcile() {
        guarded(
                () -> {
                    bringUpToDate();
                    return ledger;
                });
    }

    /** Runs a decision on what is archived while nothing else is taken. */
    synchronized <T> T decide(Function<Decision, T> decision) {
        return guarded(() -> decision.apply(new Decision(archive, ledger, places)));
    }

    /** What a decision is carried out on. */
    record Decision(Archive archive, Ledger ledger, Places places) {}

    public Members members() {
        return members;
    }

    Instant now() {
        return clock.instant();
    }

    private Event noted(Event event) {
        ledger.note(event, clock.instant());
        return event;
    }

    /**
     * Returns when everything done so far is on the disk, first the archive, then the ledger. Only
     * then it may be shown.
     */
    public synchronized void acknowledge() {
        if (ledger.isSettled()) return;
        guarded(
                () -> {
                    archive.force();
                    ledger.force();
                    return ledger;
                });
    }

    /** What fails half-way is finished by the next one who opens the directory. */
    private <T> T guarded(Supplier<T> work) {
        boolean done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            if (!done) failed = true;
        }
    }

    /** Acknowledges what is not yet, and lets go of the directory. */
    @Override
    public synchronized void close() {
        try {
            if (!failed) acknowledge();
        } finally {
            if (!failed && ledger.isSettled()) unfinished.end();
            ledger.close();
            archive.close();
            lock.close();
        }
    }
}
