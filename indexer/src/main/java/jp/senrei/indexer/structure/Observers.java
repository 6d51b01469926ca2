package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many people watched a meeting: 傍聴者 2名, 傍聴人 なし, 一般傍聴 2名、報道 1名, (傍聴者なし).
 *
 * <p>Members of the public and reporters count alike; 定員 is no number of people who came.
 */
final class Observers {
    private static final Pattern PEOPLE =
            Pattern.compile("(?<![\\d第])(?<count>\\d{1,4})\\s*(?:人|名)|^\\s*(?<bare>\\d{1,3})\\s*$");
    private static final Pattern NONE =
            Pattern.compile("な\\s*し|無\\s*し|^\\s*無\\s*$|ゼロ|いません|おりません|なかった|いなかった|はない");
    private static final Pattern PART_OF_IT =
            Pattern.compile(
                    "(?<=\\d\\s?[人名])\\s*[(](?=[^()]*\\d)[^()]*+[)]|[(]?(?:うち|内訳|内\\s)[^)]*+[)]?|[(]?(?:定員|先着)[^)、]*+[)]?|\\d+\\s*[人名]まで");
    private static final Pattern TOTAL =
            Pattern.compile("(?:合\\s*計|計)\\s*:?\\s*(?<count>\\d{1,4})\\s*[人名]");
    private static final Pattern IN_A_LINE =
            Pattern.compile(
                    "傍\\s*聴\\s*(?:[者人]|希望者)?(?:の?\\s*人?数)?\\s*(?:は|:|\\s)?\\s*(?:\\d{1,4}\\s*[人名]|な\\s*し|無\\s*し|いません|いなかった|なかった|はなかった)");

    private Observers() {}

    static @Nullable Integer read(List<Line> lines, int from, int to, Fields fields) {
        return fields.all(Field.OBSERVERS).stream()
                .filter(value -> !value.text().isBlank())
                .map(value -> count(ownLines(value)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> inALine(lines, from, to))
                .orElse(null);
    }

    /** What stands behind the label and goes on below it is a list of counts, no prose. */
    private static String ownLines(Fields.Value value) {
        var said = value.lines();
        int end = 1;
        while (end < Math.min(4, said.size())
                && said.get(end).length() < 24
                && PEOPLE.matcher(said.get(end)).find()) end++;
        return String.join("\n", said.subList(0, end));
    }

    private static Optional<Integer> inALine(List<Line> lines, int from, int to) {
        return lines.subList(from, Math.min(to, lines.size())).stream()
                .filter(line -> line.text().length() < 400)
                .map(line -> IN_A_LINE.matcher(line.text()))
                .filter(match -> match.find())
                .map(match -> count(match.group()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What a cell or a value says of the number of people. */
    static Optional<Integer> count(String said) {
        var total = TOTAL.matcher(said);
        if (total.find()) return Optional.of(Integer.valueOf(total.group("count")));
        var own = PART_OF_IT.matcher(said).replaceAll("");
        var people = PEOPLE.matcher(own);
        int sum = 0;
        boolean counted = false;
        while (people.find()) {
            counted = true;
            var digits =
                    people.group("count") != null ? people.group("count") : people.group("bare");
            sum += Integer.parseInt(digits);
        }
        if (counted) return Optional.of(sum);
        return NONE.matcher(own).find() ? Optional.of(0) : Optional.empty();
    }
}
