package jp.senrei.corpus.accession;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.archive.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAddressTest extends Papers {
    /** 資料.pdf and 答弁.pdf, as unpacking a ZIP of a Windows computer leaves them. */
    private static final List<String> SHIFT_JIS = List.of("%8E%91%97%BF.pdf", "%93%9A%95%D9.pdf");

    @TempDir Path papers;

    private Path named(String encoded) throws IOException {
        var file = Path.of(URI.create(papers.toUri() + encoded));
        return Files.exists(file) ? file : Files.writeString(file, encoded);
    }

    @Test
    void namesInShiftJisAreTwoDocumentsAndFoundAgain() throws IOException {
        try (var accession = open()) {
            for (var name : SHIFT_JIS)
                assertThat(((Taken.Archived) accession.take(named(name), Intake.SILENT)).versions())
                        .isEmpty();
            assertThat(accession.archive().all())
                    .extracting(Original::file)
                    .containsExactlyInAnyOrder("資料.pdf", "答弁.pdf");
            for (var original : accession.archive().all()) {
                var address = original.sources().getFirst().address();
                assertThat(LocalAddress.file(address).orElseThrow()).hasContent(content(address));
            }
        }
    }

    private static String content(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void otherNamesAreWrittenAsPeopleWriteThem() throws IOException {
        for (var name : List.of("会議録 第1回.pdf", "100%.pdf", "a+b%20.pdf", "\uFFFD.pdf")) {
            var file = Files.writeString(papers.resolve(name), name);
            assertThat(LocalAddress.of(file)).isEqualTo(papers + "/" + name);
            assertThat(LocalAddress.file(LocalAddress.of(file))).hasValue(file);
            assertThat(LocalAddress.name(file)).isEqualTo(name);
        }
    }

    @Test
    void anAddressOfTheWebIsNoFile() {
        assertThat(LocalAddress.file("https://www.city.example/a.pdf")).isEmpty();
    }
}
