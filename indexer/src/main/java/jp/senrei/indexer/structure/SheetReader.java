package jp.senrei.indexer.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads 諮問資料: a summary sheet (総括表) with its forms (個票), or a sheet of numbered rows (1 概要, 2 結合先,
 * …).
 */
final class SheetReader {
    private static final Pattern ARTICLE = Pattern.compile("第?\\s*\\d+\\s*条");
    private static final Pattern REPORT_BOX = Pattern.compile("(?:■|☑|✓|レ)\\s*報告事項");
    private static final Pattern CONSULTATION_BOX = Pattern.compile("(?:■|☑|✓|レ)\\s*諮問事項");
    private static final Pattern ITEM = Pattern.compile(".*[一-龥ぁ-んァ-ヶー)].*");

    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:令和|平成)\\s*(?:元|\\d+)\\s*年度\\s*)?(?:諮問|報告)\\s*第\\s*\\d+\\s*号");

    private static final Pattern MATTER_WITH_ARTICLE =
            Pattern.compile(
                    "^(?:[(]?\\d{1,2}[).、]?)?(?<matter>[^()]{2,30})[(](?<article>[^()]{0,30}?第?\\d+条[^()]{0,16})[)]$");
    private static final Pattern ARTICLE_WITH_MATTER =
            Pattern.compile(
                    "^(?<article>[^()]{0,30}?第?\\d+条[^()]{0,16})[(](?<matter>[^()]{4,40})[)]$");

    private SheetReader() {}

    /**
     * @param title null when the sheet names none
     */
    record Sheet(
            @Nullable String title,
            @Nullable String number,
            @Nullable LocalDate held,
            @Nullable String ordinal,
            @Nullable String department,
            CaseKind kind,
            FormValues form) {}

    static Sheet read(String text, List<Line> all, int from, int to) {
        var lines = withoutRowNumbers(all, from, to);
        var fields = Fields.read(lines, from, to);
        var consulted = fields.first(Field.NUMBER).map(Fields.Value::text).orElse("");
        var number = NUMBER.matcher(consulted);
        return new Sheet(
                title(fields, lines, from, to),
                number.find() ? number.group().replaceAll("\\s+", "") : null,
                EraDate.firstDay(consulted).orElse(null),
                MeetingHead.ordinal(consulted).orElse(null),
                department(fields),
                kind(lines, from, to),
                form(fields, lines, from, to, Protections.read(text, all, from, to)));
    }

    private static final Pattern ROW_NUMBER = Pattern.compile("[(]?\\d{1,2}[).]?");

    /** Rows such as 「1 | 件名 | …」 begin with their label. */
    static List<Line> withoutRowNumbers(List<Line> lines, int from, int to) {
        var bare = new ArrayList<>(lines);
        for (int i = from; i < to; i++) {
            var line = lines.get(i);
            if (line.cells().size() < 3
                    || !ROW_NUMBER.matcher(line.cells().getFirst()).matches()
                    || !Field.startsWithLabel(line.cells().get(1))) continue;
            var cells = line.cells().subList(1, line.cells().size());
            bare.set(
                    i,
                    new Line(
                            line.block(),
                            line.start(),
                            line.end(),
                            line.page(),
                            String.join("\t", cells),
                            cells));
        }
        return bare;
    }

    private static @Nullable String title(Fields fields, List<Line> lines, int from, int to) {
        var named =
                fields.first(Field.TITLE)
                        .map(value -> TitleLine.clean(value.lines().getFirst()))
                        .filter(TitleLine::saysSomething)
                        .filter(title -> !CaseTable.isColumnWord(title));
        if (named.isPresent()) return named.get();
        for (int i = from; i < Math.min(to, from + 6); i++) {
            if (lines.get(i).squeezed().endsWith("関係)") && i > from) return joined(lines, from, i);
        }
        return null;
    }

    /** The lines of a title that the page broke. */
    static String joined(List<Line> lines, int from, int to) {
        var title = new StringBuilder();
        for (var line : lines.subList(from, to)) title.append(line.text());
        return TitleLine.clean(title.toString());
    }

    static @Nullable String department(Fields fields) {
        return fields.first(Field.DEPARTMENT)
                .map(value -> value.lines().getFirst())
                .filter(text -> text.length() <= 60)
                .orElse(null);
    }

    private static CaseKind kind(List<Line> lines, int from, int to) {
        var text = String.join("\n", lines.subList(from, to).stream().map(Line::text).toList());
        return REPORT_BOX.matcher(text).find() && !CONSULTATION_BOX.matcher(text).find()
                ? CaseKind.REPORT
                : CaseKind.CONSULTATION;
    }

    static FormValues form(
            Fields fields, List<Line> lines, int from, int to, List<Span> protections) {
        return new FormValues(
                texts(fields, Field.CONTRACTOR),
                texts(fields, Field.LINK_PARTNER),
                texts(fields, Field.PROPOSER),
                texts(fields, Field.PROVIDER),
                Stream.concat(
                                recordedItems(lines, from, to).stream(),
                                texts(fields, Field.PERSONAL_INFORMATION).stream()
                                        .flatMap(text -> PersonalInformation.items(text).stream()))
                        .distinct()
                        .toList(),
                protections,
                matters(lines, from, to),
                fields.all(Field.START).stream()
                        .map(Fields.Value::text)
                        .filter(text -> EraDate.first(text).isPresent())
                        .findFirst()
                        .map(text -> text.lines().findFirst().orElse(text).strip())
                        .orElse(null));
    }

    private static List<String> texts(Fields fields, Field field) {
        return fields.all(field).stream()
                .map(Fields.Value::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Rows that pair a 区分 with an article: 1 | 業務の委託 | 潮見市個人情報保護条例第16条第1項. */
    private static List<FormValues.MatterRow> matters(List<Line> lines, int from, int to) {
        var rows = new ArrayList<FormValues.MatterRow>();
        for (var line : lines.subList(from, to)) {
            if (!line.isRow()) continue;
            bracketed(line).ifPresent(rows::add);
            var said =
                    line.cells().stream()
                            .filter(cell -> !cell.isBlank() && !cell.matches("\\d{1,2}|項\\s*目"))
                            .toList();
            if (said.size() < 2 || said.get(0).length() > 40) continue;
            if (ARTICLE.matcher(said.get(1)).find()
                    && said.get(1).length() < 60
                    && !ARTICLE.matcher(said.get(0)).find()) {
                rows.add(
                        new FormValues.MatterRow(
                                said.get(0).replaceAll("\\s+", ""),
                                said.get(1).replaceAll("\\s+", "")));
            }
        }
        return rows;
    }

    /** 2 業務の委託(条例第12条第1項) | … and 根拠 | 条例第8条第2項(…情報の収集). */
    private static Optional<FormValues.MatterRow> bracketed(Line row) {
        for (var cell : row.cells().subList(0, Math.min(3, row.cells().size()))) {
            if (cell.length() > 90) continue;
            var asked = MATTER_WITH_ARTICLE.matcher(cell.replaceAll("\\s+", ""));
            if (asked.matches())
                return Optional.of(
                        new FormValues.MatterRow(asked.group("matter"), asked.group("article")));
            var founded = ARTICLE_WITH_MATTER.matcher(cell.replaceAll("\\s+", ""));
            if (founded.matches())
                return Optional.of(
                        new FormValues.MatterRow(
                                founded.group("matter"), founded.group("article")));
        }
        return Optional.empty();
    }

    /** The numbered rows under 「記録する個人情報 | 利用目的」. */
    private static List<String> recordedItems(List<Line> lines, int from, int to) {
        var items = new ArrayList<String>();
        boolean open = false;
        for (var line : lines.subList(from, to)) {
            if (line.isRow()
                    && line.cells().stream()
                            .anyMatch(
                                    cell ->
                                            cell.replaceAll("\\s+", "")
                                                    .matches("記録する個人情報(?:の項目)?|記録項目"))) {
                open = true;
                continue;
            }
            if (!open) continue;
            boolean numbered = line.isRow() && line.cells().getFirst().matches("\\d{1,2}");
            if (!numbered) {
                open = line.text().matches("\\d{1,2}");
                continue;
            }
            var name = line.cells().get(1).strip();
            if (!name.isBlank() && ITEM.matcher(name).matches()) items.add(name);
        }
        return items;
    }
}
