package jp.senrei.indexer.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.senrei.corpus.archive.Sha256;
import jp.senrei.indexer.bench.PaperTemplate.Place;

/**
 * Papers of councils that do not exist, of any number and always the same: of each meeting an
 * agenda, the minutes (20 to 60 KB), a sheet for each of two consultations, and the result.
 *
 * <p>Municipalities take turns, so that any number of papers is spread over all of them.
 *
 * @param seed another one gives other papers
 * @param municipalities 1 to {@link #MOST}
 */
public record GeneratedCouncil(long seed, int municipalities, Minutes minutes) {
    /** How long the minutes are, in characters; three bytes each. */
    public enum Minutes {
        /** Two or three turns about each case: of interest is how many papers there are. */
        SHORT(400, 600),
        /** As councils write them: 20 to 60 KB. */
        USUAL(7_000, 13_000);

        final int shortest;
        final int more;

        Minutes(int shortest, int more) {
            this.shortest = shortest;
            this.more = more;
        }
    }

    /** Papers of one meeting. */
    static final int PAPERS = 5;

    private static final int LENGTH = 4;
    private static final int COUNCILS = 4;
    private static final int MEETINGS_A_YEAR = 6;
    private static final int FIRST_YEAR = 2003;
    private static final int LAST_YEAR_OF_HEISEI = 2018;

    private static final List<String> FIRST =
            List.of(
                    "潮見", "霞台", "汐路", "朝凪", "夕凪", "藤波", "桜沢", "月影", "千鳥", "若竹", "白露", "葦原", "椎葉",
                    "菱川", "鳴瀬", "柚木", "梓野", "茜台", "霧島野", "楓沢");
    private static final List<String> SECOND =
            List.of(
                    "", "東", "西", "南", "北", "中", "上", "下", "新", "元", "本", "奥", "前", "内", "外", "大",
                    "小", "高", "深", "広");
    private static final List<String> KIND = List.of("市", "町", "村", "区");

    /** Municipalities with a name of their own. */
    public static final int MOST = FIRST.size() * SECOND.size() * KIND.size();

    private static final List<String> COUNCIL =
            List.of("情報公開・個人情報保護審議会", "個人情報保護運営審議会", "情報公開審査会", "個人情報保護制度運営協議会");

    public GeneratedCouncil {
        if (municipalities < 1 || municipalities > MOST)
            throw new IllegalArgumentException(municipalities + " municipalities");
    }

    /** With minutes of the usual length. */
    public GeneratedCouncil(long seed, int municipalities) {
        this(seed, municipalities, Minutes.USUAL);
    }

    /** What a paper is written as. */
    public enum Form {
        TEXT(".txt"),
        HTML(".html"),
        PDF(".pdf");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    /**
     * @param name of the file, unique
     */
    public record Paper(String name, byte[] bytes) {
        String sha256() {
            return Sha256.hex(digest());
        }

        private MessageDigest digest() {
            var digest = Sha256.digest();
            digest.update(bytes);
            return digest;
        }
    }

    /** One meeting of one council. */
    record Meeting(String municipality, String council, int count, LocalDate day) {
        String head() {
            return era() + "年度第" + count + "回" + municipality + council;
        }

        String era() {
            int year = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
            return year > LAST_YEAR_OF_HEISEI
                    ? "令和" + (year == 2019 ? "元" : year - 2018)
                    : "平成" + (year - 1988);
        }

        String date() {
            var year =
                    day.isBefore(LocalDate.of(2019, 5, 1))
                            ? "平成" + (day.getYear() - 1988)
                            : "令和" + (day.getYear() == 2019 ? "元" : day.getYear() - 2018);
            return year + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }
    }

    /**
     * @param number from 0; each number is another paper
     */
    public Paper paper(int number, Form form) {
        int place = number % municipalities;
        int paper = number / municipalities;
        var meeting = meeting(place, paper / PAPERS);
        var random = new Random(seed * 31 + place * 1_000_003L + paper / PAPERS);
        var text = new GeneratedPapers(meeting, random, minutes).paper(paper % PAPERS);
        return new Paper("%s-%06d%s".formatted("paper", number, form.ending), bytes(text, form));
    }

    /**
     * @param which of the papers of one municipality, from 0
     */
    Paper paperOf(int place, int which, Form form) {
        return paper(place + which * municipalities, form);
    }

    /** Municipalities whose names are as long as those of each other, three signs and 市, 町, …. */
    List<Place> placesOfOneLength() {
        return IntStream.range(0, municipalities)
                .mapToObj(place -> new Place(place, code(place), municipality(place)))
                .filter(place -> place.name().length() == LENGTH)
                .toList();
    }

    /** Writes the papers from one number to another (excluded) into a folder, most of them text. */
    public void write(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int number = from; number < to; number++) {
            var paper = paper(number, form(number));
            Files.write(folder.resolve(paper.name()), paper.bytes());
        }
    }

    /** Eight of ten are text, one is a page, one a PDF. */
    private static Form form(int number) {
        return switch (number % 10) {
            case 3 -> Form.HTML;
            case 7 -> Form.PDF;
            default -> Form.TEXT;
        };
    }

    private Meeting meeting(int place, int series) {
        int council = series % COUNCILS;
        int held = series / COUNCILS;
        int year = FIRST_YEAR + held / MEETINGS_A_YEAR;
        int count = held % MEETINGS_A_YEAR + 1;
        var day = LocalDate.of(year, 4, 8 + council).plusMonths(2L * (count - 1));
        return new Meeting(municipality(place), COUNCIL.get(council), count, day);
    }

    private static String municipality(int place) {
        int names = FIRST.size() * SECOND.size();
        return SECOND.get(place % names / FIRST.size())
                + FIRST.get(place % FIRST.size())
                + KIND.get(place / names);
    }

    /** 全国地方公共団体コード of no municipality that there is. */
    static String code(int place) {
        return "99%04d".formatted(place + 1);
    }

    private static byte[] bytes(List<String> lines, Form form) {
        return switch (form) {
            case TEXT -> (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            case HTML -> page(lines).getBytes(StandardCharsets.UTF_8);
            case PDF -> PlainPdf.of(lines);
        };
    }

    private static String page(List<String> lines) {
        var html = new ArrayList<String>();
        html.add("<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\">");
        html.add("<title>" + lines.getFirst() + "</title></head><body>");
        lines.forEach(line -> html.add("<p>" + line + "</p>"));
        html.add("</body></html>");
        return String.join("\n", html);
    }
}
