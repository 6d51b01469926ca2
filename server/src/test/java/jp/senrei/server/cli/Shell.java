package jp.senrei.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a command as the launcher does and keeps what it says. */
record Shell(int exitCode, String out, String err) {
    /** {@code ./senrei arguments… --data data} */
    static Shell senrei(Path data, String... arguments) {
        var all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return senrei(all.toArray(String[]::new));
    }

    static Shell senrei(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var stdout = System.out;
        var stderr = System.err;
        try (var printOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                var printErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(printOut);
            System.setErr(printErr);
            int exitCode = Main.run(printErr, arguments);
            return new Shell(
                    exitCode,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
