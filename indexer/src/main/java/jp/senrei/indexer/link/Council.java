package jp.senrei.indexer.link;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 審議会, so far as an id and the question "the same council?" need it. Taken from the name alone,
 * never from which other councils are held, so that an id does not change when another council's
 * papers arrive.
 *
 * <p>The council that gives opinions on personal information is a municipality's main one and has
 * the empty key; 情報公開審査会 is {@code kokai-shinsakai}, 個人情報保護審査会 {@code shinsakai}; letters that no
 * rule knows are a hash.
 *
 * @param key without white space, empty for the main council
 */
record Council(String key) {
    /** Stands for a council no document names, where several could be meant. */
    static final Council UNNAMED = new Council("fumei");

    private static final Pattern BODY = Pattern.compile("(?:審議会|審査会|協議会|委員会|懇話会|部会)$");
    private static final Pattern COMMON =
            Pattern.compile(
                    "情報公開|公文書(?:公開|開示)?|行政文書|行政情報|個人情報|保護|制度|運営|審議|及び|および|並びに|ならびに|[・、&と等\\s]");

    /**
     * @return null when the document names no council
     */
    static @Nullable Council of(@Nullable String name, String municipality) {
        if (name == null || name.isBlank()) return null;
        var own = name.replaceAll("\\s+", "");
        if (own.startsWith(municipality)) own = own.substring(municipality.length());
        var body = BODY.matcher(own);
        var kind = body.find() ? body.group() : "";
        var subject = own.substring(0, own.length() - kind.length());
        var rest = COMMON.matcher(subject).replaceAll("");
        var key = new StringBuilder();
        if (!subject.contains("個人情報") && !subject.isEmpty() && rest.length() < subject.length())
            append(key, "kokai");
        append(
                key,
                switch (kind) {
                    case "審査会" -> "shinsakai";
                    case "委員会" -> "iinkai";
                    case "協議会" -> "kyogikai";
                    case "懇話会" -> "konwakai";
                    case "部会" -> "bukai";
                    default -> "";
                });
        if (!rest.isEmpty()) append(key, "%04x".formatted(rest.hashCode() & 0xffff));
        return new Council(key.toString());
    }

    private static void append(StringBuilder key, String word) {
        if (!word.isEmpty()) key.append(key.isEmpty() ? "" : "-").append(word);
    }

    /** Papers that name no council are of any. */
    static boolean mayBeSame(@Nullable Council one, @Nullable Council other) {
        return one == null || other == null || one.equals(other);
    }

    /** What follows in an id. */
    String suffix() {
        return key.isEmpty() ? "" : "-" + key;
    }
}
