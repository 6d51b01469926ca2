package jp.senrei.server.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180): each field in quotes, quotes doubled, CR LF at the end. */
public final class CsvLine {
    /** Before the first line, so that a spreadsheet reads UTF-8. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    /** As a spreadsheet begins one, whatever blank or wide form it stands in. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);

    private CsvLine() {}

    /** Fields as they are: numbers, addresses, and words that went through {@link #words}. */
    public static String of(List<String> fields) {
        return fields.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Words of a document: those that a spreadsheet would run begin with an apostrophe. */
    public static String words(String field) {
        return FORMULA.matcher(field).matches() ? "'" + field : field;
    }
}
