package jp.senrei.server.citation;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An address that can stand in brackets of any kind. */
final class Link {
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9:/?#@!$&*+,;=._~%\\-]");

    private Link() {}

    static String safe(String address) {
        return OTHER.matcher(address).replaceAll(other -> escaped(other.group()));
    }

    private static String escaped(String other) {
        var escaped = new StringBuilder();
        for (var octet : other.getBytes(StandardCharsets.UTF_8))
            escaped.append("%%%02X".formatted(octet));
        return escaped.toString();
    }
}
