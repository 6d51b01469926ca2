package jp.senrei.indexer.fetch;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server writes into an address to know its visitor again: other each time, and no part of
 * where a document is. {@code r4.html;jsessionid=1A2B}, {@code r4.php?PHPSESSID=9f}, {@code
 * /(S(0123456789abcdefghijklmn))/r4.aspx}.
 */
final class SessionIds {
    private static final String NAME =
            "(?:jsessionid|phpsessid|aspsessionid\\w*|sessionid|session_id|cfid|cftoken)";
    private static final Pattern IN_PATH =
            Pattern.compile("(?i);" + NAME + "=[^/;]*|/\\(S\\([0-9a-z]{24}\\)\\)(?=/)");
    private static final Pattern PARAMETER = Pattern.compile("(?i)" + NAME + "=.*", Pattern.DOTALL);

    private SessionIds() {}

    static String cutFromPath(String path) {
        return IN_PATH.matcher(path).replaceAll("");
    }

    /** Without the question mark; empty when nothing else is asked. */
    static String cutFromQuery(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !PARAMETER.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
    }
}
