package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Warning;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Whose document it is: the municipality and its council, from the names that stand in the text, in
 * a web address and in the file's name.
 *
 * <p>What the head of a document says weighs most; a municipality that is only mentioned further
 * down is not the document's. One that is in no official list (a fictional one, one that was merged
 * away, a 広域連合) gets a code of its own that begins with 99, which no prefecture has.
 */
final class CouncilName {
    private static final String TOPIC =
            "(?:情報公開|個人情報|公文書|行政文書|法人文書|保有個人情報|特定個人情報|個人番号|プライバシー|行政情報|市民情報|[都道府県市区町村]政情報|行政不服|公益通報|電子計算|電算|住民基本台帳)";
    private static final String BODY =
            "(?:審議会|審査会|委員会|懇話会|懇談会|協議会|推進会議|運営会議|検討会議?|有識者会議|オンブズ(?:マン|パーソン))";
    private static final Pattern COUNCIL =
            Pattern.compile(
                    PlaceNames.PLACE
                            + "?\\s*(?<council>"
                            + TOPIC
                            + "[一-龥・ぁ-んァ-ヴー]{0,24}?"
                            + BODY
                            + ")");

    /** A body on something else, named where a title stands: 防犯カメラ運用検討懇話会第1回議事録. */
    private static final Pattern OTHER_BODY =
            Pattern.compile(
                    "(?:第[0-9一二三四五六七八九十百]{1,4}回|年度|年|^|\\s)\\s*(?<name>[一-龥々ァ-ヶーぁ-ん・]{2,40}?(?:審議会|審査会|委員会|協議会|懇話会|懇談会|検討会|研究会|有識者会議))(?=$|[\\s「(（第会議録議事要次]|の?会議)");

    /** Titles of what has no council: 潮見市情報公開制度の運用状況, 朝凪町 総務課. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "^(?:.{0,12}年度?(?:版|分)?\\s{0,3}|.{0,8}[回号]\\s{0,3})?"
                            + PlaceNames.PLACE
                            + "(?:$|(?:における|の)?\\s{0,3}(?:情報公開|個人情報|公文書|行政文書|プライバシー).{0,24}(?:状況|報告書?|年報|概要|実績|制度).{0,12}$|\\s{1,3}[一-龥・ァ-ー\\s]{2,16}(?:課|部|局|室|係|担当|事務局)$)");

    private static final Pattern PLACE_IN_FRONT =
            Pattern.compile("^" + PlaceNames.MUNICIPAL + "(?!民|政|内|外|営|立|村|町|街)");

    private static final Pattern TITLE_WORDS = Pattern.compile("第.{1,4}回|会議録|議事録|要録|要旨|概要|次第|会議結果");

    /** The national commission is cited everywhere and is no municipality's council. */
    private static final String NATIONAL_COMMISSION = "個人情報保護委員会";

    private static final Pattern NATIONAL =
            Pattern.compile(
                    "内閣府|内閣官房|総務省|諮問庁\\s*:?\\s*[^\\s。]{0,12}(?:大臣|長官|省|庁|機構|独立行政法人)|行政機関の長|独立行政法人等");
    private static final Pattern LAW =
            Pattern.compile(
                    PlaceNames.MUNICIPAL + "(?:個人情報|情報公開|公文書|行政文書|区政情報|市政情報)[一-龥・および及びの]{0,12}条例");
    private static final String OFFICES =
            "\\s?(?:役所|役場|庁(?!内)|本?庁舎|(?:総合|分|合同|第[一二三\\d])庁舎|職員会館|本庁|議会|立[一-龥]|長(?![一-龥])|知事|教育委員会|総務部|情報公開|個人情報)";
    private static final Pattern OFFICE = Pattern.compile(PlaceNames.MUNICIPAL + OFFICES);

    /** Without one of these the text need not be tried letter by letter. */
    private static final Pattern OFFICE_WORD = Pattern.compile("[都道府県市区町村]" + OFFICES);

    private static final Pattern TOPIC_WORD = Pattern.compile(TOPIC);

    /**
     * Whose document it is stands again and again; a huge file need not be read to its end for it.
     */
    private static final int LINES_READ = 5_000;

    private static final int HEAD_LINES = 30;

    private static final String INFERRED_COUNCIL = "INFERRED_COUNCIL";

