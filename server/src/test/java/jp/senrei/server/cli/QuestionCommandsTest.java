package jp.senrei.server.cli;

import static jp.senrei.server.cli.Shell.senrei;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Relation;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands that ask: search, export, serve. Two samples and an operations report are in the
 * data directory.
 */
class QuestionCommandsTest {
    @TempDir static Path temporary;

    private static Path data;

    @BeforeAll
    static void takeSamples() throws IOException {
        data = temporary.resolve("data");
        var samples = Path.of("../corpus/samples");
        var operations = Papers.text(temporary, "運用状況.txt", Papers.OPERATIONS);
        var run =
                senrei(
                        data,
                        "ingest",
                        operations.toString(),
                        samples.resolve("fujigahara-7-3-minutes.html").toString(),
                        samples.resolve("fujigahara-7-3-sheets.txt").toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            cases      | id municipality council meeting kind number title department matters articles organizations services certifications personalInformation startDate startText outcome decision conditions references appearances regime exchanges corrected evidence
            documents  | id file sha256 mediaType title kinds municipality meetings pages visibility ingested warnings
            meetings   | id municipality council ordinal date endDate written venue attendees absent observers documents gaps hours
            utterances | id meeting case order speaker role text document page
            statistics | municipality fiscalYear document table row column value unit text
            mentions   | document case kind id text page start end
            """)
    void exportPrintsOneObjectALineWithEveryKeyOfTheContract(String kind, String keys) {
        var run = senrei(data, "export", kind);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(keysOf(CorpusJson.read(line, Map.class)))
                                        .contains(keys.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            meeting       | id ordinal date endDate written venue
            municipality  | code name prefecture
            articles      | law article branch paragraph item text subBranch itemBranch detail
            organizations | name role id
            services      | id name text category
            appearances   | document file part pages
            exchanges     | question answers
            evidence      | field value document page start end passage
            """)
    void theObjectsInsideACaseHaveTheirKeysToo(String part, String keys) {
        var parts = new ArrayList<Map<?, ?>>();
        for (var line : senrei(data, "export", "cases").lines()) {
            var value = CorpusJson.read(line, Map.class).get(part);
            if (value instanceof Map<?, ?> one) parts.add(one);
            if (value instanceof List<?> several)
                several.forEach(one -> parts.add((Map<?, ?>) one));
        }
        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(keysOf(one)).contains(keys.split(" ")));
    }

    private static List<String> keysOf(Map<?, ?> object) {
        return object.keySet().stream().map(Object::toString).toList();
    }

    @Test
    void whatIsNowhereIsToldOnTheErrorStream() {
        var run = senrei(data, "search", "ドローン");
        assertThat(run.lines()).containsExactly("0件");
        assertThat(run.err())
                .containsPattern("^令和[0-9]+年[0-9]+月[0-9]+日現在、Senreiに収録された.*会議")
                .contains("を「ドローン」で検索したが、該当なし（索引 第");
        assertThat(senrei(data, "search", "委託").err()).startsWith("言い換え：委託＝");
    }

    @Test
    void mentionsAreTellingWhatStandsWhereAndInWhichCase() {
        var mentions =
                senrei(data, "export", "mentions").lines().stream()
                        .map(line -> CorpusJson.read(line, Mention.class))
                        .toList();
        assertThat(mentions)
                .anySatisfy(
                        mention -> {
                            assertThat(mention.kind()).isEqualTo(MentionKind.SERVICE);
                            assertThat(mention.id()).isEqualTo("kintone");
                            assertThat(mention.text()).isEqualTo("kintone");
                            assertThat(mention.caseId()).endsWith("-shimon-88");
                        })
                .anySatisfy(mention -> assertThat(mention.caseId()).isNull());
    }

    /** 保護措置 are whole items of a form, in which mentions stand. */
    @Test
    void everyFactOfADossierIsTracedToAMention() {
        var mentions =
                senrei(data, "export", "mentions").lines().stream()
                        .map(line -> CorpusJson.read(line, Mention.class))
                        .map(
                                mention ->
                                        mention.document()
                                                + " "
                                                + mention.start()
                                                + " "
                                                + mention.end())
                        .toList();
        var traced =
                senrei(data, "export", "cases").lines().stream()
                        .flatMap(line -> CorpusJson.read(line, Dossier.class).evidence().stream())
                        .filter(fact -> !fact.field().equals("protections"))
                        .toList();
        assertThat(traced)
                .isNotEmpty()
                .allSatisfy(
                        fact ->
                                assertThat(mentions)
                                        .contains(
                                                fact.document()
                                                        + " "
                                                        + fact.start()
                                                        + " "
                                                        + fact.end()));
    }

