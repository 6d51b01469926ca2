package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.EraDate;

/**
 * Reads a ruling (答申): one case, its conclusion in a chapter of its own or in the letter itself.
 * What it means on a refusal to disclose, {@link Ruling} says.
 */
final class OpinionReader {
    private static final Pattern REVIEW =
            Pattern.compile("審査請求|異議申立|不服申立|非公開決定|不開示決定|部分公開|部分開示|開示決定|公開決定");

    private final ReadingBuilder out;
    private final List<Line> lines;

    private OpinionReader(ReadingBuilder out) {
        this.out = out;
        this.lines = out.lines;
    }

    static void read(ReadingBuilder out, Section section) {
        new OpinionReader(out).opinion(section);
    }

    /** A ruling: one case, its conclusion in a chapter of its own or in the letter itself. */
    private void opinion(Section section) {
        out.kinds.add(DocumentKind.OPINION);
        int from = section.from();
        int to = section.to();
        var text =
                Wrapped.joined(
                        String.join(
                                "\n", lines.subList(from, to).stream().map(Line::text).toList()));
        var number =
                Pattern.compile(
                                "(?:(?:令和|平成)(?:元|\\d+)年度?)?(?:[(][^()]{1,4}[)])?諮問\\s*第\\s*\\d+\\s*号")
                        .matcher(text);
        var head = lines.subList(from, Math.min(to, from + 25));
        var date =
                head.stream()
                        .filter(line -> Heads.isDateLine(line) || line.text().contains("答申日"))
                        .map(line -> EraDate.firstDay(line.text()))
                        .flatMap(java.util.Optional::stream)
                        .findFirst()
                        .or(
                                () ->
                                        head.stream()
                                                .filter(
                                                        line ->
                                                                !MeetingDay.NOT_THE_MEETING
                                                                        .matcher(line.text())
                                                                        .find())
                                                .map(line -> EraDate.firstDay(line.text()))
                                                .flatMap(java.util.Optional::stream)
                                                .findFirst());
        var held =
                Pattern.compile("(?<date>(?:令和|平成)[^、。\\n]{3,14}日)[^。\\n]{0,8}(?:開催|開かれた)")
                        .matcher(text);
        var day = held.find() ? EraDate.firstDay(held.group("date")).or(() -> date) : date;
        int meeting = out.meeting(MeetingReading.inferred(out.council, null, day.orElse(null)));
        if (several(from, to, meeting)) return;
        var verdict = verdict(from, to);
        var own = Pattern.compile("[一-龥]{0,6}答申\\s*第\\s*\\d+\\s*号").matcher(text);
        var written = number.find() ? number.group() : own.find() ? own.group() : null;
        out.sightings.add(
                new Sighting(
                        Part.OPINION,
                        CaseKind.CONSULTATION,
                        written == null ? null : written.replaceAll("\\s+", ""),
                        opinionTitle(from, to),
                        null,
                        meeting,
                        null,
                        out.stretches(from, to),
                        verdict,
                        FormValues.NONE));
    }

