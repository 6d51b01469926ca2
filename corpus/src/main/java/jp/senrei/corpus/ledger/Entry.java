package jp.senrei.corpus.ledger;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.corpus.json.CorpusJson;

/**
 * One line of a ledger.
 *
 * @param number from 0 on, without gaps
 * @param previous {@link #hash} of the line before; 64 zeros for the first
 * @param json the line without its hash, byte for byte as it was hashed
 */
public record Entry(
        long number, String previous, Instant time, Event event, String hash, String json) {
    static final String NOTHING = "0".repeat(64);
    private static final int HASH = 64;
    private static final Map<String, Class<? extends Event>> EVENTS = events();
    private static final Map<Class<?>, String> NAMES =
            EVENTS.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** What all events have in common, in this order at the beginning of each line. */
    private record Heading(long number, String previous, Instant time, String event) {
        private static final List<String> KEYS =
                List.of(
                        "{\"number\":",
                        ",\"previous\":\"",
                        "\",\"time\":\"",
                        "\",\"event\":\"",
                        "\"");

        /**
         * Read by hand: a ledger may have a hundred thousand lines, and the JSON of each is read
         * for its event too.
         */
        static Heading of(String json) {
            var parts = new String[KEYS.size()];
            int place = 0;
            for (int i = 0; i < parts.length; i++) {
                int found = json.indexOf(KEYS.get(i), place);
                if (found < 0) throw new IllegalArgumentException("JSON として読めません");
                parts[i] = json.substring(place, found);
                place = found + KEYS.get(i).length();
            }
            try {
                return new Heading(
                        Long.parseLong(parts[1]), parts[2], Times.parse(parts[3]), parts[4]);
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new IllegalArgumentException("JSON として読めません", e);
            }
        }

        /** Without the brace at its end. */
        String json() {
            return KEYS.get(0)
                    + number
                    + KEYS.get(1)
                    + previous
                    + KEYS.get(2)
                    + time
                    + KEYS.get(3)
                    + event
                    + KEYS.get(4);
        }
    }

    static Entry after(Head before, Instant time, Event event) {
        var heading =
                new Heading(
                        before.entries(),
                        before.hash(),
                        time,
                        NAMES.getOrDefault(event.getClass(), ""));
        var json = heading.json() + "," + CorpusJson.write(event).substring(1);
        return new Entry(heading.number(), heading.previous(), time, event, Sha256.of(json), json);
    }

    /**
     * @param line without its line feed
     * @throws IllegalArgumentException when it does not prove itself; the message says why
     */
    static Entry read(byte[] line) {
        if (line.length < HASH + 2 || line[HASH] != ' ')
            throw new IllegalArgumentException("行の形が違います");
        var digest = Sha256.digest();
        digest.update(line, HASH + 1, line.length - HASH - 1);
        var hash = Sha256.hex(digest);
        if (!new String(line, 0, HASH, StandardCharsets.ISO_8859_1).equals(hash))
            throw new IllegalArgumentException("ハッシュ値が合いません");
        return read(
                hash, new String(line, HASH + 1, line.length - HASH - 1, StandardCharsets.UTF_8));
    }

    private static Entry read(String hash, String json) {
        try {
            var heading = Heading.of(json);
            var type = EVENTS.get(heading.event());
            if (type == null)
                throw new IllegalArgumentException(
                        "この版の Senrei が知らない出来事です（" + heading.event() + "）");
            return new Entry(
                    heading.number(),
                    heading.previous(),
                    heading.time(),
                    CorpusJson.read(json, type),
                    hash,
                    json);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("JSON として読めません", e);
        }
    }

    /** Whether it goes on where this head ends. */
    boolean follows(Head before) {
        return number == before.entries() && previous.equals(before.hash());
    }

    Head head() {
        return new Head(number + 1, hash, time);
    }

    /** As it stands in the file, with the line feed. */
    public String line() {
        return hash + " " + json + "\n";
    }

    private static Map<String, Class<? extends Event>> events() {
        var events = new LinkedHashMap<String, Class<? extends Event>>();
        Stream.<Class<?>>of(Event.class.getPermittedSubclasses())
                .map(type -> type.asSubclass(Event.class))
                .forEach(type -> events.put(name(type), type));
        return events;
    }

    private static String name(Class<? extends Event> type) {
        return Stream.of(type.getSimpleName().split("(?<=[a-z])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