    /** How much a place counts for, by where it stands. */
    private enum Weight {
        COUNCIL_IN_HEAD(12),
        HOST(10),
        COUNCIL(3),
        COVER(4),
        FILE(3),
        OFFICE_IN_HEAD(4),
        LAW(2),
        OFFICE(1);

        final int value;

        Weight(int value) {
            this.value = value;
        }

        /** Says whose the document is; the others only mention somebody. */
        boolean isProof() {
            return this == COUNCIL_IN_HEAD || this == HOST || this == COUNCIL || this == COVER;
        }
    }

    private final List<Line> lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> councils = new HashMap<>();
    private final Set<String> proven = new HashSet<>();
    private final Set<String> placedCouncils = new HashSet<>();
    private final List<Warning> doubts = new ArrayList<>();
    private @Nullable Municipality host;
    private @Nullable String otherBody;

    private CouncilName(List<Line> lines) {
        this.lines = lines.subList(0, Math.min(lines.size(), LINES_READ));
    }

    /**
     * @param council full name, null when only the municipality is known
     * @param doubts what was inferred, or could not be told
     */
    record Found(Municipality municipality, @Nullable String council, List<Warning> doubts) {
        /**
         * The same for a document whose council somebody has told; nothing is left to doubt of it.
         */
        Found told(@Nullable String body) {
            if (body == null) return this;
            var others =
                    doubts.stream()
                            .filter(doubt -> !doubt.code().equals(INFERRED_COUNCIL))
                            .toList();
            return new Found(municipality, body, others);
        }
    }

    /**
     * @param file name of the file, empty when it has none
     * @param given municipality that whoever brought the document names; null: found in the text
     */
    static Found find(List<Line> lines, String file, @Nullable Municipality given) {
        return new CouncilName(lines).found(NormalText.squeeze(file), given);
    }

    private Found found(String file, @Nullable Municipality given) {
        for (int i = 0; i < lines.size(); i++)
            read(
                    LettersApart.closed(lines.get(i).text()),
                    i < HEAD_LINES && !isProse(lines.get(i)));
        addresses(file);
        if (places.isEmpty() || councils.isEmpty()) readName(file);
        var municipality = given != null ? given : municipality();
        return new Found(municipality, council(municipality), List.copyOf(doubts));
    }

    /** A sentence may speak of another city's council. */
    private static boolean isProse(Line line) {
        return line.text().contains("。");
    }

    private void read(String text, boolean head) {
        if (text.indexOf('会') >= 0) councils(text, head);
        if (text.length() <= 8 && PlaceNames.isKnown(text)) count(text, Weight.COVER);
        if (head) {
            title(text);
            other(text);
        }
        if (text.contains("条例")) {
            var law = LAW.matcher(text);
            while (law.find()) count(PlaceNames.in(law, text), Weight.LAW);
        }
        if (!OFFICE_WORD.matcher(text).find()) return;
        var office = OFFICE.matcher(text);
        while (office.find())
            count(PlaceNames.in(office, text), head ? Weight.OFFICE_IN_HEAD : Weight.OFFICE);
    }

    private void councils(String text, boolean head) {
        if (!TOPIC_WORD.matcher(text).find()) return;
        var council = COUNCIL.matcher(text);
        while (council.find()) {
            var place = PlaceNames.in(council, text);
            if (place.isEmpty() && council.group("council").equals(NATIONAL_COMMISSION)) continue;
            council(
                    council.group("council"),
                    place,
                    head ? Weight.COUNCIL_IN_HEAD : Weight.COUNCIL);
        }
    }

    private void council(String name, String place, Weight weight) {
        boolean placed = !place.isEmpty();
        councils.merge(
                name, placed ? weight.value : weight == Weight.COUNCIL ? 1 : 3, Integer::sum);
        if (!placed) return;
        placedCouncils.add(place + name);
        count(place, weight);
    }

    private void count(String place, Weight weight) {
        if (place.length() < 2) return;
        places.merge(place, weight.value, Integer::sum);
        if (weight.isProof()) proven.add(place);
    }

    /** What names nobody's council but says whose page it is, on a line of its own. */
    private void title(String text) {
        if (text.length() > 60) return;
        var title = TITLE.matcher(text);
        if (title.find()) count(PlaceNames.in(title, text), Weight.COVER);
    }