    /** One letter that answers several consultations, each under its number and title. */
    private boolean several(int from, int to, int meeting) {
        var starts = new ArrayList<Integer>();
        var numbers = new HashSet<String>();
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            if (line.isRow() || line.text().endsWith("。")) continue;
            var text = ListMark.without(line.text());
            var number = AgendaReader.number(text);
            boolean titled =
                    number.find()
                            && number.start() == 0
                            && TitleLine.looksLikeTitle(text.substring(number.end()));
            if (titled && numbers.add(number.group().replaceAll("\\s+", ""))) starts.add(i);
        }
        if (starts.size() < 2) return false;
        var read = new ArrayList<Sighting>();
        for (int k = 0; k < starts.size(); k++) {
            int end = k + 1 < starts.size() ? starts.get(k + 1) : to;
            var own = answered(starts.get(k), end, meeting);
            if (own.verdict().outcome() == null) return false;
            read.add(own);
        }
        out.sightings.addAll(read);
        return true;
    }

    private Sighting answered(int head, int end, int meeting) {
        var text = ListMark.without(lines.get(head).text());
        var number = AgendaReader.number(text);
        if (!number.find()) throw new IllegalArgumentException("no number: " + text);
        return new Sighting(
                Part.OPINION,
                CaseKind.CONSULTATION,
                number.group().replaceAll("\\s+", ""),
                unanswered(text.substring(number.end())),
                null,
                meeting,
                null,
                out.stretches(head, end),
                OpinionBlock.read(out.document.text(), unboxed(head + 1, end)),
                FormValues.NONE);
    }

    private Verdict verdict(int from, int to) {
        var text = out.document.text();
        var conclusion = conclusion(from, to);
        boolean review =
                Stream.concat(
                                lines.subList(from, Math.min(to, from + HEAD)).stream(),
                                conclusion.stream())
                        .anyMatch(line -> REVIEW.matcher(line.squeezed()).find());
        var ruled = review ? Ruling.read(text, conclusion) : Verdict.NONE;
        var verdict = ruled.or(OpinionBlock.read(text, conclusion));
        var conditions = new ArrayList<>(verdict.conditions());
        if (conditions.isEmpty()) conditions.addAll(remarks(from, to));
        boolean conditional =
                !review && !conditions.isEmpty() && verdict.outcome() == Outcome.APPROVED;
        return Verdict.of(
                text,
                conditional ? Outcome.APPROVED_WITH_CONDITIONS : verdict.outcome(),
                verdict.decision(),
                conditions);
    }

    private static final int HEAD = 40;

    private static final Pattern NAMED =
            Pattern.compile("^事\\s*件\\s*名\\s*[:\\s]\\s*(?<title>.{5,200})$");

    private String opinionTitle(int from, int to) {
        for (var line : lines.subList(from, Math.min(to, from + 40))) {
            var named = NAMED.matcher(line.isRow() ? String.join(" ", line.cells()) : line.text());
            if (named.matches()) return unanswered(named.group("title"));
        }
        for (var line : lines.subList(from, Math.min(to, from + 40))) {
            var numbered = AgendaReader.number(line.text());
            var named =
                    numbered.find()
                            ? AgendaReader.unmarked(line.text()).substring(numbered.end())
                            : "";
            boolean titled =
                    TitleLine.looksLikeTitle(named)
                            || CLAIM.matcher(named.replaceAll("\\s+", "")).matches();
            if (titled && !line.isRow()) return unanswered(named);
        }
        for (var line : lines.subList(from, Math.min(to, from + 30))) {
            var quoted =
                    Pattern.compile("「(?<title>[^「」]{8,120}(?:について|の件|委託|導入|提供|利用|事業|結合))」")
                            .matcher(line.text());
            if (quoted.find()) return quoted.group("title");
            if (!line.isRow()
                    && (line.squeezed().matches(".{8,110}(?:について|の件|事案)(?:[(]答申(?:第\\d+号)?[)])?")
                            || CLAIM.matcher(line.squeezed()).matches()))
                return unanswered(AgendaReader.unmarked(line.text()));
        }
        return lines.get(from).text();
    }

    /** What a review board is asked about: …の一部公開決定に係る審査請求(についての答申). */
    private static final Pattern CLAIM =
            Pattern.compile(
                    "[^。、]{4,90}(?:に係る|に対する|に関する|についての)(?:審査請求|異議申立て?|不服申立て?)(?:事案|事件)?(?:について|の件|に(?:ついて|関する|係る)の?答申)?(?:[(]答申[)])?");

    private static String unanswered(String title) {
        return TitleLine.clean(
                title.replaceAll("\\s*[(]答申(?:第\\d+号)?[)]$", "").replaceAll("の答申$", ""));
    }

    private static final String CHAPTER_MARK =
            "(?:第?[1-9一二三四五六七八九]{1,2}[.、章)]?|[(][1-9][)]|[ⅠⅡI]\\.?|[①②])?";
    private static final String CONCLUSION =
            "(?:.{0,12}の)?(?:結論|主文|答申の?(?:内容|要旨|趣旨)|審[議査]会の(?:意見|判断の結論))";
    private static final Pattern CONCLUSION_HEADING =
            Pattern.compile("^[<【\\[〈■○●◆]*" + CHAPTER_MARK + CONCLUSION + "[>】\\]〉]?:?$");

    /** The heading and the first sentence on one line. */
    private static final Pattern CONCLUSION_LINE =
            Pattern.compile(
                    "^[<【\\[〈■○●◆]*\\s*"
                            + CHAPTER_MARK
                            + "\\s*"
                            + CONCLUSION
                            + "[>】\\]〉]?[\\s:]+.{8,}");

    private static final Pattern LETTER = Pattern.compile("(?:次|下記|以下)の?とお?り、?答申");
    private static final Pattern REASONS =
            Pattern.compile(
                    "^[<【\\[〈■○●◆]*"
                            + CHAPTER_MARK
                            + ".{0,16}(?:理由|経過|経緯|主張|趣旨|名簿|別表|別紙|諮問の内容|諮問の概要)(?:の要旨|等)?[>】\\]〉]?$");

    /** The lines of the chapter …の結論, else those behind 次のとおり答申します, else everything. */
    private List<Line> conclusion(int from, int to) {
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            if (line.isRow()) continue;
            boolean heading = CONCLUSION_HEADING.matcher(line.squeezed()).matches();
            boolean begins = heading || CONCLUSION_LINE.matcher(line.text()).matches();
            if (begins) return lines.subList(heading ? i + 1 : i, chapterEnd(i + 1, to));
        }
        for (int i = from; i < to; i++) {
            if (!LETTER.matcher(lines.get(i).squeezed()).find()) continue;
            int end = i + 1;
            while (end < to && !REASONS.matcher(lines.get(end).squeezed()).matches()) end++;
            return unboxed(i, end);
        }
        return unboxed(from, to);
    }

    private List<Line> unboxed(int from, int to) {
        return lines.subList(from, to).stream().filter(line -> !line.isRow()).toList();
    }

    private int chapterEnd(int from, int to) {
        int end = from;
        while (end < to
                && (!isChapter(lines.get(end)) || Conditions.isHeading(lines.get(end).text())))
            end++;
        return end;
    }

    private static boolean isChapter(Line line) {
        var text = line.squeezed();
        return !line.isRow()
                && !text.endsWith("。")
                && text.length() <= 40
                && (text.matches("^(?:第[2-9二三四五六]|[2-9](?![0-9年月日人件])).{2,30}")
                        || text.matches("^[<【〈].{2,24}[>】〉]$"));
    }

    /** 付言 and 附帯意見 in chapters of their own, behind the conclusion: what asks for something. */
    private List<Span> remarks(int from, int to) {
        var remarks = new ArrayList<Span>();
        for (int i = from; i < to; i++) {
            if (lines.get(i).isRow() || !isRemarksHeading(lines.get(i))) continue;
            int end = chapterEnd(i + 1, to);
            remarks.addAll(
                    OpinionBlock.read(out.document.text(), lines.subList(i, end)).conditions());
            i = end - 1;
        }
        return remarks;
    }

    private static boolean isRemarksHeading(Line line) {
        return Conditions.isHeading(line.text())
                && line.squeezed().matches(".*(?:付言|附言|附帯|付帯|留意|要望|条件).*");
    }
}
