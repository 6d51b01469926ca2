package jp.senrei.indexer.extract.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.senrei.indexer.extract.Extraction;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Finding;
import jp.senrei.indexer.extract.format.Request;
import jp.senrei.indexer.extract.pdf.PdfLimits;
import org.jspecify.annotations.Nullable;

/**
 * One child process. One thread asks at a time; {@link #killIfItTakesTooMuch} may be called by
 * another meanwhile.
 */
final class Child implements AutoCloseable {
    /** Libraries keep a little of each file; a fresh child now and then forgets it. */
    private static final int MOST_FILES = 500;

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    /** What of the parent's environment the child and its tools need; the rest is not for it. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TESSDATA_PREFIX", "SystemRoot");

    private final ExtractorLimits limits;
    private final Path scratch;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final LastWords lastWords;
    private boolean isReady;
    private boolean isEnding;
    private int files;
    private final Patience patience;

    /** Where it writes what it finds in the file. */
    private volatile @Nullable Path into;

    private @Nullable Finding killedFor;

    Child(ExtractorLimits limits, Path scratch) throws IOException {
        this.limits = limits;
        // a child gives up OCR by itself; only one that does not is ended for it
        patience =
                new Patience(
                        limits.time(),
                        PdfLimits.DEFAULT.page(),
                        PdfLimits.DEFAULT.recognition().multipliedBy(2));
        this.scratch = Files.createDirectories(scratch);
        var builder = new ProcessBuilder(ChildCommand.of(limits, scratch));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        process = builder.start();
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        lastWords = new LastWords(process.getErrorStream());
    }

    /** It ended before it could read anything; with what it said at last. */
    static final class Stillborn extends IOException {
        private static final long serialVersionUID = 1L;

        private Stillborn(String lastWords, IOException broken) {
            super("no child process comes to life: " + lastWords, broken);
        }
    }

    /**
     * How one file ended.
     *
     * @param diedOfIt the child is of no more use
     * @param mayBeAnothersFault it died, other files came before and may have left it weak, and it
     *     was not killed for what this one took, which would happen again
     */
    record Outcome(Extraction extraction, boolean diedOfIt, boolean mayBeAnothersFault) {}

    /**
     * Reads one file. Afterwards {@link #isFit} tells whether this child can read another.
     *
     * @throws Stillborn when the child never came to life, and so has not seen the file
     */
    Outcome ask(Request request) throws IOException {
        files++;
        into = request.into();
        patience.begin(System.nanoTime());
        String type = null;
        try {
            awaitReady();
            Frames.write(requests, request);
            while (true) {
                switch (Frames.readAnswer(answers, limits, request.into())) {
                    case Answer.Type(var mediaType) -> type = mediaType;
                    case Answer.Recognising(var limit) ->
                            patience.recognising(System.nanoTime(), limit);
                    case Answer.Recognised() -> patience.recognised(System.nanoTime());
                    case Answer.Done(var extraction, boolean last) -> {
                        isEnding = last; // though it may live a moment longer
                        return new Outcome(extraction, last, last && hasReadOthers());
                    }
                    case Answer.Ready() -> throw new IOException("ready in the midst of a file");
                }
            }
        } catch (IOException broken) {
            boolean killed = wasKilled();
            var reason = causeOfDeath();
            if (!isReady && reason == Finding.CRASHED)
                throw new Stillborn(lastWords.toString(), broken);
            return new Outcome(
                    reason.in(Answer.typeOr(type, request.name())),
                    true,
                    !killed && hasReadOthers());
        } finally {
            patience.finish();
        }
    }

    private void awaitReady() throws IOException {
        if (isReady) return;
        if (!(Frames.readAnswer(answers, limits, null) instanceof Answer.Ready))
            throw new IOException("it did not say that it is ready");
        isReady = true;
    }

    /** Kills it when its file has had its time, or took more disk than it may. */
    synchronized void killIfItTakesTooMuch() {
        if (!patience.isReading() || killedFor != null) return;
        if (patience.isOver(System.nanoTime())) kill(Finding.TIMEOUT);
        else if (bytesTaken() > limits.temporaryBytes()) kill(Finding.BOMB);
    }

    private long bytesTaken() {
        var members = into;
        return Scratch.bytes(scratch) + (members == null ? 0 : Scratch.bytes(members));
    }

    private void kill(Finding why) {
        killedFor = why;
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private synchronized boolean wasKilled() {
        return killedFor != null;
    }

    private synchronized Finding causeOfDeath() {
        if (killedFor == null)
            killedFor = lastWords.tellOfMemory() ? Finding.MEMORY : Finding.CRASHED;
        kill();
        return killedFor;
    }

    /** It lives, nothing was wrong with it, and it has not read too many files. */
    synchronized boolean isFit() {
        return killedFor == null && !isEnding && files < MOST_FILES && process.isAlive();
    }

    private boolean hasReadOthers() {
        return files > 1;
    }

    /** Ends it, in order if it can. */
    @Override
    public void close() {
        try {
            requests.close(); // which it takes as the end
            if (!process.waitFor(PATIENCE_AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) kill();
            answers.close();
        } catch (IOException gone) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        Scratch.delete(scratch);
    }
}
