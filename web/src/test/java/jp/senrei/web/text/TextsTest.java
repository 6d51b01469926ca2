package jp.senrei.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main"), Path.of("../server/src/main/java"));

    /** A call with a whole key, or with the beginning of one that is put together. */
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([\\w.-]+)\"");

    private static final Pattern ANY_KEY = Pattern.compile("\"([a-z]+(?:\\.[\\w-]+)+\\.?)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        var japanese = withoutLabels(Texts.keys(Language.JA));
        assertThat(withoutLabels(Texts.keys(Language.EN))).isEqualTo(japanese);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsWithValuesAreWellFormed(Language language) {
        for (var key : Texts.keys(language))
            assertThat(new MessageFormat(Texts.in(language, key))).as(key).isNotNull();
    }

    /** An apostrophe would quote what follows it in a text with values. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextHasAStraightApostrophe(Language language) {
        for (var key : Texts.keys(language))
            assertThat(Texts.in(language, key)).as(key).doesNotContain("'");
    }

    @Test
    void wordsOfDocumentsInAnEnglishPageSayThatTheyAreJapanese() {
        var english = Preferences.USUAL.in(Language.EN);
        ScopedValue.where(Preferences.CURRENT, english)
                .run(
                        () -> {
                            assertThat(Texts.lang("潮見市 LINE")).isEqualTo("ja");
                            assertThat(Texts.lang("Municipality of 潮見市")).isNull();
                            assertThat(Texts.lang(null)).isNull();
                            assertThat(Texts.ownLang()).isEqualTo("en");
                        });
        assertThat(Texts.lang("潮見市")).isNull();
        assertThat(Texts.ownLang()).isNull();
    }

    @Test
    void namesOfAListAreToldWhereTheValuesDoNotBringThem() {
        assertThat(Texts.labels("speaker-role")).isNull();
        var english = Preferences.USUAL.in(Language.EN);
        var names =
                ScopedValue.where(Preferences.CURRENT, english)
                        .call(() -> Texts.labels("speaker-role"));
        assertThat(names.split(";")).contains("chair=Chair", "vice-chair=Vice-chair");
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : sources())
            USED.matcher(source).results().map(found -> found.group(1)).forEach(asked::add);
        asked.removeIf(key -> key.endsWith("."));
        assertThat(asked).isNotEmpty();
        assertThat(Texts.keys(Language.JA)).containsAll(asked);
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        var told = new TreeSet<String>();
        for (var source : sources())
            ANY_KEY.matcher(source).results().map(found -> found.group(1)).forEach(told::add);
        var beginnings = told.stream().filter(key -> key.endsWith(".")).toList();
        assertThat(withoutLabels(Texts.keys(Language.JA)))
                .allMatch(
                        key -> told.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    }

    @Test
    void theCurrentLanguageIsThatOfTheRequest() {
        assertThat(Texts.t("common.place", "会議録", 1234)).isEqualTo("会議録1,234ページ");
        var english = Preferences.USUAL.in(Language.EN);
        ScopedValue.where(Preferences.CURRENT, english)
                .run(() -> assertThat(Texts.t("common.place", "会議録", 3)).isEqualTo("会議録, p. 3"));
    }

    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        for (var folder : SOURCES) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(TextsTest::isSource).toList())
                    texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".jte");
    }

    /** Japanese labels are those of the enums. */
    private static Set<String> withoutLabels(Set<String> keys) {
        return keys.stream()
                .filter(key -> !key.startsWith("label."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
