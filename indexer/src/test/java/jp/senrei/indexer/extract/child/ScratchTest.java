package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary folders of processes that were killed. */
class ScratchTest {
    @TempDir Path folder;

    /** Makes a folder with members of a container in it, tells where, and waits to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws IOException {
            var scratch = Scratch.create();
            Files.createDirectories(scratch.resolve("members-1"));
            Files.writeString(scratch.resolve("members-1/1"), "個票");
            System.out.println(scratch);
            System.in.read();
        }
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNextAndNothingElse() throws Exception {
        var owner =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                                        Owner.class.getName()))
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        try (var said = owner.inputReader()) {
            var scratch = Path.of(said.readLine());
            var mine = Scratch.create();
            assertThat(scratch.resolve("members-1/1")).as("its owner lives").exists();

            owner.destroyForcibly().waitFor();
            var next = Scratch.create();

            assertThat(scratch).doesNotExist();
            assertThat(mine).as("of this process").isDirectory();
            Scratch.end(mine);
            Scratch.end(next);
            assertThat(mine).doesNotExist();
            assertThat(next).doesNotExist();
        } finally {
            owner.destroyForcibly();
        }
    }
}
