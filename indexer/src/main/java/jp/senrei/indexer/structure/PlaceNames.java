package jp.senrei.indexer.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.vocabulary.Vocabulary;

/**
 * Names of municipalities: those of the official list, and others that have the form of one (a
 * fictional one, one that was merged away, a 広域連合).
 */
final class PlaceNames {
    private static final String LETTERS = "[一-龥ヶ々ぁ-んァ-ヴー]";

    /** 広域連合, 企業団, 一部事務組合: what several municipalities are together. */
    private static final String JOINT = "(?:広域連合|組合|企業団|広域行政事務所)";

    /** The name of one municipality, as a group of a pattern. */
    static final String MUNICIPAL = "(?<place>" + LETTERS + "{1,9}?[都道府県市区町村])";

    /** The name of a municipality or of several together, as a group of a pattern. */
    static final String PLACE =
            "(?<place>" + LETTERS + "{1,9}?[都道府県市区町村]|" + LETTERS + "{2,18}?" + JOINT + ")";

    /** 本市, 他市, 指定都市: one that has no name. */
    private static final Pattern NO_PLACE =
            Pattern.compile(
                    "(?:本|当|同|各|他|全|両|貴|某|都|旧|近隣|周辺|県内|管内|関係|指定都|政令市|中核|一般|特別|市区?町?|都道府?|道府)[都道府県市区町村]|.*教育委員会.*|.*内閣府");

    /** What a page may write right before a name: 第二回, 令和五年度, 日開催分. */
    private static final Pattern BEFORE =
            Pattern.compile("^.*(?:第?[〇一二三四五六七八九十百元]{1,5}[回期]|年度|[年月日]開催分?)(?=.)");

    /** The ends of 第2回, 5年度 and 3月29日, whose digits are no letters of a name. */
    private static final Pattern BEHIND_DIGITS = Pattern.compile("^(?:回|期|年?度|年|日|号|名|人)(?=.)");

    private static final Pattern UNKNOWN = Pattern.compile("[一-龥ヶケ々ノツ]{2,}");

    /** What stands in front of the name proper: 上汐郡, or the prefecture it lies in. */
    private static final Pattern LARGER =
            Pattern.compile("^(?:[一-龥]{2,3}[都道府県])?(?:[一-龥]{1,4}郡)?(?=[一-龥ヶ々ノツ]{2,}[市区町村]$)");

    /** The wards of a city stand with a space in the list and without one on the page. */
    private static final Map<String, List<Municipality>> BY_NAME =
            Vocabulary.standard().municipalities().stream()
                    .collect(Collectors.groupingBy(one -> one.name().replace(" ", "")));

    private static final Map<String, Municipality> BY_CODE =
            Vocabulary.standard().municipalities().stream()
                    .collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));

    private PlaceNames() {}

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    /** Those of the official list that have this name: none, one, or two as of 府中市. */
    static List<Municipality> known(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    static Optional<Municipality> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** A code of its own for one that is in no list: it begins with 99, as no prefecture's does. */
    static Municipality unlisted(String name) {
        var code = "99%04d".formatted(Math.floorMod(name.hashCode(), 10_000));
        return new Municipality(code, name, "");
    }

    /**
     * The name in what a pattern found, which words may be glued to: 第3回藤ヶ原区, 令和3年度第4回潮見市. The
     * longest ending that is in the list; else all of it, when it can be a name; else empty.
     */
    static String in(Matcher match, String text) {
        var written = match.group("place");
        if (written == null) return "";
        for (int i = 0; i < written.length() - 1; i++) {
            if (BY_NAME.containsKey(written.substring(i))) return written.substring(i);
        }
        var name = BEFORE.matcher(written).replaceFirst("");
        int before = match.start("place") - 1;
        if (before >= 0 && Character.isDigit(text.charAt(before)))
            name = BEHIND_DIGITS.matcher(name).replaceFirst("");
        name = LARGER.matcher(name).replaceFirst("");
        boolean named = UNKNOWN.matcher(name).matches() && !NO_PLACE.matcher(name).matches();
        return named ? name : "";
    }
}
