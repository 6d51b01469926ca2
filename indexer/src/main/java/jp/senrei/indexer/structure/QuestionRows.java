package jp.senrei.indexer.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.model.SpeakerRole;
import org.jspecify.annotations.Nullable;

/**
 * Tables with a question and its answer in one row: 質疑 | 応答, No. | 委員からの質問 | 担当課の回答.
 *
 * @param rows index of a row's line, to the table it stands in
 */
record QuestionRows(Map<Integer, QuestionRows.Columns> rows) {
    /** Where a table holds its questions and answers, and what its head calls them. */
    record Columns(int asked, String question, int answered, String answer) {}

    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:主な|委員(?:から|より)?の?|審議会(?:から|委員)?の?|ご)*(?:質疑|質問|問|意見|質問・意見|意見・質問|質疑・意見|質問等|意見等|質疑等|御意見)(?:事項|内容|・?要望等?)?");
    private static final Pattern ANSWERED =
            Pattern.compile(
                    "(?:担当課|所管課|実施機関|事務局|説明員|市|区|町|村)?(?:から|より)?の?(?:回答|応答|答弁|答|説明|考え方|回答・対応)(?:内容|等|要旨)?");

    QuestionRows {
        rows = Map.copyOf(rows);
    }

    static QuestionRows in(List<Line> lines, int from, int to) {
        var rows = new HashMap<Integer, Columns>();
        for (int i = from; i < to; i++) {
            var columns = head(lines.get(i));
            if (columns == null) continue;
            int width = lines.get(i).cells().size();
            while (i + 1 < to && lines.get(i + 1).isRow()) {
                if (lines.get(i + 1).cells().size() != width) break;
                rows.put(++i, columns);
            }
        }
        return new QuestionRows(rows);
    }

    private static @Nullable Columns head(Line line) {
        if (!line.isRow()) return null;
        int asked = -1;
        for (int i = 0; i < line.cells().size(); i++) {
            var word = line.cells().get(i).replaceAll("\\s+", "");
            if (asked < 0 && ASKED.matcher(word).matches()) asked = i;
            else if (asked >= 0 && ANSWERED.matcher(word).matches())
                return new Columns(asked, line.cells().get(asked).replaceAll("\\s+", ""), i, word);
        }
        return null;
    }

    /** The question and the answer of a row, without those left blank; empty for other lines. */
    List<Speech> speeches(int index, Line line, List<Span> cells) {
        var columns = rows.get(index);
        if (columns == null) return List.of();
        return Stream.of(
                        speech(
                                columns.question(),
                                SpeakerRole.MEMBER,
                                cells.get(columns.asked()),
                                index,
                                line),
                        speech(
                                columns.answer(),
                                SpeakerLabel.roleOf(columns.answer()) == SpeakerRole.SECRETARIAT
                                        ? SpeakerRole.SECRETARIAT
                                        : SpeakerRole.DEPARTMENT,
                                cells.get(columns.answered()),
                                index,
                                line))
                .toList();
    }

    private static Speech speech(String who, SpeakerRole role, Span cell, int index, Line line) {
        var label = new SpeakerLabel(who, role, SpeakerLabel.Style.CELL, true, 0);
        return new Speech(
                label,
                List.of(new Speech.Piece(cell, false)),
                cell,
                line.block(),
                line.page(),
                index + 1);
    }
}
