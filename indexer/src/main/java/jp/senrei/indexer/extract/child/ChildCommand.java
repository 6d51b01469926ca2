package jp.senrei.indexer.extract.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.pdf.Tesseract;

/**
 * How a child process is started. It takes no signals of the terminal (Ctrl-C goes to parent and
 * children alike, and so does the end of a service): the parent decides when it ends, and a file
 * that was being read when the run was stopped did not crash anything.
 */
final class ChildCommand {
    private static final Path SHELL = Path.of("/bin/sh");

    /** What is ignored stays ignored in the program that takes the shell's place. */
    private static final List<String> DEAF =
            List.of(SHELL.toString(), "-c", "trap '' HUP INT TERM; exec \"$@\"", "senrei");

    /**
     * More options of Java for the children, separated by blanks, as a system property: an archive
     * of loaded classes, for example.
     */
    private static final List<String> MORE_OPTIONS =
            Pattern.compile(" ")
                    .splitAsStream(System.getProperty("senrei.extract.java.options", ""))
                    .filter(option -> !option.isEmpty())
                    .toList();

    private ChildCommand() {}

    /**
     * @param scratch the folder for its temporary files, made by its parent
     */
    static List<String> of(ExtractorLimits limits, Path scratch) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) command.addAll(DEAF);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(limits, scratch));
        command.addAll(MORE_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ChildMain.class.getName());
        return command;
    }

    private static List<String> options(ExtractorLimits limits, Path scratch) {
        int heap = limits.heapMegabytes();
        return List.of(
                "-Xmx" + heap + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=" + Math.max(heap / 4, 16) + "m",
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", // which would leave a file outside of its folder
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-D" + Tesseract.PROPERTY + "=" + Tesseract.programOfEnvironment(),
                // No name outside of this machine is known to it, and no parser of XML goes out.
                "-Djdk.net.hosts.file=" + scratch.resolve("no-hosts"),
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
    }
}
