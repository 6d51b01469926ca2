package jp.senrei.indexer.fetch;

import java.time.Duration;

/**
 * How addresses are fetched.
 *
 * @param pause between the end of one request to a host and the next; robots.txt may ask for longer
 * @param maxBytes of one document, unpacked where the server packed it for the way
 * @param connect to be connected to
 * @param silence between two bytes of an answer
 * @param whole for one request, from connecting to the last byte
 * @param allowPrivate whether hosts inside the own network may be asked, and any port
 * @param proxies through which the hosts are asked
 */
public record FetchSettings(
        Duration pause,
        long maxBytes,
        Duration connect,
        Duration silence,
        Duration whole,
        boolean allowPrivate,
        Proxies proxies) {
    /** Part of the User-Agent, and what {@code senrei --version} says. */
    public static final String VERSION = "0.1.0";

    /** The name to speak of this program by in a robots.txt. */
    public static final String ROBOT = "senrei";

    static final String USER_AGENT = "Senrei/" + VERSION + " (archive of council records)";

    static final int MOST_REDIRECTS = 5;

    public static final FetchSettings DEFAULT =
            new FetchSettings(
                    Duration.ofSeconds(1),
                    200L << 20,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10),
                    false,
                    Proxies.NONE);

    public FetchSettings {
        if (pause.isNegative()) throw new IllegalArgumentException("pause " + pause);
        if (maxBytes <= 0) throw new IllegalArgumentException("maxBytes " + maxBytes);
    }

    public FetchSettings withPause(Duration other) {
        return new FetchSettings(other, maxBytes, connect, silence, whole, allowPrivate, proxies);
    }

    public FetchSettings withMaxBytes(long other) {
        return new FetchSettings(pause, other, connect, silence, whole, allowPrivate, proxies);
    }

    public FetchSettings allowingPrivate(boolean allow) {
        return new FetchSettings(pause, maxBytes, connect, silence, whole, allow, proxies);
    }

    public FetchSettings through(Proxies other) {
        return new FetchSettings(pause, maxBytes, connect, silence, whole, allowPrivate, other);
    }

    FetchSettings withTimes(Duration silence, Duration whole) {
        return new FetchSettings(pause, maxBytes, connect, silence, whole, allowPrivate, proxies);
    }
}
