package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One ingest in a process of its own, of which each line it says is read as it comes.
 *
 * @param said so far
 */
record KilledIngest(Process process, BufferedReader lines, List<String> said) {
    /** Until it has begun: Java's own start is no moment of the ingest. */
    static KilledIngest of(IngestChild.Command command) throws IOException {
        var process = command.start();
        var run =
                new KilledIngest(
                        process, process.inputReader(StandardCharsets.UTF_8), new ArrayList<>());
        run.awaitLine("begun");
        return run;
    }

    /** Or until it ended. */
    void awaitOpen() throws IOException {
        awaitLine("open");
    }

    private void awaitLine(String awaited) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.equals(awaited)) return;
        }
    }

    /** False when it ended before that moment, which has to be in order. */
    boolean killAt(long millis) throws Exception {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            endsInOrder();
            return false;
        }
        process.toHandle().destroyForcibly(); // SIGKILL; of a process it would close the stream too
        awaitLine("");
        process.waitFor();
        return true;
    }

    void endsInOrder() throws Exception {
        awaitLine("");
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
    }

    boolean hadOpened() {
        return said.contains("open");
    }
}
