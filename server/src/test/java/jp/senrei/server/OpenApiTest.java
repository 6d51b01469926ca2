package jp.senrei.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /openapi.yaml} says is what the server does. */
class OpenApiTest {
    private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S*):$");
    private static final Pattern SCHEMA =
            Pattern.compile("(?m)^    (\\w+):\n      type: object\n      required: \\[(.*)]$");
    private static final Pattern REFERENCE = Pattern.compile("'#/components/(\\w+)/(\\w+)'");

    private static RunningServer readers;
    private static String yaml;

    @BeforeAll
    static void start() throws IOException {
        readers = RunningServer.of(Audience.READER);
        yaml = readers.client().get("openapi.yaml").body();
    }

    @AfterAll
    static void stop() throws IOException {
        readers.close();
    }

    @Test
    void itIsYamlOfThisVersion() {
        assertThat(readers.client().get("openapi.yaml").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(yaml).startsWith("openapi: 3.1.0\n").doesNotContain("\t");
    }

    @Test
    void everyRouteOfTheApiIsInItAndEveryPathIsARoute() {
        var told = all(PATH, yaml);
        assertThat(AllRoutes.paths(Shiomi.index())).containsAll(told);
        var api =
                AllRoutes.paths(Shiomi.index()).stream()
                        .filter(path -> path.startsWith("/api/") || path.equals("/health"))
                        .toList();
        assertThat(told).containsAll(api).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = REFERENCE.matcher(yaml).results().toList();
        assertThat(references).isNotEmpty();
        for (var reference : references)
            assertThat(yaml.substring(yaml.indexOf("\n  " + reference.group(1) + ":\n")))
                    .as(reference.group())
                    .containsPattern("\n    " + reference.group(2) + ":");
    }

    /** Walks into an answer: a name is a key, a number a place in a list. */
    @ParameterizedTest
    @CsvSource({
        "CasesFound, api/v1/cases, ''",
        "CaseHit, api/v1/cases?q=LINE, hits.0",
        "Snippet, api/v1/cases?q=LINE, hits.0.snippets.0",
        "Facets, api/v1/cases, facets",
        "Bucket, api/v1/cases, facets.municipality.0",
        "Municipality, api/v1/cases, hits.0.municipality",
        "MeetingOfCase, api/v1/cases, hits.0.meeting",
        "UtterancesFound, api/v1/utterances, ''",
        "UtteranceHit, api/v1/utterances, hits.0",
        "DocumentsFound, api/v1/documents, ''",
        "DocumentHit, api/v1/documents, hits.0",
        "Similar, api/v1/cases/990001-shimon-31/similar, ''",
        "Suggestions, api/v1/suggest?q=LI, ''",
        "Concordance, api/v1/concordance, ''",
        "ConcordanceEntry, api/v1/concordance, entries.0",
        "MatterOfEntry, api/v1/concordance, entries.0.matter",
        "StatisticsCell, api/v1/statistics?fiscalYear=2018&row=%E5%90%88%E8%A8%88, ''",
        "Health, health, ''",
        "Problem, api/v1/cases?page=0, ''"
    })
    void theKeysOfAnAnswerAreThoseItTells(String schema, String address, String place) {
        Object answer = readers.client().json(address);
        for (var step : place.isEmpty() ? new String[0] : place.split("\\."))
            answer =
                    answer instanceof List<?> list
                            ? list.get(Integer.parseInt(step))
                            : ((Map<?, ?>) answer).get(step);
        assertThat(answer).as(place).isInstanceOf(Map.class);
        assertThat(new HashSet<Object>(((Map<?, ?>) answer).keySet()))
                .isEqualTo(schemas().get(schema));
    }

    private static Map<String, Set<String>> schemas() {
        return SCHEMA.matcher(yaml)
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(1),
                                found -> new TreeSet<>(Arrays.asList(found.group(2).split(", ")))));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
