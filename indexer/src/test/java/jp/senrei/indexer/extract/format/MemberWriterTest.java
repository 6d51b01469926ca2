package jp.senrei.indexer.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a parser swallows still holds. */
class MemberWriterTest {
    @TempDir Path folder;

    @Test
    void nothingOfABombIsLeftThoughTheParserSwallowsIt() throws IOException {
        var into = folder.resolve("members");
        var writer = writer(into, ExtractorLimits.DEFAULT.withExpandedBytes(10));
        writer.take("a.txt", () -> bytes(5));

        assertThatThrownBy(() -> writer.take("b.txt", () -> bytes(20)))
                .isInstanceOf(MemberWriter.Bomb.class);

        assertThatThrownBy(() -> writer.take("c.txt", () -> bytes(1)))
                .isInstanceOf(MemberWriter.Bomb.class);
        assertThatThrownBy(writer::members).isInstanceOf(MemberWriter.Bomb.class);
        assertThat(into).isEmptyDirectory();
    }

    @Test
    void whatCannotBeWrittenIsNoFaultOfTheFile() throws IOException {
        var into = Files.createFile(folder.resolve("no folder")).resolve("members");
        var writer = writer(into, ExtractorLimits.DEFAULT);

        assertThatThrownBy(() -> writer.take("a.txt", () -> bytes(5))).isInstanceOf(NoRoom.class);
        assertThatThrownBy(writer::members).isInstanceOf(NoRoom.class);
    }

    @Test
    void whatCannotBeReadCostsItself() throws IOException {
        var writer = writer(folder.resolve("members"), ExtractorLimits.DEFAULT);

        assertThatThrownBy(
                        () ->
                                writer.take(
                                        "a.txt",
                                        () -> {
                                            throw new IOException("damaged");
                                        }))
                .hasMessage("damaged");
        writer.take("b.txt", () -> bytes(5));

        assertThat(writer.members()).extracting(Member::name).containsExactly("b.txt");
    }

    private MemberWriter writer(Path into, ExtractorLimits limits) throws IOException {
        var file = Files.write(folder.resolve("container"), new byte[100]);
        return new MemberWriter(new Request(file, "a.zip", limits, List.of(), into, 0));
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
