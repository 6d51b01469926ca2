package jp.senrei.indexer.index;

import static jp.senrei.indexer.index.Sample.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks for somebody sees what this one said first. */
class SaidSnippetsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "甲野委員, 水門の映像は何日ほど残すのですか。",
        "発言者:甲野, 水門の映像は何日ほど残すのですか。",
        "甲野委員 録画, 録画を消すのはだれですか。",
        "録画, 録画は乙山課長が消します。"
    })
    void quotesTheTurnsOfThoseAskedFor(String query, String first) {
        try (var library =
                Library.of(
                        folder,
                        sample("a")
                                .says("議長", "それでは始めます。")
                                .says("議長", "甲野委員、どうぞ。")
                                .says("甲野委員", "はい。")
                                .says("甲野委員", "水門の映像は何日ほど残すのですか。")
                                .says("乙山課長", "録画は乙山課長が消します。")
                                .says("甲野委員", "録画を消すのはだれですか。")
                                .entry())) {
            var hit = library.ask(query).hits().getFirst();
            assertThat(hit.snippets().getFirst().text()).isEqualTo(first);
        }
    }

    @Test
    void othersFollow() {
        try (var library =
                Library.of(
                        folder,
                        sample("a").says("甲野委員", "水門の話です。").says("乙山委員", "水門を見ました。").entry())) {
            var hit = library.ask("水門 乙山委員").hits().getFirst();
            assertThat(hit.snippets()).extracting(Snippet::speaker).containsExactly("乙山委員", "甲野委員");
        }
    }
}