    @Test
    void theOrderOfAnExportIsThatOfTheIds() {
        assertThat(senrei(data, "export", "cases").lines())
                .extracting(line -> CorpusJson.read(line, Map.class).get("id").toString())
                .isSorted();
    }

    @Test
    void attendeesSayHowTheyWereThereAndReferencesWhyTheyAreThatCase() {
        var attendees =
                senrei(data, "export", "meetings").lines().stream()
                        .map(line -> CorpusJson.read(line, Map.class))
                        .flatMap(meeting -> ((List<?>) meeting.get("attendees")).stream());
        assertThat(attendees)
                .isNotEmpty()
                .allSatisfy(
                        one ->
                                assertThat(keysOf((Map<?, ?>) one))
                                        .contains("name", "role", "note"));
        var reference = new Reference("諮問第12号", "諮問第12号", null, null, Relation.CITES);
        assertThat(keysOf(CorpusJson.read(CorpusJson.write(reference), Map.class)))
                .containsExactly("text number date target relation proof".split(" "));
    }

    @Test
    void anIndexOfAnotherVersionIsToldOf() throws IOException {
        var own = temporary.resolve("older");
        var file = Papers.text(temporary, "次第.txt", Papers.AGENDA).toString();
        senrei(own, "ingest", file);
        try (var directory = FSDirectory.open(own.resolve("index/reader"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(List.of()); // as before indexes told their schema
            writer.commit();
        }

        var run = senrei(own, "search", "検診予約");
        assertThat(run.lines().getFirst()).isEqualTo("1件");
        assertThat(run.err().lines())
                .containsExactly(
                        "この索引は、別の版の Senrei で作られています。一部の内容が欠けていることがあります。"
                                + "./senrei reindex で作り直してください。");

        assertThat(senrei(own, "reindex").exitCode()).isZero();
        assertThat(senrei(own, "search", "検診予約").err()).isEmpty();
    }

    @Test
    void searchTellsTheCaseWithItsPlaceAndWhatWasFound() {
        var run = senrei(data, "search", "kintone");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().getFirst()).isEqualTo("1件");
        assertThat(run.out())
                .contains(
                        "1. 諮問第88号　感染症患者の健康観察業務における《kintone》の利用について",
                        "藤ヶ原区　2021-10-28　",
                        "《kintone》");
    }

    @Test
    void aTurnThatIsFoundTellsItsCaseAndMeeting() {
        var run = senrei(data, "search", "kintone", "--type", "utterances");
        assertThat(run.lines().get(2)).endsWith("（感染症患者の健康観察業務におけるkintoneの利用について）");
        assertThat(run.lines().get(3))
                .startsWith("   藤ヶ原区　")
                .containsPattern("　2021-10-28　\\d+ページ　");
        assertThat(run.lines().get(4)).contains("《kintone》");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "utterances", "documents"})
    void searchTellsInJsonWhatTheApiTells(String type) {
        var answer =
                CorpusJson.read(
                        senrei(data, "search", "kintone", "--type", type, "--json").out(),
                        Map.class);
        assertThat(keysOf(answer))
                .contains("query total page size tookMillis hits facets suggestion".split(" "));
        assertThat((Integer) answer.get("total")).isPositive();
    }

    @Test
    void filtersNarrow() {
        assertThat(senrei(data, "search", "業務", "--filter", "outcome=rejected").out())
                .doesNotContain("諮問第88号");
        assertThat(senrei(data, "search", "業務", "--filter", "service=kintone").out())
                .contains("諮問第88号");
        assertThat(senrei(data, "search", "業務", "--filter", "service=no-such-service").lines())
                .containsExactly("0件");
    }

