package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Part;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;

/**
 * Reads a ruling (答申): one case, its conclusion in a chapter of its own or in the letter itself.
 *
 * <p>A ruling on a refusal to disclose answers whether the refusal was right, so 「妥当である」 dismisses
 * the claim.
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
                Pattern.compile("(?:(?:令和|平成)(?:元|\\d+)年度)?諮問\\s*第\\s*\\d+\\s*号").matcher(text);
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
        boolean review = REVIEW.matcher(text).find();
        var conclusion = conclusion(from, to);
        var verdict = VerdictReader.opinion(out.document.text(), conclusion);
        if (review) verdict = ruling(verdict, conclusion);
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

    private String opinionTitle(int from, int to) {
        for (var line : lines.subList(from, Math.min(to, from + 40))) {
            var numbered = AgendaReader.number(line.text());
            var named =
                    numbered.find()
                            ? AgendaReader.unmarked(line.text()).substring(numbered.end())
                            : "";
            if (TitleLine.looksLikeTitle(named) && !line.isRow()) return TitleLine.clean(named);
        }
        for (var line : lines.subList(from, Math.min(to, from + 30))) {
            var quoted =
                    Pattern.compile("「(?<title>[^「」]{8,120}(?:について|の件|委託|導入|提供|利用|事業|結合))」")
                            .matcher(line.text());
            if (quoted.find()) return quoted.group("title");
            if (!line.isRow()
                    && line.squeezed().matches(".{8,110}(?:について|の件|事案)(?:[(]答申(?:第\\d+号)?[)])?")) {
                return TitleLine.clean(
                        AgendaReader.unmarked(line.text()).replaceAll("[(]答申(?:第\\d+号)?[)]$", ""));
            }
        }
        return lines.get(from).text();
    }

    /** The lines of the chapter …の結論, else everything. */
    private List<Line> conclusion(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.get(i).squeezed().matches("^(?:第[1一]|1)?.{0,14}(?:結論|審議会の意見|答申の?内容)$"))
                continue;
            int end = i + 1;
            while (end < to
                    && (!isChapter(lines.get(end))
                            || VerdictReader.asksForMore(lines.get(end).text()))) end++;
            return lines.subList(i + 1, end);
        }
        return lines.subList(from, to).stream().filter(line -> !line.isRow()).toList();
    }

    private static boolean isChapter(Line line) {
        return !line.isRow()
                && line.squeezed().matches("^(?:第[2-9二三四五六]|[2-9](?![0-9年月日人件])).{2,30}")
                && !line.text().endsWith("。");
    }

    /** 「妥当である」 in a ruling answers whether the refusal was right: the claim is dismissed. */
    private Verdict ruling(Verdict verdict, List<Line> conclusion) {
        var text = out.document.text();
        for (var paragraph : VerdictReader.paragraphs(text, conclusion)) {
            for (var sentence : Sentences.of(text, paragraph.start(), paragraph.end())) {
                var said = NormalText.squeeze(sentence.of(text));
                if (said.matches(".*(?:妥当である|棄却すべき|棄却する).*"))
                    return new Verdict(Outcome.REJECTED, List.of(sentence), List.of());
                if (said.matches(".*(?:開示|公開)(?:す(?:る)?べき|することが妥当|決定を行うべき).*"))
                    return new Verdict(Outcome.APPROVED, List.of(sentence), List.of());
            }
        }
        return verdict;
    }
}
