package jp.senrei.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import jp.senrei.corpus.archive.Intake;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Audience;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.Visibility;
import jp.senrei.indexer.index.LuceneIndex;
import jp.senrei.indexer.text.TitleKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that should be read of the samples is read, but for the misses listed here. */
class SamplesReadTest {
    private static final Path CORPUS = Path.of("../corpus");

    @Test
    void theSamplesAreReadAsExpected(@TempDir Path folder) throws IOException {
        var data = new DataDirectory(folder);
        try (var ingest = Ingest.open(data, Clock.systemUTC())) {
            var report =
                    ingest.run(
                            List.of(CORPUS.resolve("samples")),
                            Intake.of(Visibility.PUBLIC),
                            Progress.SILENT);
            assertThat(report.failures()).isEmpty();
        }
        var misses = new TreeSet<String>();
        try (var index = LuceneIndex.open(data.index())) {
            var cases = index.cases(Audience.VISITOR);
            var taken = new ArrayList<Dossier>();
            for (var expected :
                    new ObjectMapper()
                            .readTree(CORPUS.resolve("samples-source/expected.json").toFile())) {
                var found = find(cases, expected);
                if (found != null) taken.add(found);
                misses.addAll(
                        found == null
                                ? List.of(name(expected) + ": not found")
                                : misses(expected, found));
            }
            cases.stream()
                    .filter(dossier -> !taken.contains(dossier))
                    .forEach(
                            dossier ->
                                    misses.add(
                                            "no such case: "
                                                    + dossier.number()
                                                    + " "
                                                    + dossier.title()
                                                    + " "
                                                    + dossier.meeting().date()));
        }

        assertThat(misses).isEmpty();
    }

    /**
     * By number and one of the files, else by title; the same case of two meetings is one dossier.
     */
    private static Dossier find(List<Dossier> cases, JsonNode expected) {
        var number = text(expected, "number");
        var files = strings(expected.get("files"));
        return cases.stream()
                .filter(
                        dossier ->
                                dossier.municipality()
                                        .name()
                                        .equals(text(expected, "municipality")))
                .filter(
                        dossier ->
                                dossier.appearances().stream()
                                        .map(Appearance::file)
                                        .anyMatch(files::contains))
                .filter(
                        dossier ->
                                number != null
                                        ? dossier.number() != null
                                                && number.endsWith(
                                                        dossier.number()
                                                                .replaceFirst("^令和\\d+年度", ""))
                                        : TitleKey.of(dossier.title())
                                                        .similarity(
                                                                TitleKey.of(
                                                                        text(expected, "title")))
                                                > 0.7)
                .findFirst()
                .orElse(null);
    }

    private static List<String> misses(JsonNode expected, Dossier found) {
        var misses = new ArrayList<String>();
        boolean earlier = expected.path("note").asText().startsWith("first of two meetings");
        differs(misses, "number", text(expected, "number"), found.number());
        differs(misses, "title", TitleKey.of(text(expected, "title")), TitleKey.of(found.title()));
        differs(misses, "kind", text(expected, "kind"), found.kind().code());
        differs(misses, "regime", text(expected, "regime"), found.regime().code());
        if (!earlier) {
            differs(
                    misses,
                    "date",
                    text(expected, "meetingDate"),
                    Objects.toString(found.meeting().date()));
            differs(
                    misses,
                    "endDate",
                    text(expected, "endDate"),
                    Objects.toString(found.meeting().endDate(), null));
            differs(
                    misses,
                    "written",
                    expected.path("written").asBoolean(),
                    found.meeting().written());
            differs(misses, "outcome", text(expected, "outcome"), found.outcome().code());
            var conditions = found.conditions().stream().map(SamplesReadTest::onOneLine).toList();
            differs(misses, "conditions", strings(expected.get("conditions")), conditions);
        }
        lacks(
                misses,
                "article",
                strings(expected.get("articles")),
                found.articles().stream().map(article -> article.canonical()).toList());
        lacks(
                misses,
                "service",
                strings(expected.get("services")),
                found.services().stream().map(service -> service.id()).toList());
        for (var organization : expected.get("organizations")) {
            var same =
                    found.organizations().stream()
                            .filter(one -> one.name().equals(text(organization, "name")))
                            .findFirst();
            if (same.isEmpty()) {
                misses.add("no organization " + text(organization, "name"));
                continue;
            }
            // where a company has two roles in a case, the dossier keeps one
            var roles =
                    StreamSupport.stream(expected.get("organizations").spliterator(), false)
                            .filter(one -> text(one, "name").equals(text(organization, "name")))
                            .map(one -> text(one, "role"))
                            .toList();
            var role = same.get().role().code();
            if (!roles.contains("mentioned") && !roles.contains(role))
                misses.add(text(organization, "name") + " is " + role + ", not " + roles);
        }
        if (expected.has("references")) {
            var references =
                    strings(expected.get("references")).stream()
                            .map(reference -> reference.replaceFirst("^令和.+年度", ""))
                            .toList();
            lacks(
                    misses,
                    "reference",
                    references,
                    found.references().stream()
                            .map(Reference::number)
                            .filter(Objects::nonNull)
                            .toList());
        }
        lacks(
                misses,
                "file",
                strings(expected.get("files")),
                found.appearances().stream().map(Appearance::file).toList());
        return misses.stream().map(miss -> name(expected) + ": " + miss).toList();
    }

    /** The page broke it; the words are the same. */
    private static String onOneLine(String quote) {
        return quote.strip().replaceAll("\\s*\\n\\s*", "");
    }

    private static void differs(List<String> misses, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found))
            misses.add(what + " is " + found + ", not " + expected);
    }

    private static void lacks(
            List<String> misses, String what, List<String> expected, List<String> found) {
        expected.stream()
                .filter(value -> !found.contains(value))
                .forEach(value -> misses.add("no " + what + " " + value));
    }

    private static String name(JsonNode expected) {
        return text(expected, "municipality")
                + " "
                + text(expected, "meetingDate")
                + " "
                + Objects.requireNonNullElse(text(expected, "number"), text(expected, "title"));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.get(key).asText() : null;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