    /** In the samples 諮問第88号 is about kintone, and no turn that says so says its number. */
    @Test
    void wordsMeetWithinTheScope() {
        assertThat(senrei(data, "search", "kintone", "諮問第88号").out()).contains("諮問第88号");
        assertThat(senrei(data, "search", "kintone", "会長", "--scope", "document").lines())
                .hasSizeGreaterThan(1);
        assertThat(senrei(data, "search", "kintone", "諮問第88号", "--scope", "utterance").lines())
                .containsExactly("0件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"((", "-", "OR", "(((", "\"", "委託先:", "***", "\u0000", "😀", "AND NOT ("})
    void oddQueriesAreAnswered(String query) {
        var run = senrei("search", "--data", data.toString(), "--", query);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aQueryOfTenThousandCharactersIsAnsweredWithANotice() {
        var run = senrei(data, "search", "個人情報の委託".repeat(1500).substring(0, 10_000));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "search x --size 0",
                "search x --size 101",
                "search x --size many",
                "search x --type minutes",
                "search x --scope page",
                "search x --filter outcome",
                "search x --filter colour=red",
                "export",
                "export everything",
                "serve --port 99999",
                "serve --port abc",
                "serve --as reader --host 0.0.0.0",
                "nonsense",
                ""
            })
    void wrongUsageIsTwoAndSaysWhatToChange(String command) {
        var run =
                senrei(
                        command.isEmpty()
                                ? new String[0]
                                : (command + " --data " + data)
                                        .replaceFirst("^nonsense.*", "nonsense")
                                        .split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search x", "export cases", "reindex"})
    void withoutADataDirectoryItIsThree(String command) {
        var nowhere = temporary.resolve("nowhere");
        var run = senrei(nowhere, command.split(" "));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("「" + nowhere + "」にはまだ文書がありません。");
        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search x", "export cases", "reindex", "serve --port 0"})
    void aFileInPlaceOfTheDataDirectoryIsOneSentence(String command) throws IOException {
        var taken = Files.writeString(temporary.resolve("taken"), "a file");
        var run = senrei(taken, command.split(" "));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).singleElement().asString().contains("「" + taken, "--data");
    }

    @Test
    void aTakenPortIsOneSentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var run = senrei(data, "serve", "--port", Integer.toString(other.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines().filter(line -> !line.contains("[main] INFO")))
                    .containsExactly(
                            "ポート " + other.getLocalPort() + " は使用中です。--port で別の番号を指定してください。");
        }
    }

    @Test
    void reindexAnswersTheSame() throws IOException {
        var before = senrei(data, "export", "cases").out();
        assertThat(senrei(data, "reindex").exitCode()).isZero();
        assertThat(senrei(data, "export", "cases").out()).isEqualTo(before);
    }

    @Test
    void aLostIndexIsNoEmptyAnswerAndReindexBringsItBack() throws IOException {
        var own = temporary.resolve("own");
        var file = Papers.text(temporary, "次第.txt", Papers.AGENDA).toString();
        assertThat(senrei(own, "ingest", file).exitCode()).isZero();
        try (var index = Files.walk(own.resolve("index"))) {
            for (var lost : index.filter(Files::isRegularFile).toList()) Files.delete(lost);
        }

        var run = senrei(own, "search", "検診予約");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).singleElement().asString().contains("./senrei reindex");

        assertThat(senrei(own, "reindex").exitCode()).isZero();
        assertThat(senrei(own, "search", "検診予約").lines().getFirst()).isEqualTo("1件");
    }

    // ---- evaluate

    @Test
    void whatWasReadIsMeasuredAgainstWhatItExports(@TempDir Path gold) throws IOException {
        for (var kind : List.of("cases", "meetings", "utterances", "statistics"))
            Files.writeString(gold.resolve(kind + ".jsonl"), senrei(data, "export", kind).out());

        var run = senrei(data, "evaluate", "--gold", gold.toString(), "--complete");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .hasSizeGreaterThan(15)
                .allMatch(line -> line.matches("[a-z() ]+ +1\\.000  正解と一致 \\d+、不足 0、余分 [0―]"));
    }

    @Test
    void aMissIsNamed(@TempDir Path gold) throws IOException {
        Files.writeString(
                gold.resolve("cases.jsonl"),
                "{\"number\":\"諮問第87号\",\"title\":\"保育施設の利用調整業務に係る電子計算組織の結合について\",\"outcome\":\"continued\"}");

        var run = senrei(data, "evaluate", "--gold", gold.toString(), "--details");

        assertThat(run.out())
                .contains("outcome                        0.000  正解と一致 0、不足 1、余分 0")
                .contains("continued ではなく approved と読み取りました");
    }

    @Test
    void goldThatIsNotThereIsAskedFor(@TempDir Path empty) {
        var run = senrei(data, "evaluate", "--gold", empty.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("正解がありません").contains("cases.jsonl");
    }
}
