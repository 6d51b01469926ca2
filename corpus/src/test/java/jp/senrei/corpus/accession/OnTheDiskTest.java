package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forced to the disk, and in which order, as the Java machine itself records it. */
class OnTheDiskTest extends Papers {
    private static final String FORCED = "jdk.FileForce";
    private static final String WRITTEN = "jdk.FileWrite";

    @TempDir Path elsewhere;

    private List<String> recorded(Runnable work) throws IOException {
        try (var recording = new Recording()) {
            for (var event : List.of(FORCED, WRITTEN))
                recording
                        .enable(event)
                        .withThreshold(Duration.ZERO)
                        .withoutStackTrace()
                        .with("throttle", "off");
            recording.start();
            work.run();
            recording.stop();
            var file = elsewhere.resolve("recorded.jfr");
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .sorted(Comparator.comparing(RecordedEvent::getEndTime))
                    .map(event -> event.getEventType().getName() + " " + event.getString("path"))
                    .toList();
        }
    }

    private static List<String> forced(Stream<Path> paths) {
        return paths.map(path -> FORCED + " " + path).toList();
    }

    @Test
    void bytesAndInventoryAreForcedThenTheLineIsWrittenThenForced() throws IOException {
        List<String> steps;
        try (var accession = open()) {
            take(accession, "/papers/a.txt", "a");
            steps = recorded(accession::acknowledge);
        }
        var ledger = data.resolve("ledger/ledger.jsonl");
        int line = steps.indexOf(WRITTEN + " " + ledger);
        assertThat(line).isPositive();
        try (var archive = Files.walk(data.resolve("archive").toRealPath())) {
            var ofDocument = archive.filter(path -> !isOfRoot(path));
            assertThat(steps.subList(0, line)).containsAll(forced(ofDocument));
        }
        assertThat(steps.subList(line, steps.size())).contains(FORCED + " " + ledger);
    }

    private boolean isOfRoot(Path path) {
        return path.toString().contains("extensions")
                || path.getParent().endsWith("archive") && Files.isRegularFile(path);
    }

    @Test
    void theRootAndTheMarkOfOneWhoWritesAreForced() throws IOException {
        var steps = recorded(() -> open().close());
        var work = data.resolve("work");
        assertThat(steps)
                .containsAll(forced(Stream.of(work.resolve("unfinished"), work, data)))
                .anyMatch(
                        step -> step.startsWith(FORCED) && step.endsWith("/root/ocfl_layout.json"));
    }
}
