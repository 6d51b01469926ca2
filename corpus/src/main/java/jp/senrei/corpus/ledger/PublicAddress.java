package jp.senrei.corpus.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of the web that anybody may be told: of a host with a public name. Numbers, names
 * without a dot and the names that networks give their own hosts tell of a network that is nobody's
 * business, and of lgwan.jp, which the offices alone reach. Told by its form alone, so that the
 * same ledger gives the same lines at any time and place.
 */
final class PublicAddress {
    private static final Pattern NAME = Pattern.compile("(?:[^.]+\\.)+[a-z][a-z0-9-]*");
    private static final List<String> PRIVATE =
            List.of(
                    ".local",
                    ".localhost",
                    ".localdomain",
                    ".internal",
                    ".intranet",
                    ".private",
                    ".corp",
                    ".home",
                    ".lan",
                    ".home.arpa",
                    ".lgwan.jp");

    private PublicAddress() {}

    static boolean is(String source) {
        try {
            var address = new URI(source);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getRawUserInfo() == null
                    && address.getHost() != null
                    && isPublicName(address.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPublicName(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return NAME.matcher(name).matches() && PRIVATE.stream().noneMatch(name::endsWith);
    }
}
