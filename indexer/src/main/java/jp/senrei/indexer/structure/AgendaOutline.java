package jp.senrei.indexer.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an agenda are cases, which are headings over cases, and which only tell what
 * belongs to one.
 *
 * <pre>
 * ・個人情報を扱う仕事の外部委託          heading: the items below carry number, section or a title's ending
 *   (1) …業務委託（長寿応援課）            case
 * (1) 非公開事項の範囲                    case
 *   -1 公務員情報                         what it is about
 * </pre>
 */
final class AgendaOutline {
    /** Items of the meeting's own business are no cases. */
    private static final Pattern PROCEDURE =
            Pattern.compile(
                    "開会.*|閉会.*|開議|散会|その他[・、:]?(?:次回|今後|連絡|事務|閉会|及び閉会).*|公開の可否|公開・?非公開.*|会議の公開.*|その他(?:の?(?:報告|連絡|協議|議題)?(?:事項|案件)?(?:等|について)?)?(?:[(:].*)?|議事(?:の)?(?:概要|経過|内容|要旨|録)|審議(?:の)?(?:概要|経過|内容|結果)|会議(?:の)?(?:概要|経過|内容|結果)"
                            + "|.*挨拶|.*あいさつ|.*(?:会長|委員長|座長|議長|部会長|職務代理者?)(?:職務代理者?)?(?:及び|・|、|並びに)?.*(?:選出|互選|選任|指名)(?:について)?|.*委嘱(?:状|書|式).*|委員の?委嘱.*|.*辞令.*交付.*|議事|議題|審議|案件"
                            + "|諮問|報告|協議|会議次第|次第|資料(?:の?確認|一覧|\\d.*|No.*)?|.*資料の?(?:確認|説明|配[布付]).*|.*伝達事項|次回.*|.*(?:連絡|依頼)事項|事務連絡|(?:配[布付]|参考|当日|添付)資料.*|.*定足数.*|傍聴.*|会議の(?:公開|成立).*"
                            + "|(?:新任)?(?:委員|事務局|職員)(?:等)?(?:の)?紹介|.*自己紹介|会議録署名.*|会議録の?(?:確認方法|作成|調製|公開)(?:方法|手順|要領)?等?(?:について|の件)?|議事録署名.*|署名委員.*|事務局(?:から|より|説明|紹介).*|質疑.*|意見交換|休憩|再開|答申案?の(?:検討|審議)|諮問書?の?(?:交付|手交|伝達)?|諮問(?:について)?"
                            + "|出席(?:者|委員|状況|の).*|出席|欠席.*|審議会の.*日程.*|今後の(?:日程|スケジュール|予定|開催|進め方).*|.*開催(?:日程|予定)(?:について)?|(?:年間|会議)?(?:日程|スケジュール)(?:について)?|日時|場所|会場|委員|会長|副会長|(?:市|区|町|村)長");

    /** An item ending so names a case whatever stands below it. */
    private static final Pattern FULL_TITLE = Pattern.compile(".*(?:について|の件|に関すること)$");

    private final List<Node> roots = new ArrayList<>();
    private final List<AgendaItem> items = new ArrayList<>();

    /** An entry with those that stand below it. */
    private record Node(AgendaEntry entry, AgendaLine line, List<Node> below) {
        boolean carriesMore() {
            return !line.numbers().isEmpty() || line.department() != null || line.pages() != null;
        }
    }

    private AgendaOutline() {}

    /** The cases of {@code entries}, in order, each once. */
    static List<AgendaItem> items(List<AgendaEntry> entries) {
        var outline = new AgendaOutline();
        outline.plant(entries);
        for (var root : outline.roots) outline.emit(root, null);
        return outline.items;
    }

    static boolean isProcedure(String title) {
        return PROCEDURE.matcher(title.replaceAll("\\s+", "")).matches();
    }

    // ---- levels: a mark met again closes what stood below its last one

    private void plant(List<AgendaEntry> entries) {
        Deque<Node> open = new ArrayDeque<>();
        int list = -1;
        for (var entry : entries) {
            if (entry.list() != list) open.clear();
            list = entry.list();
            var node = new Node(entry, AgendaLine.of(entry.text()), new ArrayList<>());
            boolean known = open.stream().anyMatch(above -> style(above).equals(style(node)));
            if (known) {
                while (!style(open.peek()).equals(style(node))) open.pop();
                open.pop();
            } else if (!open.isEmpty() && !opensBelow(open.peek(), node)) {
                open.pop();
            }
            (open.isEmpty() ? roots : open.peek().below()).add(node);
            open.push(node);
        }
    }

    private static ListMark.Style style(Node node) {
        return node.entry().mark().style();
    }

    private static boolean opensBelow(Node above, Node node) {
        var mark = node.entry().mark();
        if (mark.style() == ListMark.Style.NONE) return false;
        return mark.first() || above.entry().mark().isBullet();
    }

    // ---- cases

    private void emit(Node node, @Nullable String category) {
        var title = node.line().title();
        if (isProcedure(title)) {
            for (var below : node.below()) emit(below, category);
        } else if (isHeading(node)) {
            for (var below : node.below()) emit(below, title);
        } else if (TitleLine.saysSomething(title)) {
            for (var item : node.line().items(node.entry(), category)) add(item);
        }
    }

    private static boolean isHeading(Node node) {
        var below =
                node.below().stream().filter(child -> !isProcedure(child.line().title())).toList();
        if (below.isEmpty()) return false;
        long cases = below.stream().filter(Node::carriesMore).count();
        if (!node.line().numbers().isEmpty())
            return below.stream().anyMatch(child -> !child.line().numbers().isEmpty());
        if (node.entry().mark().isBullet() && !below.getFirst().entry().mark().isBullet())
            return true;
        if (cases * 2 >= below.size()) return true;
        if (node.carriesMore()) return false;
        long titles =
                below.stream()
                        .filter(child -> TitleLine.looksLikeTitle(child.line().title()))
                        .count();
        return titles * 2 > below.size()
                && (!FULL_TITLE.matcher(node.line().title()).matches()
                        || below.stream()
                                .allMatch(
                                        child ->
                                                FULL_TITLE
                                                        .matcher(child.line().title())
                                                        .matches()));
    }

    private void add(AgendaItem item) {
        var same =
                items.stream()
                        .filter(
                                other ->
                                        other.key().equals(item.key())
                                                && Objects.equals(other.number(), item.number()))
                        .findFirst();
        if (item.key().isEmpty()
                || same.isPresent()
                        && (item.number() != null
                                || item.department() == null
                                || same.get().department() == null
                                || item.department().equals(same.get().department()))) return;
        if (same.isPresent()) {
            // only the section in charge tells the two apart: it belongs to their titles
            items.replaceAll(other -> other == same.get() ? distinguished(other) : other);
            items.add(distinguished(item));
            return;
        }
        items.add(item);
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
