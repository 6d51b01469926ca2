package jp.senrei.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * {@code ./senrei arguments…} as a process and process group of its own, as a terminal starts it;
 * what it says goes to a file. Closing kills it.
 */
record SenreiProcess(Process process, Path log) implements AutoCloseable {
    /** Also where whoever runs the tests ignores Ctrl-C, as a shell does for what it runs aside. */
    private static final List<String> OWN_GROUP = List.of("setsid", "env", "--default-signal=INT");

    private static final Pattern ADDRESS = Pattern.compile("(http://\\S+) で公開しています");

    /**
     * @param heap as {@code 256m}
     */
    static SenreiProcess start(Path log, String heap, String... arguments) throws IOException {
        var command = new ArrayList<>(OWN_GROUP);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new SenreiProcess(process, log);
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it has said this. */
    void awaitSaid(String words) throws Exception {
        while (!said().contains(words)) {
            assertThat(process.isAlive()).as(said()).isTrue();
            Thread.sleep(50);
        }
    }

    /** Of a server, once it answers. */
    String address() throws Exception {
        awaitSaid("で公開しています");
        var address = ADDRESS.matcher(said());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    /** Ctrl-C: to the process and its children. */
    void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    }

    int exitCode() throws Exception {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(said()).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
