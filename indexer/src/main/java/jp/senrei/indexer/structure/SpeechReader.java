package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * How far a turn reaches: from its label over line and page breaks, and over what others called in
 * between, to the next label, heading or direction; the last one to the end of the minutes, not of
 * the document.
 */
final class SpeechReader {
    /** What stands below the minutes. Only behind the last label: speakers too say 配布資料. */
    private static final Pattern BELOW =
            Pattern.compile(
                    "^[【\\[<(〔■●○◆◇・※□―—~-]?\\s*(?:"
                            + "以\\s*上[。.]?[)―—~-]?$|会議録署名|議事録署名|署\\s*名|(?:上記|以上)の?(?:とおり|会議|議事|内容).{0,60}(?:署名|相違|記名|確認|証する)|"
                            + "(?:この|本)(?:会議録|議事録).{0,60}|会議の(?:経過|顛末|てん末|次第).{0,60}|"
                            + "(?:配布|配付|会議|添付|関連|当日|参考|審議|提出)(?:資料|ファイル|文書|情報)(?:一覧|等)?(?:[】\\])>〕]|\\s.{0,60}|:.{0,60}|$)|"
                            + "資料\\s*[:】].{0,60}|資料一覧|別紙|別添|"
                            + "お?問い?合わ?せ(?:先|は)?(?:\\s|:|[】\\])>〕]|$).{0,40}|"
                            + "このページ|この情報|より良い|ページの?(?:先頭|トップ)|(?:ページ)?トップ[へに]|PDF|Adobe|Copyright|(?:C)|ダウンロード|"
                            + "(?:電話|TEL|Tel|FAX|Fax|ファックス|ファクス|E-?mail|Eメール|メール)(?:番号|アドレス)?\\s*[:0-9(]|〒\\d|"
                            + "担当(?:課|部署|係)?\\s*[:】]|事務局\\s*[:】]\\s*.{2,20}課|作成者|作成日|次回(?:の?開催|開催|会議|の?日程|の?予定|の?審議会)?(?:予定)?(?:日時?)?(?:について)?\\s*(?:[:】]|\\s|$)|"
                            + "下欄に|議事録(?:要約|全文)|会議録の?確認|会長印|閉\\s*会$|散\\s*会$|傍聴(?:者|人).{0,12}$|その他(?:特記|参考)?事項$|特記事項|備考)");

    private static final Pattern SIGNS =
            Pattern.compile(
                    "^(?:会長|委員長|議長|座長|署名委員|会議録署名委員|議事録署名人?|委員|署名)\\s{1,6}[一-龥々]{1,4}\\s{0,3}[一-龥々ぁ-ん]{1,4}\\s*(?:印|㊞|[(]印[)])?$|.{0,30}[㊞]$|.{4,30}[(]印[)]$");
    private static final Pattern POLITE =
            Pattern.compile(
                    "(?:です|ます|ました|ません|でした|でしょう|ください|下さい|願います|ましょう)(?:か|ね|よ|が|けど|ので|から)?[。?]|いかがですか|ありがとう");
    private static final Pattern DISMISSES =
            Pattern.compile("閉会|散会|終了(?:いた|し|と)|終わり(?:ます|に)|お疲れ様|お疲れさま|ありがとうございました");

    /** Below questions and answers: what became of the item. */
    private static final Pattern NARRATED =
            Pattern.compile(
                    "^(?:(?:審議|採決|協議|質疑)の結果|以上の(?:審議|質疑|結果)|その結果、|(?:特に|他に|ほかに)?、?(?:質問|意見|質疑|異議)(?:等)?(?:は|も)?(?:特に)?(?:なかった|なし)).{0,80}");

    private static final Pattern RESULT =
            Pattern.compile(
                    "^(?:→|⇒|➡|=>)\\s*.{0,50}(?:了承|承認|可決|否決|採択|継続|決定|確認|適当|認める|報告を受け|異議な|意見な|質問な|取下げ).{0,20}$");

    private static final Pattern BRACKETED_SPEECH = Pattern.compile("。[)]$");
    private static final int LOOKED_AT = 6;

    private final ReadingBuilder out;
    private final List<Line> lines;
    private final Section section;
    private final Speakers speakers;
    private final IntPredicate endsTurn;
    private final int last;

    /**
     * @param endsTurn whether a line without a label is a heading that ends the turn before it
     */
    SpeechReader(ReadingBuilder out, Section section, Speakers speakers, IntPredicate endsTurn) {
        this.out = out;
        this.lines = out.lines;
        this.section = section;
        this.speakers = speakers;
        this.endsTurn = endsTurn;
        this.last = speakers.last();
    }

