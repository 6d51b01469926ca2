package jp.senrei.indexer.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * プロキシー: through which one an address is asked for. The network of a town hall mostly lets nothing
 * out but through one.
 *
 * <p>Read from the environment as curl does: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code
 * ALL_PROXY} and {@code NO_PROXY}, in capitals or not. {@code NO_PROXY} lists hosts that are asked
 * directly, with all below them, parted by commas; {@code *} means all. This machine always is.
 * Known limits: only proxies spoken to by plain HTTP; of their passwords only Basic; no PAC files;
 * in {@code NO_PROXY} no ranges of numbers ({@code 10.0.0.0/8}).
 *
 * @param secure for https; null for none
 * @param plain for http; null for none
 * @param direct in lower case, without a dot before them
 */
public record Proxies(@Nullable Proxy secure, @Nullable Proxy plain, List<String> direct) {
    /** Everything is asked directly. */
    public static final Proxies NONE = new Proxies(null, null, List.of());

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:(?i)http://)?(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?"
                            + "(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]):(?<port>[0-9]{1,5})/?");
    private static final Pattern OWN = Pattern.compile("localhost|127\\..*|\\[::1\\]");

    /**
     * One proxy.
     *
     * @param user null when it asks for none
     */
    record Proxy(String host, int port, @Nullable String user, String password) {
        /** It would tell the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public Proxies {
        direct = List.copyOf(direct);
    }

    /**
     * @throws IllegalArgumentException with a sentence for a person
     */
    public static Proxies of(Map<String, String> environment) {
        var all = value(environment, "ALL_PROXY");
        return new Proxies(
                value(environment, "HTTPS_PROXY").or(() -> all).map(Proxies::parse).orElse(null),
                value(environment, "HTTP_PROXY").or(() -> all).map(Proxies::parse).orElse(null),
                value(environment, "NO_PROXY").map(Proxies::hosts).orElse(List.of()));
    }

    /**
     * With this one for all but the hosts that {@code NO_PROXY} lists.
     *
     * @throws IllegalArgumentException with a sentence for a person
     */
    public static Proxies of(String address, Map<String, String> environment) {
        var proxy = parse(address);
        return new Proxies(
                proxy, proxy, value(environment, "NO_PROXY").map(Proxies::hosts).orElse(List.of()));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static List<String> hosts(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    private static Proxy parse(String address) {
        var match = ADDRESS.matcher(address.strip());
        // the address itself is not told, it may hold a password
        if (!match.matches() || Integer.parseInt(match.group("port")) > 65535)
            throw new IllegalArgumentException(
                    "プロキシーは http://ホスト:ポート か http://利用者名:パスワード@ホスト:ポート の形で指定してください。");
        var password = match.group("password");
        return new Proxy(
                match.group("host").toLowerCase(Locale.ROOT),
                Integer.parseInt(match.group("port")),
                Optional.ofNullable(match.group("user")).map(Proxies::unescaped).orElse(null),
                password == null ? "" : unescaped(password));
    }

    private static String unescaped(String text) {
        return FileNames.unescaped(text);
    }

    /** Empty when it is asked directly. */
    Optional<Proxy> of(SourceAddress at) {
        var host = at.host();
        if (OWN.matcher(host).matches() || direct.stream().anyMatch(name -> isBelow(host, name)))
            return Optional.empty();
        return Optional.ofNullable(at.isSecure() ? secure : plain);
    }

    private static boolean isBelow(String host, String name) {
        return name.equals("*") || host.equals(name) || host.endsWith("." + name);
    }
}
