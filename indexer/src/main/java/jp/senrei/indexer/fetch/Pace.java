package jp.senrei.indexer.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** 間隔: no host is asked again before a pause after its last answer is over. */
final class Pace {
    /** Waits; the real one sleeps. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final Map<String, Long> answered = new HashMap<>();
    private final Map<String, Long> restsUntil = new HashMap<>();

    Pace(LongSupplier nanoTime, Sleeper sleeper) {
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
    }

    static Pace real() {
        return new Pace(System::nanoTime, Thread::sleep);
    }

    void await(String host, Duration pause) throws InterruptedException {
        var last = answered.get(host);
        if (last == null) return;
        long wait = last + pause.toNanos() - nanoTime.getAsLong();
        long rest = rest(host).toNanos();
        if (Math.max(wait, rest) > 0) sleeper.sleep(Duration.ofNanos(Math.max(wait, rest)));
    }

    /** It asked to be left alone for so long from now on. */
    void rests(String host, Duration rest) {
        restsUntil.put(host, nanoTime.getAsLong() + rest.toNanos());
    }

    /** How long it still is to be left alone; zero or less when it is not. */
    Duration rest(String host) {
        var until = restsUntil.get(host);
        return until == null ? Duration.ZERO : Duration.ofNanos(until - nanoTime.getAsLong());
    }

    void answered(String host) {
        answered.put(host, nanoTime.getAsLong());
    }
}
