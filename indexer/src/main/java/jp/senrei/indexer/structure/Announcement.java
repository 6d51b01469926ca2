package jp.senrei.indexer.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/**
 * How the next case is called up in speech where no heading does it:
 * 「報告の1番、…についてです」「二つ目は」「第3回の会議録（案）です」.
 */
final class Announcement {
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:報告|諮問|審議|議題|案件)(?:事項|案件)?の?\\s*第?\\s*"
                            + JapaneseNumber.PATTERN
                            + "\\s*(?:番目?|件目|つ目|点目)?\\s*[、,]\\s*「?(?<title>[^、。「」]{4,70}?[^。「」]{0,40}?)(?:について|の件)");
    private static final Pattern MINUTES =
            Pattern.compile(
                    "(?<title>(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度\\s*)?(?:第.{1,4}期・?)?第\\s*[0-9一二三四五六七八九十]+\\s*回の?[^。、「」]{0,30}?(?:会議録|要録|議事録)\\s*(?:\\(案\\))?)");
    private static final Pattern ORDINAL =
            Pattern.compile("^[^。]{0,12}?(?<n>[2-9二三四五六七八九])\\s*(?:つ目|件目|番目|点目)は");

    private Announcement() {}

    /**
     * @param group the heading the speech stands under; minutes to confirm are looked for only
     *     under 確認事項
     */
    static Optional<String> title(String said, @Nullable CaseKind group) {
        var numbered = NUMBERED.matcher(said);
        if (numbered.find())
            return Optional.of(TitleLine.clean(numbered.group("title") + "について"))
                    .filter(TitleLine::looksLikeTitle);
        if (group != CaseKind.CONFIRMATION) return Optional.empty();
        var minutes = MINUTES.matcher(said);
        return minutes.find()
                ? Optional.of(TitleLine.clean(minutes.group("title").replaceAll("\\s+", "")))
                : Optional.empty();
    }

    /**
     * Which case of its kind comes next; only inside a group of reports, where cases have no
     * headings of their own.
     */
    static Optional<Integer> next(String said, @Nullable CaseKind kind) {
        if (kind != CaseKind.REPORT) return Optional.empty();
        var ordinal = ORDINAL.matcher(said.strip());
        return ordinal.find()
                ? Optional.of(JapaneseNumber.parse(ordinal.group("n")))
                : Optional.empty();
    }
}
