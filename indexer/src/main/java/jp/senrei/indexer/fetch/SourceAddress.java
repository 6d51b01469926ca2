package jp.senrei.indexer.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address of the web in its normal form: {@code https://www.city.example.jp/shingikai/r4-2.pdf}.
 * Lower-case scheme and host, no default port, no {@code #fragment}, no {@code .} and {@code ..},
 * every character outside of ASCII as percent signs of its UTF-8, nothing that only tells one visit
 * from another.
 *
 * <p>What is no address of a document on a public server is refused here, before any name is looked
 * up: other schemes, user names and passwords, odd ports, hosts that are a number.
 */
public record SourceAddress(URI uri) {
    private static final Pattern WEB = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);
    private static final int LONGEST = 4000;
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8080, 8443);
    private static final String ALLOWED_AS_THEY_ARE = "-._~:/?#[]@!$&'()*+,;=%";

    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    /** Four decimal numbers without leading zeros: all other spellings of a number mislead. */
    private static final Pattern DOTTED =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*");

    /** Whether this is meant as an address of the web and not as a path. */
    public static boolean isMeant(String text) {
        return WEB.matcher(text.strip()).matches()
                || text.strip().matches("[A-Za-z][A-Za-z0-9+.-]+://.*");
    }

    /**
     * @param anyPort whether ports other than the usual ones and hosts without a dot are fine
     */
    static SourceAddress parse(String text, boolean anyPort) throws Trouble {
        var given = text.strip();
        if (given.length() > LONGEST) throw refused("アドレスが長すぎます（%d文字まで）。".formatted(LONGEST));
        if (!WEB.matcher(given).matches()) throw refused("https:// または http:// で始まるアドレスを指定してください。");
        try {
            return checked(new URI(encoded(given)).normalize(), anyPort);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused("アドレスの書き方が正しくありません。");
        }
    }

    /** A link or a {@code Location}, seen from here. */
    SourceAddress resolve(String link, boolean anyPort) throws Trouble {
        var relative = encoded(link.strip());
        if (relative.startsWith("?")) relative = uri.getRawPath() + relative;
        try {
            return parse(uri.resolve(relative).toString(), anyPort);
        } catch (IllegalArgumentException e) {
            throw refused("アドレスの書き方が正しくありません。");
        }
    }

    private static Trouble refused(String sentence) {
        return new Trouble(Trouble.Code.ADDRESS, sentence);
    }

    private static SourceAddress checked(URI uri, boolean anyPort)
            throws Trouble, URISyntaxException {
        if (uri.getRawAuthority() == null) throw refused("アドレスにホスト名がありません。");
        if (uri.getRawAuthority().contains("@"))
            throw refused("利用者名やパスワードを含むアドレスは使えません。それらを除いて指定してください。");
        var host = host(uri, anyPort);
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : uri.getPort();
        if (port != -1 && !anyPort && !USUAL_PORTS.contains(port))
            throw refused("ポート%dのアドレスは使えません（使えるのは 80、443、8080、8443）。".formatted(port));
        if (port == 0 || port > 65535) throw refused("ポート番号が正しくありません。");
        var path =
                uri.getRawPath() == null || uri.getRawPath().isEmpty()
                        ? "/"
                        : SessionIds.cutFromPath(withoutParents(uri.getRawPath()));
        var asked = uri.getRawQuery() == null ? "" : SessionIds.cutFromQuery(uri.getRawQuery());
        var query = asked.isEmpty() ? "" : "?" + asked;
        return new SourceAddress(
                new URI(
                        scheme
                                + "://"
                                + host
                                + (port == -1 ? "" : ":" + port)
                                + inCapitals(path + query)));
    }

    /** {@code %e4} is {@code %E4}. */
    private static String inCapitals(String path) {
        return ESCAPE.matcher(path).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    /** What climbs above the root means the root. */
    private static String withoutParents(String path) {
        var rest = path;
        while (rest.startsWith("/../") || rest.equals("/.."))
            rest = rest.equals("/..") ? "/" : rest.substring(3);
        return rest;
    }

    private static String host(URI uri, boolean anyPort) throws Trouble {
        var authority = uri.getRawAuthority();
        if (authority.startsWith("[")) {
            if (uri.getHost() == null || uri.getHost().contains("%"))
                throw refused("アドレスのホスト名が正しくありません。");
            return uri.getHost().toLowerCase(Locale.ROOT);
        }
        var name = uri.getHost() != null ? uri.getHost() : authority.replaceFirst(":[0-9]*$", "");
        if (name.endsWith(".")) name = name.substring(0, name.length() - 1);
        name = name.toLowerCase(Locale.ROOT);
        if (name.length() > 253 || !HOST.matcher(name).matches())
            throw refused("アドレスのホスト名が正しくありません。");
        if (ENDS_IN_NUMBER.matcher(name).matches() && !DOTTED.matcher(name).matches())
            throw refused("数字だけのホスト名「%s」は使えません。".formatted(name));
        if (!anyPort && name.indexOf('.') < 0)
            throw refused(
                    "ホスト名「%s」は公開のサイトのものではありません。組織の中のサイトから取り込むときは --allow-private を付けてください。"
                            .formatted(name));
        return name;
    }

    /** Addresses are pasted from documents and pages, with spaces and kanji in them. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        int afterHost = text.indexOf('/', text.indexOf("//") + 2);
        int end = afterHost < 0 ? text.length() : afterHost;
        boolean hasHost = WEB.matcher(text).matches();
        if (hasHost) encoded.append(asciiHost(text.substring(0, end)));
        text.substring(hasHost ? end : 0).codePoints().forEach(c -> append(encoded, c));
        return encoded.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25").replaceFirst("#.*$", "");
    }

    private static void append(StringBuilder encoded, int c) {
        if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED_AS_THEY_ARE.indexOf(c) >= 0)) {
            encoded.appendCodePoint(c);
        } else if (c != '\n' && c != '\r' && c != '\t') {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8))
                encoded.append("%%%02X".formatted(b & 0xFF));
        }
    }

    private static String asciiHost(String start) {
        if (start.chars().allMatch(c -> c < 0x80)) return start;
        int from = start.indexOf("//") + 2;
        return start.substring(0, from) + IDN.toASCII(start.substring(from));
    }

    public String host() {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The path up to and with its last slash. */
    String folder() {
        return uri.getRawPath().substring(0, uri.getRawPath().lastIndexOf('/') + 1);
    }

    String path() {
        return uri.getRawPath();
    }

    SourceAddress secured() {
        return isSecure() || uri.getPort() != -1
                ? this
                : new SourceAddress(URI.create("https" + toString().substring("http".length())));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
