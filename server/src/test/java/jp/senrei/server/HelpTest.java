package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the help tells to type finds something in the samples: whoever tries it sees how it works.
 */
class HelpTest {
    @TempDir private static Path folder;

    private static SamplesServer server;

    @BeforeAll
    static void start() throws Exception {
        server = SamplesServer.start(folder, Audience.VISITOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyExampleFindsACase() {
        var visitor = new Client(server.server());
        var examples = visitor.page("help").select("table code[lang=ja]").eachText();
        assertThat(examples).hasSizeGreaterThan(20);
        assertThat(examples)
                .allSatisfy(example -> assertThat(found(visitor, example)).isPositive());
    }

    private static long found(Client visitor, String query) {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        var answer = visitor.json("api/v1/cases?q=" + encoded);
        assertThat(answer.get("notice")).as(query).isNull();
        return ((Number) answer.get("total")).longValue();
    }
}
