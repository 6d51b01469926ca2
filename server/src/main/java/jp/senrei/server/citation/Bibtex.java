package jp.senrei.server.citation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @misc} entry for BibTeX and biblatex. The name of a council is no person's: it stands in
 * two pairs of braces. BibTeX counts braces that are escaped, too: none of a title is left as one.
 */
final class Bibtex {
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^A-Za-z0-9:-]");
    private static final Pattern LETTER_FIRST = Pattern.compile("[A-Za-z].*");

    private Bibtex() {}

    static String entry(Cited cited, String link, @Nullable LocalDate retrieved) {
        var date = cited.meeting().date();
        var fields = new StringJoiner(",\n", "@misc{" + key(cited.key()) + ",\n", "\n}");
        fields.add("  author = {{" + text(cited.meeting().council()) + "}}");
        fields.add("  title = {" + text(cited.title()) + "}");
        if (date != null) {
            fields.add("  year = {" + date.getYear() + "}");
            fields.add("  month = " + month(date));
        }
        var place = place(cited);
        if (!place.isEmpty()) fields.add("  howpublished = {" + text(place) + "}");
        var pages = cited.pages();
        if (pages != null)
            fields.add(
                    "  pages = {%s}"
                            .formatted(
                                    pages.from() == pages.to()
                                            ? pages.from()
                                            : pages.from() + "--" + pages.to()));
        fields.add("  url = {" + Link.safe(link) + "}");
        if (retrieved != null) fields.add("  urldate = {" + retrieved + "}");
        if (cited.internal()) fields.add("  note = {内部資料}");
        fields.add("  language = {japanese}");
        return fields.toString();
    }

    /** 第三期第2回、会議録: where in the papers of the council, without the title once more. */
    private static String place(Cited cited) {
        var title = Plain.quoted(cited.title());
        return Stream.concat(
                        Stream.ofNullable(cited.meeting().count()),
                        cited.parts().stream().map(part -> part.replace(title, "")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("、"));
    }

    /** The macros of all styles: {@code jan} to {@code dec}. */
    private static String month(LocalDate date) {
        return date.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** ASCII letters, digits, {@code :} and {@code -}; what is lost is told apart by a number. */
    static String key(String id) {
        var plain = NOT_OF_A_KEY.matcher(id).replaceAll("-");
        var whole = plain.equals(id) ? plain : plain + "-" + Integer.toHexString(id.hashCode());
        return LETTER_FIRST.matcher(whole).matches() ? whole : "senrei-" + whole;
    }

    static String text(String words) {
        var text = new StringBuilder();
        Plain.line(words).codePoints().forEach(character -> append(text, character));
        return text.toString();
    }

    private static void append(StringBuilder text, int character) {
        switch (character) {
            case '\\' -> text.append("\\textbackslash{}");
            case '{' -> text.append("\\textbraceleft{}");
            case '}' -> text.append("\\textbraceright{}");
            case '~' -> text.append("\\textasciitilde{}");
            case '^' -> text.append("\\textasciicircum{}");
            case '#', '$', '%', '&', '_' -> text.append('\\').appendCodePoint(character);
            default -> text.appendCodePoint(character);
        }
    }
}
