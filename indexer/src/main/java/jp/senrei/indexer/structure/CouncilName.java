package jp.senrei.indexer.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Whose document it is: the municipality and its council, from the names that stand in the text.
 *
 * <p>A municipality that is in no official list (a fictional one, one that was merged away) gets a
 * code of its own that begins with 99, which no prefecture has.
 */
final class CouncilName {
    private static final String PLACE = "(?<place>[一-龥ヶケ々ノツぁ-ん]{1,7}?[都道府県市区町村])";
    private static final String TOPIC = "(?:情報公開|個人情報|公文書|行政文書|保有個人情報|特定個人情報|プライバシー|行政情報)";
    private static final Pattern COUNCIL =
            Pattern.compile(
                    PLACE
                            + "?\\s*(?<council>"
                            + TOPIC
                            + "[一-龥・および及びの制度]{0,24}?(?:運営審議会|審議会|審査会|委員会|懇話会|協議会))");

    /** The national commission is cited everywhere and is no municipality's council. */
    private static final String NATIONAL = "個人情報保護委員会";

    private static final Pattern LAW =
            Pattern.compile(PLACE + "(?:個人情報|情報公開|公文書|行政文書)[一-龥・および及びの]{0,12}条例");
    private static final Pattern OFFICE =
            Pattern.compile(
                    PLACE + "(?:役所|役場|庁舎|職員会館|本庁|議会|立[一-龥]|長(?![一-龥])|教育委員会|総務部|情報公開|個人情報)");

    private static final Map<String, List<Municipality>> BY_NAME =
            Vocabulary.standard().municipalities().stream()
                    .collect(Collectors.groupingBy(Municipality::name));

    /**
     * Whose document it is stands again and again; a huge file need not be read to its end for it.
     */
    private static final int LINES_READ = 5_000;

    private CouncilName() {}

    /**
     * @param council full name, null when only the municipality is known
     */
    record Found(Municipality municipality, @Nullable String council) {}

    /** The names that stand most often; a council's name weighs more than an ordinance's. */
    static Found find(List<Line> lines) {
        var places = new HashMap<String, Integer>();
        var councils = new HashMap<String, Integer>();
        for (var line : lines.subList(0, Math.min(lines.size(), LINES_READ))) {
            var text = line.text().replaceAll("[ 　]+", "");
            var council = COUNCIL.matcher(text);
            while (council.find()) {
                boolean placed =
                        council.group("place") != null && !place(council.group("place")).isEmpty();
                if (!placed && council.group("council").equals(NATIONAL)) continue;
                councils.merge(council.group("council"), placed ? 3 : 1, Integer::sum);
                if (placed) places.merge(place(council.group("place")), 5, Integer::sum);
            }
            if (text.length() <= 8 && BY_NAME.containsKey(text))
                places.merge(text, 2, Integer::sum); // the cover of a report
            var law = LAW.matcher(text);
            while (law.find()) places.merge(place(law.group("place")), 2, Integer::sum);
            var office = OFFICE.matcher(text);
            while (office.find()) places.merge(place(office.group("place")), 1, Integer::sum);
        }
        var municipality =
                mostFrequent(places).map(name -> named(name, lines)).orElse(Municipality.UNKNOWN);
        var council =
                mostFrequent(councils)
                        .map(
                                name ->
                                        municipality == Municipality.UNKNOWN
                                                ? name
                                                : municipality.name() + name)
                        .orElse(null);
        return new Found(municipality, council);
    }

    /**
     * Text such as 第1回足立区 or 令和2年度第2回市川市 glues words to the place; the official name is the longest
     * ending that is one.
     */
    private static String place(String written) {
        for (int i = 0; i < written.length() - 1; i++) {
            if (BY_NAME.containsKey(written.substring(i))) return written.substring(i);
        }
        var unknown = written.replaceAll("^.*[回期度年]", "");
        return unknown.matches("[一-龥ヶケ々ノツ]+") ? unknown : "";
    }

    private static Optional<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() > 1)
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /**
     * Two cities may share a name (府中市): the one whose prefecture the text names, else the first.
     */
    private static Municipality named(String name, List<Line> lines) {
        var known = BY_NAME.getOrDefault(name, List.of());
        if (known.isEmpty()) return new Municipality(fictionalCode(name), name, "");
        return known.stream()
                .filter(
                        candidate ->
                                known.size() > 1
                                        && lines.stream()
                                                .anyMatch(
                                                        line ->
                                                                line.text()
                                                                        .contains(
                                                                                candidate
                                                                                        .prefecture())))
                .findFirst()
                .orElse(known.getFirst());
    }

    static String fictionalCode(String name) {
        return "99%04d".formatted(Math.floorMod(name.hashCode(), 10_000));
    }

    static Optional<Municipality> byCode(String code) {
        return Vocabulary.standard().municipalities().stream()
                .filter(municipality -> municipality.code().equals(code))
                .findFirst();
    }
}
