package jp.senrei.indexer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server in a process of its own, as somebody starts it. */
final class StartedServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+/");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int OK = 200;
    private static final int FAREWELL = 60;

    private final Process process;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private StartedServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Returns as soon as it has told its address.
     *
     * @param launcher what starts the program, before the command
     * @throws IOException when it ends before that
     */
    static StartedServer start(List<String> launcher, Path data) throws IOException {
        var command =
                Stream.concat(
                                launcher.stream(),
                                Stream.of("serve", "--data", data.toString(), "--port", "0"))
                        .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        var lines = new BufferedReader(told);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) return new StartedServer(process, address.group());
        }
        throw new IOException("the server did not start: " + String.join(" ", command));
    }

    String get(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) throw new IOException(path + ": " + answer.statusCode());
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Peak of its memory in megabytes, heap and all else; empty where the system does not tell. */
    OptionalDouble peak() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) return OptionalDouble.empty();
        var peak = PEAK.matcher(Files.readString(status));
        return peak.find()
                ? OptionalDouble.of(Long.parseLong(peak.group(1)) / 1024)
                : OptionalDouble.empty();
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
