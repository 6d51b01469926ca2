package jp.senrei.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a command as the launcher does and keeps what it says. */
record Shell(int exitCode, String out, String err) {
    /** {@code ./senrei arguments… --data data} */
    static Shell senrei(Path data, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return senrei(all.toArray(String[]::new));
    }

    static Shell senrei(String... arguments) {
        try (var out = ThreadOutput.OUT.keep();
                var err = ThreadOutput.ERR.keep()) {
            int exitCode = Main.run(System.err, arguments);
            return new Shell(exitCode, out.text(), err.text());
        }
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
