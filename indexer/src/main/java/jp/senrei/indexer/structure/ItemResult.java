package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * The result that stands beside the title of a case: in brackets (…について（承認）), behind an arrow
 * (⇒承認), or in a cell of its own (結果 | 承認).
 */
final class ItemResult {
    private static final String RESULT =
            "(?:(?:原案|諮問)(?:の)?(?:とおり|どおり|通り))?(?:異議なし、?)?(?:条件(?:付き?|つき)(?:で|の)?)?(?:全会一致で|全員一致で|賛成多数で)?"
                    + "(?:承認|了承|可決|適当|原案可決|同意|不承認|否決|不適当|継続(?:審議|審査|協議)?|保留|取り?下げ|撤回|報告了承|報告済|確認)(?:する|した|とする|された|します|しました|と認める)?";
    private static final Pattern CELL = Pattern.compile("^[(【〔\\[⇒→:・]?" + RESULT + "[)】〕\\]。]?$");
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:[(【〔\\[]\\s*(?:結果\\s*:\\s*)?(?<bracketed>"
                            + RESULT
                            + ")\\s*[)】〕\\]]|[⇒→➡]\\s*(?<pointed>"
                            + RESULT
                            + "))\\s*。?\\s*$");

    private ItemResult() {}

    /** A title without the result that hangs on it. */
    static String withoutResult(String title) {
        var tail = TAIL.matcher(title);
        return tail.find() && tail.start() > 4 && !title.substring(tail.start()).contains("継続")
                ? title.substring(0, tail.start()).strip()
                : title;
    }

    /** What the line of an agenda's item says of its result; nothing when it says none. */
    static Verdict of(String text, Line line, AgendaItem item) {
        var told = line.isRow() ? inCells(text, line, item) : atEnd(text, line);
        if (told.outcome() == null) return told;
        return switch (item.kind()) {
            case CONSULTATION -> told;
            case REPORT -> new Verdict(Outcome.REPORTED, told.decision(), told.conditions());
            case CONFIRMATION -> new Verdict(Outcome.CONFIRMED, told.decision(), told.conditions());
        };
    }

    static Verdict atEnd(String text, Line line) {
        var display = text.substring(line.start(), line.end());
        var normal = NormalText.of(display);
        var tail = TAIL.matcher(normal.toString());
        if (!tail.find()) return Verdict.NONE;
        var group = tail.group("bracketed") != null ? "bracketed" : "pointed";
        var span = normal.displayed(tail.start(group), tail.end(group));
        return verdict(text, new Span(line.start() + span.start(), line.start() + span.end()));
    }

    /** The cells behind the one that holds the title. */
    private static Verdict inCells(String text, Line row, AgendaItem item) {
        boolean titled = false;
        int from = row.start();
        for (int i = row.start(); i <= row.end(); i++) {
            if (i < row.end() && text.charAt(i) != '\t') continue;
            var cell = NormalText.squeeze(text.substring(from, i));
            if (titled && CELL.matcher(cell).matches()) return verdict(text, new Span(from, i));
            titled |= cell.contains(NormalText.squeeze(item.title()));
            from = i + 1;
        }
        return Verdict.NONE;
    }

    private static Verdict verdict(String text, Span span) {
        var words = NormalText.squeeze(span.of(text)).replaceAll("^[(【〔\\[⇒→:・]|[)】〕\\]]$", "");
        var outcome =
                words.startsWith("継続")
                        ? Outcome.CONTINUED
                        : words.matches("報告.*") ? Outcome.REPORTED : OutcomeReader.read(words);
        if (outcome == null && words.startsWith("確認")) outcome = Outcome.CONFIRMED;
        if (outcome == null && words.equals("同意")) outcome = Outcome.APPROVED;
        return outcome == null ? Verdict.NONE : Verdict.of(text, outcome, List.of(span), List.of());
    }
}
