package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lets many short processes start quickly: one archive of the classes that an ingest loads (class
 * data sharing), for itself and for its children. Java makes such archives of JARs only, so the
 * folders of the class path are packed first.
 */
final class SharedClasses {
    private static final String OF_CHILDREN = "-Dsenrei.extract.java.options=";

    /** The class path of this test, with JARs in place of folders. */
    final String classPath;

    private final Path archive;
    private final Path lists;

    private SharedClasses(Path folder) throws IOException {
        lists = Files.createDirectories(folder.resolve("classes"));
        archive = folder.resolve("ingest.jsa");
        classPath = packed(lists);
    }

    /**
     * Takes in some papers to see which classes that needs.
     *
     * @param folder where the archive is kept, as long as it is used
     */
    static SharedClasses of(Path folder, Path papers) throws Exception {
        var classes = new SharedClasses(folder);
        var list = "-XX:DumpLoadedClassList=" + classes.lists.resolve("ingest-%p.lst");
        var run =
                IngestChild.java(classes.classPath, List.of(list, OF_CHILDREN + list), "300m")
                        .arguments(folder.resolve("tried"), papers)
                        .start(folder.resolve("tried.log"));
        assertThat(run.waitFor()).isZero();
        classes.dump();
        return classes;
    }

    /** What makes Java use the archive; without it nothing but time is lost. */
    List<String> options() {
        var use = "-XX:SharedArchiveFile=" + archive;
        return List.of("-Xshare:auto", use, OF_CHILDREN + use);
    }

    private void dump() throws Exception {
        var list = Files.write(lists.resolve("all.lst"), loaded());
        var log = lists.resolve("dump.log");
        int exit =
                new ProcessBuilder(
                                IngestChild.JAVA.toString(),
                                "-Xshare:dump",
                                "-XX:+UseSerialGC",
                                "-XX:SharedClassListFile=" + list,
                                "-XX:SharedArchiveFile=" + archive,
                                "-cp",
                                classPath)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        assertThat(exit).as(() -> read(log)).isZero();
        assertThat(archive).exists();
    }

    /** Of all processes; classes of other loaders and the numbers of one list are left out. */
    private LinkedHashSet<String> loaded() throws IOException {
        var all = new LinkedHashSet<String>();
        try (var files = Files.newDirectoryStream(lists, "ingest-*.lst")) {
            for (var file : files)
                for (var line : Files.readAllLines(file))
                    if (!line.startsWith("#") && !line.contains(" source:"))
                        all.add(line.replaceFirst(" id: .*", ""));
        }
        return all;
    }

    private static String packed(Path into) throws IOException {
        var path = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator))
            if (!Files.isDirectory(Path.of(entry))) path.add(entry);
            else path.add(jar(Path.of(entry), into.resolve(path.size() + ".jar")).toString());
        return String.join(File.pathSeparator, path);
    }

    private static Path jar(Path folder, Path jar) {
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        var arguments = Stream.of("cf0", jar, "-C", folder, ".").map(Object::toString);
        assertThat(tool.run(System.out, System.err, arguments.toArray(String[]::new))).isZero();
        return jar;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
