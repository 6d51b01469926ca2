package jp.senrei.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.senrei.corpus.json.CorpusJson;
import jp.senrei.web.view.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTest {
    private static final UnaryOperator<String> ABSOLUTE = address -> "https://x.example" + address;

    @Test
    void aTrailEndsWithThePageItself() {
        var trail =
                read(StructuredData.trail(List.of(new Link("トップページ", "/")), "検索のしかた", ABSOLUTE));
        assertThat((Object) trail.get("@type")).isEqualTo("BreadcrumbList");
        assertThat((List<?>) trail.get("itemListElement"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "@type",
                                        "ListItem",
                                        "position",
                                        1,
                                        "name",
                                        "トップページ",
                                        "item",
                                        "https://x.example/"),
                                Map.of("@type", "ListItem", "position", 2, "name", "検索のしかた")));
    }

    @Test
    void theSiteTellsHowToSearchIt() {
        assertThat(StructuredData.site(ABSOLUTE))
                .contains("https://x.example/search?q={search_term}")
                .contains("required name=search_term");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "]]> & \" \\ \u2028 \u2029 \u0000 \ud800"
            })
    void nothingEndsTheElementItStandsIn(String title) {
        var json = StructuredData.trail(List.of(), title, ABSOLUTE);
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029", "\n");
        var steps = (List<?>) read(json).get("itemListElement");
        if (!title.contains("\ud800"))
            assertThat(steps)
                    .singleElement()
                    .satisfies(
                            step ->
                                    assertThat((Object) ((Map<?, ?>) step).get("name"))
                                            .isEqualTo(title));
    }

    private static Map<?, ?> read(String json) {
        return CorpusJson.read(json, Map.class);
    }
}
