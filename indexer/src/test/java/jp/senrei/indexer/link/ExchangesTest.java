package jp.senrei.indexer.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangesTest {
    /** Turns are written 委:…/課:…/会:…, a * moves to the next case; exchanges question=answers. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a question and its answer          | 委:いつ消去しますか。/課:三十日です。                                     | 1=2
            two of the section answer          | 委:だれが見ますか。/課:職員です。/局:補足します。                          | 1=2,3
            an answer ends at the next question | 委:いつ消去しますか。/課:三十日です。/委:記録は残りますか。/課:残ります。     | 1=2 3=4
            the chair hands it on              | 委:いつ消去しますか。/会:事務局、お願いします。/局:三十日です。              | 1=3
            the chair's call for questions is none | 会:ご質問はありますか。/課:補足します。                              |
            several ask, one answers           | 委:いつ消去しますか。/委:関連して、費用はいくらですか。/課:三十日で、百万円です。 | 1=3 2=3
            thanks are no question             | 委:いつ消去しますか。/課:三十日です。/委:分かりました。ありがとうございます。/課:なお、記録は残ります。 | 1=2
            an opinion nobody answers          | 委:慎重に進めるべきだと思います。/会:ほかにいかがですか。                    |
            an opinion the section answers     | 委:期間が長すぎるように感じます。/課:短くすることを検討します。               | 1=2
            agreement                          | 委:原案に賛成です。/課:ありがとうございます。                              |
            asked without the word か           | 委:保存期間を教えてください。/課:三十日です。                             | 1=2
            asked in a summary                 | 委:保存期間を確認したい。/課:三十日である。                               | 1=2
            the vice-chair asks                | 副:費用はいくらですか。/課:百万円です。                                   | 1=2
            an explanation nobody asked for    | 課:概要を説明します。/会:ありがとうございます。                            |
            the chair goes on after the answer | 委:いつですか。/課:四月です。/会:次に移ります。/局:資料を配ります。            | 1=2
            the next case does not answer      | 委:いつですか。/*課:別の件を説明します。                                  |
            the chair turns to others, another asks | 委:もっと短くしていただきたいと思います、いかがか。/会:その他の点はいかがでしょうか。/委:費用はいくらですか。/課:百万円です。 | 3=4
            the chair thanks, another asks     | 委:周知もお願いできませんか。/会:ありがとうございます。/委:いつですか。/課:四月です。      | 3=4
            the chair calls the next to ask too | 委:いつですか。/会:乙野委員、どうぞ。/委:いくらですか。/課:四月で、百万円です。       | 1=4 3=4
            the chair collects the questions   | 委:いつですか。/会:ほかにもあればまとめて伺います。/委:いくらですか。/課:四月で、百万円です。 | 1=4 3=4
            the section answers all together   | 委:いつですか。/会:ほかにありますか。/委:いくらですか。/課:まとめてお答えします。四月で、百万円です。 | 1=4 3=4
            the chair thanks, the section answers | 委:いつですか。/会:ありがとうございます。/課:四月です。                          | 1=3
            a request to go on with is none    | 委:いつですか。/課:四月です。/委:よろしくお願いいたします。/課:なお、費用もご報告します。  | 1=2
            a question nobody answers          | 委:いつですか。/会:次回にお答えください。                                 |
            """)
    void questionsAndTheirAnswers(String note, String turns, String expected) {
        var found =
                Exchanges.in(utterances(turns)).stream()
                        .map(
                                exchange ->
                                        exchange.pair().question()
                                                + "="
                                                + String.join(",", exchange.pair().answers()))
                        .toList();
        assertThat(found)
                .as(note)
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    private static List<Utterance> utterances(String turns) {
        var utterances = new ArrayList<Utterance>();
        int ofCase = 1;
        for (var turn : turns.strip().split("/")) {
            if (turn.startsWith("*")) ofCase++;
            var parts = turn.replace("*", "").split(":", 2);
            int order = utterances.size() + 1;
            utterances.add(
                    new Utterance(
                            Integer.toString(order),
                            "meeting",
                            "case" + ofCase,
                            order,
                            parts[0],
                            role(parts[0]),
                            parts[1],
                            "document",
                            1,
                            null));
        }
        return utterances;
    }

    private static SpeakerRole role(String who) {
        return switch (who) {
            case "委" -> SpeakerRole.MEMBER;
            case "課" -> SpeakerRole.DEPARTMENT;
            case "局" -> SpeakerRole.SECRETARIAT;
            case "会" -> SpeakerRole.CHAIR;
            case "副" -> SpeakerRole.VICE_CHAIR;
            default -> throw new IllegalArgumentException(who);
        };
    }
}
