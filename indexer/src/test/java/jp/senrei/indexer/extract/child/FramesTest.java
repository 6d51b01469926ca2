package jp.senrei.indexer.extract.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.indexer.extract.Extraction.Extracted;
import jp.senrei.indexer.extract.ExtractorLimits;
import jp.senrei.indexer.extract.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child that reads hostile files may say anything. */
class FramesTest {
    private static final Path INTO = Path.of("/scratch/members-1");

    @Test
    void answersArriveAsTheyWereGiven() throws IOException {
        for (var answer :
                List.of(
                        new Answer.Ready(),
                        new Answer.Type("text/plain"),
                        new Answer.Recognising(Duration.ofSeconds(60)),
                        new Answer.Recognised(),
                        new Answer.Done(extracted("/scratch/members-1/1"), true)))
            assertThat(read(bytes(answer), INTO)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/passwd", "/scratch/members-1/../members-2/1", "/scratch/members-1"})
    void noFileOfAnotherFolderIsAMember(String file) throws IOException {
        var bytes = bytes(new Answer.Done(extracted(file), false));

        assertThatThrownBy(() -> read(bytes, INTO)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(bytes, null)).isInstanceOf(IOException.class);
    }

    /** Every byte changed to every value: an answer or an IOException, nothing else. */
    @Test
    void whatNoRecordCanHoldIsAFailureOfTheChild() throws IOException {
        var good = bytes(new Answer.Done(extracted("/scratch/members-1/1"), false));
        int refused = 0;
        for (int place = 0; place < good.length; place++) {
            for (int value = 0; value < 256; value++) {
                var bad = good.clone();
                bad[place] = (byte) value;
                try {
                    read(bad, INTO);
                } catch (IOException expected) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    private static Extracted extracted(String member) {
        return new Extracted(
                "application/zip",
                DocumentText.EMPTY,
                List.of(),
                List.of(new Member("a.txt", Path.of(member))));
    }

    private static byte[] bytes(Answer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Frames.write(new DataOutputStream(bytes), answer);
        return bytes.toByteArray();
    }

    private static Answer read(byte[] bytes, Path into) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        return Frames.readAnswer(in, ExtractorLimits.DEFAULT, into);
    }
}
