package jp.senrei.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.StatisticsCell;
import jp.senrei.corpus.model.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure falls with each kind of miss, and only with it. */
class EvaluationTest {
    private static final String CASE =
            """
            {"id":"x-1","municipality":{"code":"999093","name":"潮見市","prefecture":""},"council":null,
            "meeting":{"id":"m","ordinal":null,"date":"2022-01-25","endDate":null,"written":false,"venue":null},
            "kind":"consultation","number":"諮問第12号","title":"防犯カメラの設置について","department":"総務部 危機管理課",
            "matters":["collection"],"articles":[{"law":"潮見市個人情報保護条例","article":16,"branch":null,"paragraph":1,"item":null,"text":"第16条第1項"}],
            "organizations":[{"name":"ホシナギ映像保安株式会社","role":"contractor"}],"services":[],"certifications":[],
            "personalInformation":["通行する者の映像"],"startDate":null,"startText":null,"outcome":"approved",
            "decision":"原案のとおり承認します。","conditions":["映像の保存期間は7日を超えないこと。"],"references":[],
            "appearances":[{"document":"d","file":"a.txt","part":"minutes","passage":null,"pages":null}],
            "regime":"ordinance","exchanges":[],"corrected":[]}
            """
                    .replace("\n", "");

    @Test
    void whatIsExportedMeasuresFullAgainstItself(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cases.jsonl"), CASE + "\n");
        Files.writeString(
                folder.resolve("utterances.jsonl"),
                CorpusJson.write(turn(1, "会長", "開会します。")) + "\n");

        var measures = Evaluation.of(Gold.read(folder), held(CASE, turn(1, "会長", "開会します。")), true);

        assertThat(measures)
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.score()).isOne());
        assertThat(measures)
                .extracting(Measure::name)
                .contains("cases found", "title", "utterances");
    }

    @Test
    void eachMissCountsInItsOwnMeasure(@TempDir Path folder) throws IOException {
        var wrong =
                CASE.replace("\"outcome\":\"approved\"", "\"outcome\":\"continued\"")
                        .replace("ホシナギ", "ホシナミ")
                        .replace("\"article\":16", "\"article\":17")
                        .replace("映像の保存期間は7日を超えないこと。", "台帳を備えること。")
                        .replace("2022-01-25", "2022-01-26");
        Files.writeString(folder.resolve("cases.jsonl"), CASE);

        var measures = Evaluation.of(Gold.read(folder), held(wrong), true);

        assertThat(measures.stream().filter(measure -> measure.score() < 1))
                .extracting(Measure::name, Measure::hits, Measure::missing, Measure::extra)
                .containsExactlyInAnyOrder(
                        tuple("meeting date", 0, 1, 0),
                        tuple("outcome", 0, 1, 0),
                        tuple("conditions", 0, 1, 0),
                        tuple("articles (recall)", 0, 1, 0),
                        tuple("articles (all cited)", 0, 1, 1),
                        tuple("organisations with role", 0, 1, 1));
    }

    @Test
    void aCaseThatIsNoneIsTooMuchOnlyWhereTheGoldIsComplete(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("cases.jsonl"), CASE);
        var none = CASE.replace("x-1", "x-2").replace("防犯カメラの設置について", "開会").replace("12号", "13号");
        var held = held(CASE + "\n" + none);

        assertThat(found(Evaluation.of(Gold.read(folder), held, true))).isEqualTo(tuple(1, 0, 1));
        assertThat(found(Evaluation.of(Gold.read(folder), held, false))).isEqualTo(tuple(1, 0, 0));
    }

    @Test
    void aTurnIsReadOnceInOrderByTheRightPerson(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("utterances.jsonl"),
                List.of(
                        "{\"document\":\"a.txt\",\"speaker\":\"会長\",\"text\":\"開会します。\"}",
                        "{\"document\":\"a.txt\",\"speaker\":\"真柄委員\",\"text\":\"期間は 何日ですか。\"}",
                        "{\"document\":\"a.txt\",\"speaker\":\"会長\",\"text\":\"閉会します。\"}"));

        var measures =
                Evaluation.of(
                        Gold.read(folder),
                        held(
                                "",
                                turn(1, "会長", "開会します。"),
                                turn(2, "榎戸委員", "期間は何日ですか。"),
                                turn(3, "榎戸委員", "期間は何日ですか。")),
                        false);

        assertThat(measures)
                .extracting(Measure::name, Measure::hits, Measure::missing, Measure::extra)
                .containsExactly(tuple("utterances", 2, 1, 1), tuple("speakers", 1, 1, 0));
    }

    @Test
    void theSameNumberIsWantedAsOftenAsItStands(@TempDir Path folder) throws IOException {
        var cell = new StatisticsCell("999093", 2021, "d", "表1", "市長", "件数", 3, "件", "3");
        Files.writeString(
                folder.resolve("statistics.jsonl"),
                (CorpusJson.write(cell) + "\n").repeat(2)
                        + CorpusJson.write(cell).replace("2021", "null"));

        var held = new Held(List.of(), List.of(), List.of(), List.of(cell), List.of());

        assertThat(Evaluation.of(Gold.read(folder), held, false))
                .extracting(Measure::name, Measure::hits, Measure::missing)
                .containsExactly(tuple("statistics cells", 2, 1));
    }

    @Test
    void aLineThatIsNoGoldIsNamed(@TempDir Path folder) throws IOException {
        var file = folder.resolve("cases.jsonl");
        Files.writeString(file, "\n{\"title\":\n");

        assertThatThrownBy(() -> Gold.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cases.jsonl 2行目");
    }

    @Test
    void anEmptyFolderIsEmptyGold(@TempDir Path folder) throws IOException {
        assertThat(Gold.read(folder).isEmpty()).isTrue();
    }

    private static Object found(List<Measure> measures) {
        var found =
                measures.stream()
                        .filter(measure -> measure.name().equals("cases found"))
                        .findFirst()
                        .orElseThrow();
        return tuple(found.hits(), found.missing(), found.extra());
    }

    private static Utterance turn(int order, String speaker, String text) {
        return CorpusJson.read(
                "{\"id\":\"d-u%d\",\"meeting\":\"m\",\"case\":null,\"order\":%d,\"speaker\":\"%s\",\"role\":\"%s\",\"text\":\"%s\",\"document\":\"d\",\"page\":1,\"passage\":null}"
                        .formatted(
                                order,
                                order,
                                speaker,
                                speaker.equals("会長") ? "chair" : "member",
                                text),
                Utterance.class);
    }

    private static Held held(String cases, Utterance... turns) {
        var document =
                CorpusJson.read(
                        "{\"id\":\"d\",\"file\":\"a.txt\",\"sha256\":\"\",\"mediaType\":\"\",\"title\":\"\",\"kinds\":[],\"municipality\":null,\"meetings\":[],\"pages\":1,\"visibility\":\"public\",\"ingested\":\"2022-01-25T00:00:00Z\",\"warnings\":[]}",
                        Document.class);
        return new Held(
                cases.lines()
                        .map(line -> CorpusJson.read(line, Dossier.class))
                        .collect(Collectors.toList()),
                List.of(),
                List.of(turns),
                List.of(),
                List.of(document));
    }
}