    private void other(String text) {
        if (otherBody != null || text.length() > 80 || !TITLE_WORDS.matcher(text).find()) return;
        var match = OTHER_BODY.matcher(text);
        while (match.find() && otherBody == null)
            if (!match.group("name").endsWith("教育委員会")) otherBody = match.group("name");
        if (otherBody == null) return;
        var place = PLACE_IN_FRONT.matcher(otherBody);
        if (place.find()) count(PlaceNames.in(place, otherBody), Weight.COUNCIL_IN_HEAD);
    }

    private void addresses(String file) {
        host =
                MunicipalityHosts.first(file)
                        .or(
                                () ->
                                        lines.stream()
                                                .limit(HEAD_LINES)
                                                .map(line -> MunicipalityHosts.first(line.text()))
                                                .flatMap(Optional::stream)
                                                .findFirst())
                        .orElse(null);
        if (host != null) count(host.name(), Weight.HOST);
    }

    /** The file's name counts when the text is silent. */
    private void readName(String file) {
        var council = COUNCIL.matcher(file);
        if (!council.find()) return;
        var place = PlaceNames.in(council, file);
        if (councils.isEmpty()) {
            councils.merge(council.group("council"), 1, Integer::sum);
            doubt(
                    INFERRED_COUNCIL,
                    "審議会名が本文にないため、ファイル名から「%s」としました。ご確認ください。".formatted(council.group("council")));
        }
        if (places.isEmpty()) count(place, Weight.FILE);
    }

    // ---- the municipality

    private Municipality municipality() {
        var name = mostFrequent(places);
        if (proven.isEmpty() && host == null && isNational()) {
            doubt(
                    "NO_MUNICIPALITY",
                    "国の機関の文書と思われ、自治体を特定できませんでした。自治体のものであれば --municipality で全国地方公共団体コードを指定してください。");
            return Municipality.UNKNOWN;
        }
        if (name.isEmpty()) {
            if (!lines.isEmpty())
                doubt(
                        "NO_MUNICIPALITY",
                        "どの自治体の文書か読み取れませんでした。--municipality で全国地方公共団体コードを指定してください。");
            return Municipality.UNKNOWN;
        }
        if (!proven.contains(name.get()))
            doubt(
                    "INFERRED_MUNICIPALITY",
                    "審議会名に自治体名がないため、文書中の「%s」の記載から自治体を推定しました。ご確認ください。".formatted(name.get()));
        return named(name.get());
    }

    private boolean isNational() {
        return lines.stream().limit(60).anyMatch(line -> NATIONAL.matcher(line.text()).find());
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
     * Two cities may share a name (府中市): the one of the web address, else the one whose prefecture
     * the text names most, else the first, with a warning.
     */
    private Municipality named(String name) {
        var known = PlaceNames.known(name);
        if (known.isEmpty()) return PlaceNames.unlisted(name);
        if (known.size() == 1) return known.getFirst();
        if (host != null && host.name().equals(name)) return host;
        var counts = new HashMap<Municipality, Integer>();
        for (var line : lines) {
            for (var candidate : known) {
                if (line.text().contains(candidate.prefecture()))
                    counts.merge(
                            candidate,
                            line.text().contains(candidate.prefecture() + name) ? 5 : 1,
                            Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var best = counts.keySet().stream().filter(one -> counts.get(one) == most).toList();
        if (best.size() == 1) return best.getFirst();
        doubt(
                "AMBIGUOUS_MUNICIPALITY",
                "「%s」は複数の都道府県にあります(%s)。%sのものとして扱いました。異なる場合は --municipality で全国地方公共団体コードを指定してください。"
                        .formatted(
                                name,
                                String.join(
                                        "、", known.stream().map(Municipality::prefecture).toList()),
                                known.getFirst().prefecture()));
        return known.getFirst();
    }

    // ---- the council

    private @Nullable String council(Municipality municipality) {
        var name = mostFrequent(councils);
        if (name.isEmpty()) return otherBody;
        if (municipality == Municipality.UNKNOWN) return name.get();
        var full = municipality.name() + name.get();
        if (!placedCouncils.contains(full) && !doubted(INFERRED_COUNCIL))
            doubt(
                    INFERRED_COUNCIL,
                    "文書には「%s」とのみあるため、自治体名を補い「%s」としました。ご確認ください。".formatted(name.get(), full));
        return full;
    }

    private boolean doubted(String code) {
        return doubts.stream().anyMatch(doubt -> doubt.code().equals(code));
    }

    private void doubt(String code, String message) {
        doubts.add(new Warning(code, message, null));
    }
}
