package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            LINE                  | LINE
            ＬＩＮＥで送信する位置情報  | ＬＩＮＥ 送信 位置情報
            第１６条による、ドローンの撮影 | 第１６条 ドローン 撮影
            ドローン撮影の委託         | ドローン+撮影 委託
            令和2年12月22日         | 令和2年12月22日
            諮問第456号             | 諮問第456号
            ISO22301             | ISO22301
            """)
    void readsTheWordsOfARunAsTyped(String run, String pieces) {
        assertThat(
                        RunParts.of(run).stream()
                                .map(piece -> String.join("+", piece.words()))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(pieces);
    }
}
