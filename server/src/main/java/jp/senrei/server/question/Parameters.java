package jp.senrei.server.question;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, in their order.
 *
 * <p>Reads what other readers refuse: a {@code %} that is no escape stands for itself, and control
 * characters become spaces. What somebody typed into the address line must never end in an error
 * page.
 */
public record Parameters(Map<String, List<String>> values) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * @param query raw, without the question mark; null for none
     */
    public static Parameters parse(@Nullable String query) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query != null) {
            for (var pair : query.split("&")) {
                var equals = pair.indexOf('=');
                var name = decode(equals < 0 ? pair : pair.substring(0, equals));
                var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    /** The first value, or the empty string. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Whether the address names it, with a value or without. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decode(String raw) {
        String text;
        try {
            text = URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            text = raw.replace('+', ' ');
        }
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
