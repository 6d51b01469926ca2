package jp.senrei.indexer.extract.child;

import java.time.Duration;

/**
 * How long a child is waited for. A file has its time; OCR of a page has a time of its own, after
 * which that of the file begins anew, until OCR of the file as a whole had what it may have. All
 * times are those of {@link System#nanoTime}. For any threads.
 */
final class Patience {
    private final Duration file;
    private final Duration page;
    private final Duration recognition;

    private boolean isReading;
    private long begun;
    private long end;

    /**
     * @param file for one file, OCR not counted
     * @param page for OCR of one page, whatever the child asks for
     * @param recognition for OCR of one file; no more time is given beyond it
     */
    Patience(Duration file, Duration page, Duration recognition) {
        this.file = file;
        this.page = page;
        this.recognition = recognition;
    }

    synchronized void begin(long now) {
        isReading = true;
        begun = now;
        end = now + file.toNanos();
    }

    /** OCR of a page begins; its tool is given what it may take and the time to get ready. */
    synchronized void recognising(long now, Duration limit) {
        var allowed = limit.compareTo(page) < 0 ? limit : page;
        give(now, allowed.plus(file));
    }

    synchronized void recognised(long now) {
        give(now, file);
    }

    private void give(long now, Duration more) {
        if (now - begun < recognition.toNanos()) end = now + more.toNanos();
    }

    synchronized void finish() {
        isReading = false;
    }

    synchronized boolean isReading() {
        return isReading;
    }

    synchronized boolean isOver(long now) {
        return isReading && now - end > 0;
    }
}
