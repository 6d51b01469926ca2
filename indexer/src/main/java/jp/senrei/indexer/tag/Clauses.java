package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.JapaneseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a text is laid out in articles of its own: a contract or a pledge (第3条 受注者は…), whose
 * clauses are no articles of a law, or a law that is quoted, in which 前条 and 前項 can be followed.
 *
 * <p>A block begins with a line 第N条 and ends at the first line that goes on with something else.
 * Who speaks in it — 受注者 or 実施機関 — and the title above say what it is; a block that gives no sign
 * is a contract when it is written in sentences, and no block when it only lists articles.
 */
final class Clauses {
    /**
     * A place inside a block.
     *
     * @param block offset of the block's first clause: the same for all its places
     * @param article 0 in a contract
     */
    record Place(
            boolean contract,
            int block,
            int article,
            @Nullable Integer branch,
            int paragraph,
            @Nullable Integer item) {
        private Place at(int paragraph, @Nullable Integer item) {
            return new Place(contract, block, article, branch, paragraph, item);
        }
    }

    private static final String N = JapaneseNumber.PATTERN;
    private static final Pattern HEAD =
            Pattern.compile(
                    "[\\s・]{0,40}+第\\s{0,3}(?<article>"
                            + N
                            + ")\\s{0,3}条(?:の(?<branch>"
                            + N
                            + "))?(?:\\s++(?!第\\s?"
                            + N
                            + "\\s?[項号]|及び|又は|から)\\S.*|[(【][^)】]{1,30}[)】](?![にのをへとがはでか、。]).*|\\s*)");
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\s{0,20}([0-9]{1,2})[\\s.](?!\\d).*");
    private static final Pattern ITEM =
            Pattern.compile(
                    "\\s{0,20}(?:[(]([0-9]{1,2}|[一二三四五六七八九十]{1,3})[)]|([一二三四五六七八九十]{1,3})\\s).*");
    private static final Pattern PART =
            Pattern.compile("\\s{0,20}(?:[(]?[ア-ンa-z][).\\s]|[0-9]{1,2}[)]?\\D).*");
    private static final Pattern HEADING = Pattern.compile("\\s{0,20}[(【〔][^)】〕]{1,40}[)】〕]\\s*");
    private static final Pattern GOES_ON = Pattern.compile("\\s{0,20}[ぁ-ん].*");
    private static final Pattern OTHER_MATTER =
            Pattern.compile(
                    "\\s{0,20}(?:諮問|答申|報告|議題|議案|案件|資料|別紙|別添|様式|[<【◎○◯〇●◆■□]|第\\S{1,4}[回号]|附\\s?則).*");

    private static final Pattern CONTRACT =
            Pattern.compile(
                    "受注者|発注者|受託者は|委託者は|乙は|甲は|甲及び乙|甲乙|甲と乙|乙の|この契約|本契約|この協定|本協定|派遣元|派遣先|派遣労働者|スタッフは|従事者は"
                            + "|私は|弊社|当社は|本誓約|請負者|借受人|利用者は、本サービス");
    private static final Pattern LAW =
            Pattern.compile("実施機関|行政機関の長|この条例|この法律|この規則|何人も|(?:市|区|町|村|知事|県)長?は、");
    private static final Pattern CONTRACT_TITLE =
            Pattern.compile("特記事項|誓約書|仕様書|契約書|約款|協定書|覚書|遵守事項|利用規約|契約条項");
    private static final Pattern LAW_TITLE =
            Pattern.compile("条例|法律|(?<![方手用司立違適合作技文寸療製便工])法(?![一-龥])|施行規則|規程|要綱|施行令|憲法");
    private static final Pattern SENTENCE = Pattern.compile("[はがをに].*(?:。|[はがをにの、]\\s*$|する)");

    /** Lines above a block in which its title is looked for. */
    private static final int LINES_ABOVE = 4;

    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LINE = 400;

    private final TreeMap<Integer, @Nullable Place> places = new TreeMap<>();

    private Clauses() {}

    static Clauses of(String text) {
        var clauses = new Clauses();
        // most texts have none at all
        if (text.indexOf('条') >= 0) clauses.new Walk(text).run();
        return clauses;
    }

    /** Null outside of every block. */
    @Nullable Place at(int offset) {
        var entry = places.floorEntry(offset);
        return entry == null ? null : entry.getValue();
    }

    /** The stretches that belong to a contract, in the order of the text. */
    List<Span> contracts(int length) {
        var contracts = new ArrayList<Span>();
        int start = -1;
        for (var entry : places.entrySet()) {
            var place = entry.getValue();
            boolean isContract = place != null && place.contract();
            if (isContract && start < 0) start = entry.getKey();
            if (!isContract && start >= 0) {
                contracts.add(new Span(start, Math.min(length, entry.getKey())));
                start = -1;
            }
        }
        if (start >= 0 && start < length) contracts.add(new Span(start, length));
        return contracts;
    }

