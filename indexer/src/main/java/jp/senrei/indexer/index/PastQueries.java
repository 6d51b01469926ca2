package jp.senrei.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Audience;
import org.jspecify.annotations.Nullable;

/**
 * 過去の検索: plain queries that found something and were asked at least three times, to be suggested to
 * the same audience. Asking again within ten minutes (a reload, another page) does not count.
 *
 * <p>Who asked is not known. What was asked less often is kept in memory only and forgotten when
 * the server stops; the rest stands in {@code <audience>.tsv}, one line {@code times, tab, query}
 * each. A file that is absent or broken holds no queries. Safe for use by many threads.
 */
public final class PastQueries implements AutoCloseable {
    private static final int OFTEN = 3;
    private static final int LONGEST = 60;
    private static final int MOST_IN_MEMORY = 2_000;
    private static final int MOST_IN_FILE = 500;
    private static final long MOST_BYTES = 1 << 20;
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(10);

    private record Asked(int times, Instant last, @Nullable SuggestionKeys keys) {
        static Asked of(String text, int times, Instant last) {
            return new Asked(
                    times, last, times < OFTEN ? null : SuggestionKeys.of(text, List.of()));
        }

        boolean begins(List<Set<String>> typed) {
            return keys != null
                    && typed.stream().allMatch(word -> word.stream().anyMatch(keys::matches));
        }
    }

    private final Map<Audience, Map<String, Asked>> queries = new EnumMap<>(Audience.class);
    private final @Nullable Path folder;
    private final InstantSource clock;
    private final Set<Audience> unwritten = EnumSet.noneOf(Audience.class);
    private Instant written;

    private PastQueries(@Nullable Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.written = clock.instant();
        for (var audience : Audience.values()) queries.put(audience, remembering());
    }

    /** Remembers nothing. */
    public static PastQueries none() {
        return new PastQueries(null, InstantSource.system());
    }

    /** Reads what the folder holds; it may be absent. */
    public static PastQueries open(Path folder, InstantSource clock) {
        var past = new PastQueries(folder, clock);
        for (var audience : Audience.values()) past.read(audience);
        return past;
    }

    /** Takes note of a question and what it found. */
    synchronized void asked(Question question, Answer<?> answer, Audience audience) {
        if (folder == null || !isWorthKeeping(question, answer)) return;
        var now = clock.instant();
        unwritten.add(audience);
        of(audience)
                .compute(
                        question.text().strip(),
                        (text, before) -> {
                            if (before == null) return Asked.of(text, 1, now);
                            if (now.isBefore(before.last.plus(AGAIN))) return before;
                            return Asked.of(text, before.times + 1, now);
                        });
        if (now.isAfter(written.plus(BETWEEN_WRITES))) write();
    }

    /** Queries of which every word typed begins a word, those asked most often first. */
    synchronized List<String> beginning(List<Set<String>> typed, Audience audience) {
        return often(audience)
                .filter(one -> one.getValue().begins(typed))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Writes what was not written yet. */
    @Override
    public synchronized void close() {
        if (folder != null) write();
    }

    private static boolean isWorthKeeping(Question question, Answer<?> answer) {
        var text = question.text().strip();
        return answer.total() > 0
                && answer.notices().isEmpty()
                && text.length() > 1
                && text.length() <= LONGEST
                && question.page() == 1
                && question.filters().isEmpty()
                && question.from() == null
                && question.to() == null
                && QueryToken.all(text).stream()
                        .allMatch(token -> token.kind() == QueryToken.Kind.WORD);
    }

    private Stream<Map.Entry<String, Asked>> often(Audience audience) {
        return of(audience).entrySet().stream()
                .filter(one -> one.getValue().times >= OFTEN)
                .sorted(Comparator.comparingInt(one -> -one.getValue().times));
    }

    private Map<String, Asked> of(Audience audience) {
        return queries.computeIfAbsent(audience, any -> remembering());
    }

    /** Forgets first what was not asked for the longest time. */
    private static Map<String, Asked> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
                return size() > MOST_IN_MEMORY;
            }
        };
    }

    private static Path file(Path folder, Audience audience) {
        return folder.resolve(audience.name().toLowerCase(Locale.ROOT) + ".tsv");
    }

    private void read(Audience audience) {
        if (folder == null) return;
        try {
            var file = file(folder, audience);
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return;
            Files.readAllLines(file).stream()
                    .limit(MOST_IN_FILE)
                    .forEach(line -> read(line, of(audience)));
        } catch (IOException | UncheckedIOException broken) {
            of(audience).clear();
        }
    }

    private static void read(String line, Map<String, Asked> queries) {
        int tab = line.indexOf('\t');
        if (tab < 1
                || tab > 9
                || !line.substring(0, tab).chars().allMatch(c -> c >= '0' && c <= '9')) return;
        int times = Integer.parseInt(line.substring(0, tab));
        var text = line.substring(tab + 1).strip();
        if (times >= OFTEN && !text.isEmpty() && text.length() <= LONGEST)
            queries.put(text, Asked.of(text, times, Instant.EPOCH));
    }

    /**
     * What was asked of this server; a server for the other audience writes its own. When it cannot
     * be written, next time.
     */
    private void write() {
        written = clock.instant();
        if (folder == null) return;
        for (var audience : Set.copyOf(unwritten)) {
            try {
                write(folder, audience);
                unwritten.remove(audience);
            } catch (IOException notNow) {
                return;
            }
        }
    }

    /** To a new file that takes the place of the old one. */
    private void write(Path folder, Audience audience) throws IOException {
        var lines =
                often(audience)
                        .limit(MOST_IN_FILE)
                        .map(one -> one.getValue().times + "\t" + one.getKey())
                        .toList();
        if (lines.isEmpty()) return;
        Files.createDirectories(folder);
        var aside = Files.createTempFile(folder, "queries", ".new");
        try {
            Files.write(aside, lines);
            Files.move(
                    aside,
                    file(folder, audience),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside); // where a full disk left half of it
        }
    }
}