    /** The turn whose label {@code lines[start]} begins with. */
    Speech read(int start, SpeakerLabel label) {
        var pieces = new ArrayList<Speech.Piece>();
        var first = lines.get(start);
        int next = start + 1;
        if (first.isRow()) {
            pieces.add(new Speech.Piece(cell(first), false));
        } else {
            int line = speakers.isBroken(start) ? next++ : start;
            var text = lines.get(line);
            int from = behindLabel(text, label);
            pieces.add(piece(text, from));
        }
        while (next < section.to()) {
            int behind = Directions.end(lines, next, section.to());
            if (speakers.at(next) != null) break;
            if (behind > next && isSaid(behind, first, label, pieces)) {
                for (int i = next; i < behind; i++)
                    pieces.add(piece(lines.get(i), lines.get(i).start()));
                next = behind;
                continue;
            }
            if (behind > next) {
                int on = goesOn(next, behind);
                if (on < 0) break;
                next = on;
                continue;
            }
            var line = lines.get(next);
            if (line.isRow() ? endsAtRow(first, next) : endsTurn.test(next)) break;
            if (start == last && isBelow(line, pieces)) break;
            if (isNarrated(label, line) || isResult(label, line)) break;
            pieces.add(
                    line.isRow()
                            ? new Speech.Piece(new Span(line.start(), line.end()), false)
                            : piece(line, line.start()));
            next++;
        }
        var spoken =
                pieces.stream()
                        .filter(piece -> !piece.span().of(out.document.text()).isBlank())
                        .toList();
        var whole =
                spoken.isEmpty()
                        ? new Span(first.end(), first.end())
                        : new Span(spoken.getFirst().span().start(), spoken.getLast().span().end());
        return new Speech(label, spoken, whole, first.block(), first.page(), next);
    }

    private static boolean isNarrated(SpeakerLabel label, Line line) {
        boolean pairs = label.isPair() || label.style() == SpeakerLabel.Style.ARROW;
        return pairs && isNarrated(line);
    }

    /** 「審議の結果、…」: nobody says that. */
    static boolean isNarrated(Line line) {
        return !line.isRow() && NARRATED.matcher(line.text()).matches();
    }

    /** ⇒ 諮問のとおり承認: below turns that carry no arrows themselves. */
    private static boolean isResult(SpeakerLabel label, Line line) {
        return label.style() != SpeakerLabel.Style.ARROW && RESULT.matcher(line.text()).matches();
    }

    /**
     * Minutes may set all that is said in brackets: （説明を求める。） right below the label is the turn
     * itself.
     */
    private boolean isSaid(int behind, Line first, SpeakerLabel label, List<Speech.Piece> said) {
        boolean alone = !first.isRow() && label.textStart() >= first.text().length();
        boolean nothingYet =
                said.stream().allMatch(piece -> piece.span().of(out.document.text()).isBlank());
        return alone && nothingYet && BRACKETED_SPEECH.matcher(lines.get(behind - 1).text()).find();
    }

    private Speech.Piece piece(Line line, int from) {
        return new Speech.Piece(
                new Span(Math.min(from, line.end()), line.end()), speakers.column().breaks(line));
    }

    /** A table in a speech belongs to it when the speech is not itself in a table. */
    private boolean endsAtRow(Line first, int row) {
        return first.isRow() || row > last;
    }

    private Span cell(Line row) {
        int label = Speakers.labelCell(row);
        return out.document.blocks().get(row.block()).cells().get(Speakers.textCell(row, label));
    }

    private int behindLabel(Line line, SpeakerLabel label) {
        if (label.textStart() >= line.text().length()) return line.end();
        var display = out.document.text().substring(line.start(), line.end());
        int leading = display.length() - display.stripLeading().length();
        var normal = NormalText.of(display.substring(leading));
        int offset = Math.min(label.textStart(), normal.toString().length());
        return line.start() + leading + normal.displayed(offset, offset).start();
    }

    /** Where the speech goes on behind directions, -1 when it does not. */
    private int goesOn(int direction, int behind) {
        boolean interrupts = false;
        int i = direction;
        int next = behind;
        while (next > i) {
            var text = new StringBuilder();
            for (int k = i; k < next; k++) text.append(lines.get(k).text());
            interrupts |= Directions.interrupts(text.toString());
            i = next;
            if (i >= section.to() || speakers.at(i) != null) return -1;
            next = Directions.end(lines, i, section.to());
        }
        var line = lines.get(i);
        if (line.isRow()
                || endsTurn.test(i)
                || Headings.isAny(line.text())
                || i > last && isBelow(line)) return -1;
        var said = paragraph(i);
        boolean speech =
                interrupts
                        ? said.indexOf('。') >= 0 || POLITE.matcher(said).find()
                        : POLITE.matcher(said).find();
        return speech ? i : -1;
    }

    private String paragraph(int from) {
        var said = new StringBuilder();
        for (int i = from; i < Math.min(section.to(), from + LOOKED_AT); i++) {
            var line = lines.get(i);
            if (line.isRow() || i > from && speakers.at(i) != null) break;
            said.append(line.text());
            if (said.indexOf("。") >= 0) break;
        }
        return said.toString();
    }

    private boolean isBelow(Line line) {
        if (line.isRow()) return true;
        var text = line.text();
        return SIGNS.matcher(text).find()
                || BELOW.matcher(text).find() && !POLITE.matcher(text).find();
    }

    private boolean isBelow(Line line, List<Speech.Piece> said) {
        if (isBelow(line)) return true;
        if (said.isEmpty()) return false;
        var before = said.getLast();
        var sentence = before.span().of(out.document.text());
        return !before.broken()
                && DISMISSES.matcher(sentence).find()
                && sentence.strip().endsWith("。")
                && line.text().indexOf('。') < 0
                && !POLITE.matcher(line.text()).find();
    }
}
