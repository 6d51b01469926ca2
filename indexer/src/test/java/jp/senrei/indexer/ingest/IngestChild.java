package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Meeting;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;

/**
 * {@code senrei ingest} in a process of its own, that a test can kill: {@code DATA FOLDER
 * [public|internal [WORKERS]]}. Says {@code begun} at once and {@code open} when it begins to take
 * files; ends with 0 when all is done, with 3 and a sentence when the data directory cannot be
 * written.
 */
final class IngestChild {
    /** The same in every process, so that all exports can be compared to the byte. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private IngestChild() {}

    public static void main(String[] arguments) {
        System.out.println("begun");
        var visibility = arguments.length > 2 ? arguments[2] : "public";
        int workers = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 2;
        try (var ingest =
                Ingest.open(
                        new DataDirectory(Path.of(arguments[0])),
                        CLOCK,
                        IngestSettings.DEFAULT
                                .withPatience(Duration.ofSeconds(10))
                                .withWorkers(workers))) {
            System.out.println("open");
            var report =
                    ingest.run(
                            List.of(Path.of(arguments[1])),
                            Intake.of(Visibility.valueOf(visibility.toUpperCase(Locale.ROOT))),
                            Progress.SILENT);
            System.out.println(report.files() + " files, " + report.failures().size() + " failed");
        } catch (RuntimeException e) {
            System.out.println(e);
            System.exit(3);
        }
    }

    /**
     * Starts it.
     *
     * @param prefix what runs it as somebody else; empty for nobody
     */
    static Process start(Path log, List<String> prefix, Path data, Path folder) throws IOException {
        return java(System.getProperty("java.class.path"), List.of(), "300m")
                .prefix(prefix)
                .arguments(data, folder)
                .start(log);
    }

    /** Not started yet, with more options of Java. */
    static Command java(String classPath, List<String> options, String heap) {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + heap));
        command.addAll(List.of("-cp", classPath, IngestChild.class.getName()));
        return new Command(command);
    }

    /** What is started; each method gives another one. */
    record Command(List<String> words) {
        Command prefix(List<String> prefix) {
            return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
        }

        Command arguments(Object... more) {
            var told = Stream.of(more).map(Object::toString);
            return new Command(Stream.concat(words.stream(), told).toList());
        }

        Process start(Path log) throws IOException {
            return builder().redirectOutput(log.toFile()).start();
        }

        /** What it says is read from the process. */
        Process start() throws IOException {
            return builder().start();
        }

        private ProcessBuilder builder() {
            return new ProcessBuilder(words).redirectErrorStream(true);
        }
    }

    /** The five exports and the mentions, for each audience, as one text each. */
    static SortedMap<String, String> exports(Path data) {
        var exports = new TreeMap<String, String>();
        try (var index = LuceneIndex.open(new DataDirectory(data).index())) {
            for (var audience : Audience.values()) {
                for (var kind :
                        List.of(
                                Document.class,
                                Meeting.class,
                                Dossier.class,
                                Utterance.class,
                                StatisticsCell.class,
                                Mention.class)) {
                    var text = new StringBuilder();
                    try (var all = index.all(kind, audience)) {
                        all.forEach(one -> text.append(CorpusJson.write(one)).append('\n'));
                    }
                    exports.put(audience + " " + kind.getSimpleName(), text.toString());
                }
            }
        }
        return exports;
    }

    /** Files that a run leaves behind only when it did not end: anything but what stays. */
    static List<String> leftovers(Path data) throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> data.relativize(path).toString())
                    .filter(IngestChild::isLeftover)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static boolean isLeftover(String path) {
        return path.startsWith("work/")
                        && !path.equals("work/write.lock")
                        && !path.equals("work/writer.lock")
                || path.endsWith(".tmp")
                || path.endsWith(".part")
                || path.endsWith("/.fresh")
                || path.endsWith("/.running")
                || path.endsWith("/.anew")
                || path.contains("/.unpublished/")
                || path.endsWith("/.damaged");
    }
}
