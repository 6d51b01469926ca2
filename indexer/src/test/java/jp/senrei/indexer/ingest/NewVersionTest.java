package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.SearchIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that comes again changed: the index holds the newest, the earlier one is opened. */
class NewVersionTest {
    private static final String MINUTES =
            """
            令和4年度第1回 潮見市個人情報保護審議会 会議録
            日時 令和4年7月28日（木）午後2時から
            場所 潮見市役所 3階会議室
            1 諮問事項
            (1) 諮問第12号 港まつりの申込みにおける業務の委託について
            ○汐崎会長 %s
            """;

    @TempDir Path folder;

    private DataDirectory data;
    private Path papers;

    @BeforeEach
    void makeFolders() throws IOException {
        data = new DataDirectory(folder.resolve("data"));
        papers = Files.createDirectory(folder.resolve("papers"));
    }

    @Test
    void otherBytesOfTheSameFileTakeItsPlace() throws IOException {
        write("会議録.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        write("会議録.txt", "原案のとおり承認します。");
        ingest(Visibility.PUBLIC);
        assertThat(held(Audience.VISITOR)).hasSize(1);
        assertThat(versions(Audience.VISITOR)).hasSize(2);
        assertThat(text(versions(Audience.VISITOR).getLast())).contains("承認しまする");
        assertThat(text(versions(Audience.VISITOR).getFirst())).contains("承認します。");
    }

    @Test
    void aDraftGivesWayToTheMinutes() throws IOException {
        write("会議録（案）.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        write("会議録.txt", "原案のとおり承認します。");
        ingest(Visibility.PUBLIC);
        assertThat(held(Audience.VISITOR)).extracting(Document::file).containsExactly("会議録.txt");
        assertThat(versions(Audience.VISITOR))
                .extracting(Document::file)
                .containsExactly("会議録.txt", "会議録（案）.txt");
    }

    @Test
    void oldBytesThatComeBackStandAgain() throws IOException {
        write("会議録.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        write("会議録.txt", "原案のとおり承認します。");
        ingest(Visibility.PUBLIC);
        write("会議録.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        assertThat(text(held(Audience.VISITOR).getFirst())).contains("承認しまする");
        assertThat(versions(Audience.VISITOR)).hasSize(2);
    }

    /** Nobody who may not see the new one loses the one that stood there. */
    @Test
    void anInternalVersionTakesNoPlaceForVisitors() throws IOException {
        write("会議録.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        write("会議録.txt", "原案のとおり承認します。");
        ingest(Visibility.INTERNAL);
        assertThat(text(held(Audience.VISITOR).getFirst())).contains("承認しまする");
        assertThat(versions(Audience.VISITOR)).hasSize(1);
        assertThat(text(held(Audience.READER).getFirst())).contains("承認します。");
        assertThat(versions(Audience.READER)).hasSize(2);
        ingest(Visibility.PUBLIC);
        assertThat(text(held(Audience.VISITOR).getFirst())).contains("承認します。");
        assertThat(versions(Audience.VISITOR)).hasSize(2);
    }

    @Test
    void aVersionThatCannotBeReadHidesNothing() throws IOException {
        write("会議録.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        Files.write(papers.resolve("会議録.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        ingest(Visibility.PUBLIC);
        assertThat(held(Audience.VISITOR)).hasSize(2);
        assertThat(held(Audience.VISITOR)).anyMatch(document -> text(document).contains("承認しまする"));
    }

    @Test
    void aRebuiltIndexHasTheSameVersions() throws IOException {
        write("会議録（案）.txt", "原案のとおり承認しまする。");
        ingest(Visibility.PUBLIC);
        write("会議録.txt", "原案のとおり承認します。");
        ingest(Visibility.PUBLIC);
        var before = versions(Audience.VISITOR);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.rebuild(Progress.SILENT);
        }
        assertThat(versions(Audience.VISITOR)).isEqualTo(before);
        assertThat(held(Audience.VISITOR)).hasSize(1);
    }

    private void write(String file, String said) throws IOException {
        Files.writeString(papers.resolve(file), MINUTES.formatted(said));
    }

    private void ingest(Visibility visibility) {
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            ingest.run(List.of(papers), Intake.of(visibility), Progress.SILENT);
        }
    }

    private List<Document> held(Audience audience) {
        try (var index = LuceneIndex.open(data.index())) {
            return index.documents(audience);
        }
    }

    private List<Document> versions(Audience audience) {
        try (SearchIndex index = LuceneIndex.open(data.index())) {
            return index.versionsOf(index.documents(audience).getFirst().id(), audience);
        }
    }

    private String text(Document document) {
        try (var index = LuceneIndex.open(data.index())) {
            return index.findDocument(document.id(), Audience.READER).orElseThrow().text().text();
        }
    }
}
