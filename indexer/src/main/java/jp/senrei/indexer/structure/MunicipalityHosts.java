package jp.senrei.indexer.structure;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The municipality behind the host of a web address: www.city.adachi.tokyo.jp is 足立区. */
final class MunicipalityHosts {
    private static final Pattern HOST =
            Pattern.compile(
                    "(?<![a-z0-9.-])(?:[a-z0-9-]{1,40}\\.){1,6}(?:jp|com|net|org)(?![a-z0-9.-])");

    private MunicipalityHosts() {}

    /** Of the first address in a text whose host, or a domain above it, is a municipality's. */
    static Optional<Municipality> first(String text) {
        if (text.indexOf('.') < 0) return Optional.empty();
        return HOST.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> code(match.group()))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(PlaceNames::byCode);
    }

    private static @Nullable String code(String host) {
        for (var domain = host;
                domain.indexOf('.') > 0;
                domain = domain.substring(domain.indexOf('.') + 1)) {
            var code = Vocabulary.standard().municipalityHosts().get(domain);
            if (code != null) return code;
        }
        return null;
    }
}
