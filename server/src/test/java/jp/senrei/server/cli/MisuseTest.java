package jp.senrei.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisuseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            serach LINE ; コマンド「serach」はありません。 ; ./senrei help
            help nothing ; そのコマンドはありません。 ; ./senrei help
            search LINE --foo ; オプション「--foo」はありません。 ; ./senrei help search
            reindex all ; 「all」は余分です。 ; ./senrei help reindex
            search ; QUERY を指定してください。 ; ./senrei help search
            serve --port abc ; --port に「abc」は指定できません。数を指定してください。 ; ./senrei help serve
            serve --as admin ; --as に「admin」は指定できません。visitor|reader のどれかを指定してください。 ; ./senrei help serve
            """)
    void aWrongCommandLineIsOneSentenceAndWhereToRead(String words, String sentence, String help) {
        var errors = new ByteArrayOutputStream();

        var exitCode =
                Main.run(new PrintStream(errors, true, StandardCharsets.UTF_8), words.split(" "));

        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(sentence, "使い方は " + help + " で確かめられます。");
    }
}
