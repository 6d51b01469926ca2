package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.index.DocumentEntry;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.index.LuceneIndexWriter;
import jp.senrei.indexer.index.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 会議録（案） and the 会議録 that took its place, in an index. */
class EarlierEntriesTest {
    private static final String MINUTES =
            """
            # 令和4年度第1回潮見市個人情報保護審議会会議録

            日時 令和4年7月28日（木）午後2時から
            場所 潮見市役所 会議室

            諮問第12号 港まつりの申込みにおける業務の委託について

            〇汐崎会長　%s
            〇事務局　資料に基づき御説明いたします。
            """;

    private static final ReadDocument DRAFT =
            Papers.read("会議録（案）.txt", null, MINUTES.formatted("それでは、開会いたしまする。"));
    private static final ReadDocument FINAL =
            Papers.read("会議録.txt", null, MINUTES.formatted("それでは、開会いたします。"));

    private static final Map<String, Successor> SUCCESSORS =
            Map.of(DRAFT.id(), new Successor(FINAL.id(), 1));

    @TempDir Path folder;

    @Test
    void whatWasReplacedIsOpenedByItsAddressAndNeitherFoundNorCounted() {
        try (var index = holding(List.of(DRAFT, FINAL), SUCCESSORS)) {
            assertThat(found(index, "開会いたしまする")).isEmpty();
            assertThat(found(index, "開会いたします")).containsExactly(FINAL.id());
            assertThat(index.documents(Audience.READER))
                    .extracting(Document::id)
                    .containsExactly(FINAL.id());
            assertThat(index.readDocument(DRAFT.id(), Audience.READER))
                    .map(DocumentEntry::utterances)
                    .hasValueSatisfying(EarlierEntriesTest::areTheTurnsOfTheDraft);
            assertThat(index.aboutDocument(DRAFT.id(), Audience.READER)).isPresent();
            assertThat(index.findDocument(DRAFT.id(), Audience.VISITOR)).isEmpty();
        }
    }

    private static void areTheTurnsOfTheDraft(List<Utterance> turns) {
        assertThat(turns).extracting(Utterance::text).first().isEqualTo("それでは、開会いたしまする。");
        assertThat(turns).extracting(Utterance::caseId).containsOnlyNulls();
    }

    @Test
    void eachVersionLeadsToAllOfThem() {
        try (var index = holding(List.of(DRAFT, FINAL), SUCCESSORS)) {
            for (var id : List.of(DRAFT.id(), FINAL.id()))
                assertThat(index.versionsOf(id, Audience.READER))
                        .extracting(Document::id)
                        .containsExactly(FINAL.id(), DRAFT.id());
            assertThat(index.versionsOf("0123456789abcdef", Audience.READER)).isEmpty();
        }
    }

    /** A rebuilt index must not depend on what was replaced. */
    @Test
    void casesAreLinkedFromTheNewestOnly() {
        try (var index = holding(List.of(DRAFT, FINAL), SUCCESSORS)) {
            assertThat(index.cases(Audience.READER)).isNotEmpty();
            assertThat(index.cases(Audience.READER))
                    .flatExtracting(Dossier::appearances)
                    .extracting("document")
                    .containsOnly(FINAL.id());
        }
    }

    @Test
    void whatTurnsBackStandsAgain() {
        holding(List.of(DRAFT, FINAL), SUCCESSORS).close();
        var turned = Map.of(FINAL.id(), new Successor(DRAFT.id(), 1));
        try (var index = holding(List.of(DRAFT, FINAL), turned)) {
            assertThat(found(index, "開会いたしまする")).containsExactly(DRAFT.id());
            assertThat(index.versionsOf(FINAL.id(), Audience.READER))
                    .extracting(Document::id)
                    .containsExactly(DRAFT.id(), FINAL.id());
        }
    }

    private LuceneIndex holding(List<ReadDocument> documents, Map<String, Successor> successors) {
        try (var writer = LuceneIndexWriter.open(folder)) {
            writer.replace(
                    Set.of(Audience.READER), Linker.link(Papers.SHIOMI, documents, successors));
            writer.publish();
        }
        return LuceneIndex.open(folder);
    }

    private static List<String> found(LuceneIndex index, String words) {
        var answer = index.searchDocuments(Question.of("\"" + words + "\""), Audience.READER);
        return answer.hits().stream().map(hit -> hit.document().id()).toList();
    }
}
