package jp.senrei.indexer.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Municipality;
import org.jspecify.annotations.Nullable;

/** The municipality behind the host of a web address: www.city.adachi.tokyo.jp is 足立区. */
final class MunicipalityHosts {
    private static final String FILE = "municipality-hosts.tsv";
    private static final Pattern HOST =
            Pattern.compile(
                    "(?<![a-z0-9.-])(?:[a-z0-9-]{1,40}\\.){1,6}(?:jp|com|net|org)(?![a-z0-9.-])");
    private static final Map<String, String> CODES = load();

    private MunicipalityHosts() {}

    private static Map<String, String> load() {
        var stream =
                Objects.requireNonNull(MunicipalityHosts.class.getResourceAsStream(FILE), FILE);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(row -> row[1], row -> row[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the first address in a text whose host, or a domain above it, is a municipality's. */
    static Optional<Municipality> first(String text) {
        if (text.indexOf('.') < 0) return Optional.empty();
        return HOST.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> code(match.group()))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(CouncilName::byCode);
    }

    private static @Nullable String code(String host) {
        for (var domain = host;
                domain.indexOf('.') > 0;
                domain = domain.substring(domain.indexOf('.') + 1)) {
            var code = CODES.get(domain);
            if (code != null) return code;
        }
        return null;
    }
}
