package jp.senrei.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/index.md} names every field of an index document. */
class FieldsAreDocumentedTest {
    private static final Path PAGE = Path.of("../docs/index.md");

    /** The constants of {@link Fields}: a name, or the prefix of names. */
    static Stream<String> names() {
        var constants =
                Stream.of(Fields.class.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .filter(field -> field.getType() == String.class)
                        .map(
                                field -> {
                                    try {
                                        return (String) field.get(null);
                                    } catch (IllegalAccessException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        var sections =
                Stream.of(Fields.Section.values()).flatMap(section -> Stream.of(section.words));
        return Stream.concat(constants, sections);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNamed(String field) throws IOException {
        var page = Files.readString(PAGE);
        var end = field.endsWith(".") ? "" : "`";
        assertThat(page.contains("`" + field + end))
                .as("docs/index.md says what %s holds", field)
                .isTrue();
    }
}
