package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.PageRange;
import jp.senrei.indexer.text.TitleKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads 次第 and 議題: groups (諮問事項, 報告事項, 確認事項), numbered items, headings between them, and what hangs
 * on an item (number, section in charge, page range).
 *
 * <pre>
 * ○諮問事項
 * 1 [諮問第462号] …について P 22～P 32      (1) …業務委託（長寿応援課）      ア …について
 * </pre>
 *
 * Known weakness: an item without any mark is not seen, except one that begins with its
 * consultation number.
 */
final class AgendaReader {
    private static final Pattern GROUP =
            Pattern.compile(
                    "^(?:[-○〇●◆◇■◎【\\[<(]|\\d|[ア-ン]|[.)、])*+"
                            + "(?<group>確認|諮問|審議|報告|協議|答申)(?:事項|案件)(?:等|について)?[】\\])>]?(?:\\([^)]*\\))?$");
    private static final Pattern INLINE_GROUP =
            Pattern.compile(
                    "^[○〇●◆◇■◎]?\\s*(?<group>(?:確認|諮問|審議|報告)\\s*事\\s*項)\\s+(?<rest>(?:\\d|\\(\\d|[\\[【]諮問).*)$");
    private static final String COUNTER = "年月日時歳人件名回期条項号点つか個%階級度校";
    private static final Pattern MARK =
            Pattern.compile(
                    "^(?<bullet>[-・●◆◇■○〇◎]\\s*)?(?:"
                            + "(?:議題|議案|案件|審議|報告|諮問|協議)\\s*\\d{1,3}\\s*[.:)、]?\\s*(?!号)"
                            + "|(?:議題|議案|案件)[\\s:]+(?=[\\[【(]?\\s*(?:(?:令和|平成)\\s*(?:元|\\d{1,2})\\s*年度?\\s*)?(?:諮問|報告)\\s*第)"
                            + "|\\(\\s*(?:\\d{1,2}|[ア-ン])\\s*\\)\\s*|\\d{1,2}\\s*[.)、]\\s*|\\d{1,2}\\s+|\\d{1,2}(?![\\d"
                            + COUNTER
                            + "])|第\\d{1,2}\\s+"
                            + "|[ア-ン](?:[.)、]\\s*|\\s+))?(?<title>.*)$");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^[\\[【(]?\\s*(?<number>(?:(?:令和|平成|昭和)\\s*(?:元|\\d{1,2})\\s*年度?\\s*)?"
                            + "(?:諮問|報告)\\s*第\\s*\\d{1,5}\\s*号(?:の\\d+)?)(?:\\s*[\\]】)]\\s*|[、:]\\s*|\\s+|(?=「)|$)");
    private static final Pattern PAGES =
            Pattern.compile(
                    "[\\s…・.]*(?:[(]\\s*)?(?:資料\\s*\\d+(?:-\\d+)?[\\s、]*)?(?:(?:P|p)\\.?\\s*(?<from>\\d{1,4})\\s*(?:[~\\-]\\s*(?:P|p)?\\.?\\s*(?<to>\\d{1,4}))?"
                            + "|(?<first>\\d{1,4})\\s*(?:[~\\-]\\s*(?<last>\\d{1,4})\\s*)?(?:ページ|頁))\\s*[)]?\\s*$");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "\\s*[(【\\[](?:(?:担当|所管|主管|説明)(?:課|部署)?\\s*:\\s*)?(?<department>[^()【】\\[\\]]*?(?:課|室|局|部|係|担当|センター|所|館|事務局))[)】\\]]\\s*$");
    private static final Pattern KIND = Pattern.compile("[(](?<kind>諮問|報告|確認|審議|継続|新規|答申)[)]\\s*$");

    /** Items of the meeting's own business are no cases. */
    private static final Pattern PROCEDURE =
            Pattern.compile(
                    "開会.*|閉会.*|その他.*|議事(?:の)?(?:概要|経過|内容|要旨|録)|審議(?:の)?(?:概要|経過|内容|結果)|会議(?:の)?(?:概要|経過|内容|結果)|.*挨拶|.*あいさつ|.*会長(?:及び|・|、)?.*(?:選出|互選|選任).*|.*委嘱.*|議事|議題|審議|"
                            + "諮問|報告|会議次第|次第|資料.*|.*伝達事項|次回.*|.*連絡事項|配[布付]資料.*|.*定足数.*|傍聴.*|会議の公開.*|委員(?:の)?紹介|.*自己紹介|"
                            + "会議録署名.*|事務局(?:から|より).*|質疑.*|休憩|答申案?の(?:検討|審議)|出席.*|欠席.*|審議会の.*日程.*|日時|場所|会場|委員|会長|副会長");

    private static final Pattern NAMED_ITEM =
            Pattern.compile("^(?:議題|議案|案件)\\s*\\d{1,2}\\s*[.:)、\\s]");

    private static final Pattern STOP =
            Pattern.compile(
                    "(?:出席|欠席|傍聴|配布資料|配付資料|会議資料|当日資料|開催|日時|場所|会場|説明員|事務局職員|結果|審議経過|審議内容|会議の?内容|公開|特記事項|問い?合わせ).*");

    private AgendaReader() {}

    /**
     * Items among {@code lines[from, to)}, in order, each once; {@code open} begins as if inside a
     * list.
     */
    static List<AgendaItem> read(List<Line> lines, int from, int to, boolean open) {
        var run = new AgendaReader.Run(open);
        for (int i = from; i < to; i++) {
            for (var part : lines.get(i).parts()) {
                for (var piece : part.split("\n")) {
                    for (var item : runOn(piece)) run.take(item.strip(), i);
                }
            }
        }
        return run.items;
    }

    private static final Pattern NEXT_ITEM =
            Pattern.compile(
                    "(?<=[\\s】])(?=[(]\\d{1,2}[)]|・|【(?:諮問|報告|確認|審議)事項】|[○●](?:諮問|報告|確認|審議)事項)");

    /** A cell that holds the whole agenda on one line is cut before each mark. */
    private static List<String> runOn(String line) {
        var pieces = NEXT_ITEM.split(line);
        return pieces.length >= 3 ? List.of(pieces) : List.of(line);
    }

    /** The longest agenda line met has some 130 letters; what is far longer is prose. */
    private static final int LONGEST_ITEM = 300;

    /** Walks down the lines; remembers the group and the heading it is under. */
    private static final class Run {
        private final List<AgendaItem> items = new ArrayList<>();
        private boolean open;
        private @Nullable CaseKind group;
        private @Nullable String bullet;
        private @Nullable String category;
        private String lastText = "";

        Run(boolean open) {
            this.open = open;
        }

        void take(String text, int line) {
            if (text.isEmpty()) return;
            var inline = INLINE_GROUP.matcher(text);
            if (inline.matches()) {
                enter(kindOf(inline.group("group")));
                take(inline.group("rest"), line);
                return;
            }
            var squeezed = text.replaceAll("\\s+", "");
            var heading = GROUP.matcher(squeezed);
            if (heading.matches()) {
                enter(kindOf(heading.group("group")));
                return;
            }
            var label = Field.read(text).filter(found -> found.field() == Field.AGENDA).findFirst();
            if (label.isPresent() && !NUMBER.matcher(text).find()) {
                open = true;
                category = null;
                if (!label.get().value().isEmpty()) take(label.get().value(), line);
                return;
            }
            if (STOP.matcher(squeezed.replaceAll("^[-\\d().・◇●○■、]+", "")).matches()
                    && !text.contains("諮問第")) {
                open = false;
                return;
            }
            // 議題1 says itself that it is an item
            if (open || NAMED_ITEM.matcher(text).find()) item(text, line);
        }

        private void enter(@Nullable CaseKind kind) {
            open = true;
            group = kind;
            category = null;
            bullet = null;
        }

        private void item(String text, int line) {
            if (text.length() > LONGEST_ITEM) return;
            var mark = MARK.matcher(text);
            if (!mark.matches()) return;
            var title = mark.group("title").strip();
            boolean marked = mark.start("title") > 0;
            boolean onlyBullet =
                    marked
                            && mark.group("bullet") != null
                            && mark.end("bullet") == mark.start("title");
            if (continues(text, marked, line)) {
                var last = items.removeLast();
                lastText += text;
                items.add(parse(lastText, last.line()));
                return;
            }
            if (!marked && !NUMBER.matcher(title).find()) return;
            if (PROCEDURE.matcher(title.replaceAll("\\s+", "")).matches()
                    || !TitleLine.saysSomething(title)) return;
            if (onlyBullet) {
                flushBullet(line);
                bullet = title;
                return;
            }
            if (bullet != null) category = bullet;
            bullet = null;
            lastText = title;
            add(parse(title, line));
        }

        /** A bullet that no numbered item followed was an item itself. */
        private void flushBullet(int line) {
            if (bullet != null && category == null && TitleLine.looksLikeTitle(bullet))
                add(parse(bullet, line));
        }

        private boolean continues(String text, boolean marked, int line) {
            if (marked || items.isEmpty() || line - items.getLast().line() > 1) return false;
            if (text.endsWith("。")
                    || text.length() > 80
                    || lastText.length() + text.length() > 200
                    || Field.startsWithLabel(text)) return false;
            long opened = lastText.chars().filter(c -> c == '「' || c == '(').count();
            long closed = lastText.chars().filter(c -> c == '」' || c == ')').count();
            if (opened > closed && (text.indexOf('」') >= 0 || text.indexOf(')') >= 0)) return true;
            return !TitleLine.looksLikeTitle(items.getLast().title())
                    && TitleLine.looksLikeTitle(parse(lastText + text, line).title());
        }

        private AgendaItem parse(String raw, int line) {
            var text = raw;
            PageRange pages = null;
            var page = PAGES.matcher(text);
            if (page.find() && page.start() > 0) {
                pages = range(page);
                text = text.substring(0, page.start());
            }
            var kind = group;
            var kindMark = KIND.matcher(text);
            if (kindMark.find()) {
                if (kind == null) kind = kindOf(kindMark.group("kind"));
                text = text.substring(0, kindMark.start());
            }
            String number = null;
            var numbered = NUMBER.matcher(text);
            if (numbered.find()) {
                number = numbered.group("number").replaceAll("\\s+", "");
                text = text.substring(numbered.end());
            }
            String department = null;
            var inCharge = DEPARTMENT.matcher(text);
            if (inCharge.find()) {
                department = inCharge.group("department").strip();
                text = text.substring(0, inCharge.start());
            }
            var title = TitleLine.clean(text.isBlank() ? raw : text);
            return new AgendaItem(
                    kind != null && number == null ? kind : TitleLine.kindOf(title, number),
                    number,
                    title,
                    department,
                    category,
                    pages,
                    line);
        }

        private void add(AgendaItem item) {
            var same = items.stream().filter(other -> other.key().equals(item.key())).findFirst();
            if (item.key().isEmpty()
                    || same.isPresent()
                            && java.util.Objects.equals(same.get().department(), item.department()))
                return;
            if (same.isPresent() && item.department() != null) {
                // only the section in charge tells the two apart: it belongs to their titles
                items.replaceAll(other -> other == same.get() ? distinguished(other) : other);
                items.add(distinguished(item));
                return;
            }
            if (same.isEmpty()) items.add(item);
        }

        private static AgendaItem distinguished(AgendaItem item) {
            if (item.department() == null || item.title().endsWith("】")) return item;
            return new AgendaItem(
                    item.kind(),
                    item.number(),
                    item.title() + "【" + item.department() + "】",
                    item.department(),
                    item.category(),
                    item.pages(),
                    item.line());
        }
    }

    private static PageRange range(Matcher page) {
        boolean lettered = page.group("from") != null;
        var last = lettered ? page.group("to") : page.group("last");
        int from =
                Math.max(1, Integer.parseInt(lettered ? page.group("from") : page.group("first")));
        int to = last == null ? from : Integer.parseInt(last);
        return new PageRange(from, Math.max(from, to));
    }

    private static @Nullable CaseKind kindOf(String word) {
        var plain = word.replaceAll("\\s+", "");
        if (plain.startsWith("確認")) return CaseKind.CONFIRMATION;
        if (plain.startsWith("報告")) return CaseKind.REPORT;
        if (plain.startsWith("諮問") || plain.startsWith("審議") || plain.startsWith("答申"))
            return CaseKind.CONSULTATION;
        return null;
    }

    /** The kind of case a group heading announces, null for any other line. */
    static @Nullable CaseKind groupKind(Line line) {
        var heading = GROUP.matcher(line.squeezed());
        return heading.matches() ? kindOf(heading.group("group")) : null;
    }

    /** Whether a line is a group heading such as ○諮問事項. */
    static boolean isGroup(Line line) {
        return !line.isRow()
                && (GROUP.matcher(line.squeezed()).matches()
                        || INLINE_GROUP.matcher(line.text()).matches());
    }

    /** A heading without its list mark. */
    static String unmarked(String heading) {
        var mark = MARK.matcher(heading);
        return mark.matches() ? mark.group("title").strip() : heading;
    }

    /** The item that a heading in the minutes means: by its number, else by its title. */
    static @Nullable AgendaItem match(List<AgendaItem> items, String heading) {
        var bare = unmarked(heading);
        var numbered = NUMBER.matcher(bare);
        if (numbered.find()) {
            var number = numbered.group("number").replaceAll("\\s+", "");
            return items.stream()
                    .filter(item -> number.equals(item.number()))
                    .findFirst()
                    .orElse(null);
        }
        var key = TitleKey.of(bare);
        if (key.length() < 5) return null;
        AgendaItem best = null;
        double score = 0.8;
        for (var item : items) {
            var title = item.key();
            double similarity =
                    title.occursIn(key) && key.length() < title.length() + 24
                            ? 0.97
                            : title.similarity(key);
            if (similarity > score) {
                best = item;
                score = similarity;
            }
        }
        return best;
    }

    static Matcher number(String text) {
        return NUMBER.matcher(unmarked(text));
    }
}