    private record Line(int start, String text) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final class Walk {
        private final List<Line> lines = new ArrayList<>();
        private final List<Line> block = new ArrayList<>();
        private int first;
        private int lastArticle;

        Walk(String text) {
            for (int at = 0; at <= text.length(); ) {
                int end = text.indexOf('\n', at);
                if (end < 0) end = text.length();
                lines.add(new Line(at, text.substring(at, Math.min(end, at + LONGEST_LINE))));
                at = end + 1;
            }
        }

        void run() {
            for (int i = 0; i < lines.size(); i++) {
                int article = articleOfHead(lines.get(i).text);
                if (article > 0) {
                    if (!block.isEmpty() && article <= lastArticle && article == 1) close(i);
                    if (block.isEmpty()) first = i;
                    lastArticle = article;
                    block.add(lines.get(i));
                } else if (!block.isEmpty()) {
                    if (belongs(i)) block.add(lines.get(i));
                    else close(i);
                }
            }
            if (!block.isEmpty()) close(lines.size());
        }

        private boolean belongs(int i) {
            var line = lines.get(i);
            if (line.isBlank()) return true;
            if (HEADING.matcher(line.text).matches()) return isHead(next(i));
            if (OTHER_MATTER.matcher(line.text).matches()) return false;
            var before = block.reversed().stream().filter(other -> !other.isBlank()).findFirst();
            var text = before.map(other -> other.text.strip()).orElse("");
            return PARAGRAPH.matcher(line.text).matches()
                    || ITEM.matcher(line.text).matches()
                    || PART.matcher(line.text).matches()
                    || GOES_ON.matcher(line.text).matches()
                    || isHead(text)
                    || !text.endsWith("。") && !text.endsWith(")");
        }

        private String next(int i) {
            for (int k = i + 1; k < lines.size() && k <= i + 3; k++)
                if (!lines.get(k).isBlank()) return lines.get(k).text;
            return "";
        }

        private void close(int end) {
            var kind = kind();
            if (kind != null) {
                if (kind) places.put(block.getFirst().start, contract());
                else layOut();
                places.put(end < lines.size() ? lines.get(end).start : Integer.MAX_VALUE, null);
            }
            block.clear();
            lastArticle = 0;
        }

        private Place contract() {
            return new Place(true, block.getFirst().start, 0, null, 0, null);
        }

        /** True for a contract, false for a law, null when the lines are no clauses. */
        private @Nullable Boolean kind() {
            boolean signedByParties =
                    block.stream().anyMatch(line -> CONTRACT.matcher(line.text).find());
            boolean spokenByLaw = block.stream().anyMatch(line -> LAW.matcher(line.text).find());
            boolean contractAbove = above(CONTRACT_TITLE);
            boolean lawAbove = above(LAW_TITLE);
            if (signedByParties) return !(lawAbove && spokenByLaw && !contractAbove);
            if (contractAbove && !lawAbove) return true;
            boolean prose = block.stream().anyMatch(line -> SENTENCE.matcher(line.text).find());
            if (!prose && block.size() < 3) return null;
            return !(lawAbove || spokenByLaw);
        }

        private boolean above(Pattern title) {
            int seen = 0;
            for (int i = first - 1; i >= 0 && seen < LINES_ABOVE; i--) {
                var text = lines.get(i).text.strip();
                if (text.isEmpty()) continue;
                seen++;
                // the line right above may be a sentence that introduces the quotation
                if ((seen == 1 || text.length() <= LONGEST_TITLE) && title.matcher(text).find())
                    return true;
            }
            return false;
        }

        private void layOut() {
            Place place = contract();
            for (var line : block) {
                var head = HEAD.matcher(line.text);
                var paragraph = PARAGRAPH.matcher(line.text);
                var item = ITEM.matcher(line.text);
                if (head.matches()) {
                    var branch = head.group("branch");
                    place =
                            new Place(
                                    false,
                                    block.getFirst().start,
                                    JapaneseNumber.parse(head.group("article")),
                                    branch == null ? null : JapaneseNumber.parse(branch),
                                    1,
                                    null);
                } else if (paragraph.matches()) {
                    place = place.at(Integer.parseInt(paragraph.group(1)), null);
                } else if (item.matches()) {
                    var number = item.group(1) != null ? item.group(1) : item.group(2);
                    place = place.at(place.paragraph, JapaneseNumber.parse(number));
                } else {
                    continue;
                }
                places.put(line.start, place);
            }
        }
    }

    private static boolean isHead(String line) {
        return articleOfHead(line) > 0;
    }

    private static int articleOfHead(String line) {
        if (line.indexOf('条') < 0) return 0;
        var head = HEAD.matcher(line);
        return head.matches() ? JapaneseNumber.parse(head.group("article")) : 0;
    }
}
