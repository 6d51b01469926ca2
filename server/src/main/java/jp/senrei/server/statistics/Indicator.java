package jp.senrei.server.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Coded;

/**
 * What the reports of all municipalities count in much the same way, under names of their own. A
 * number is taken for one of these only when its table says which right is meant and its row and
 * column say that it is the whole; everything else is not compared.
 */
public enum Indicator implements Coded {
    DISCLOSURE_REQUESTS("disclosure-requests", "情報公開の請求件数", Right.DISCLOSURE, Kind.REQUESTS),
    DISCLOSURE_REQUESTERS("disclosure-requesters", "情報公開の請求者数", Right.DISCLOSURE, Kind.REQUESTERS),
    DISCLOSED("disclosed", "全部公開の件数", Right.DISCLOSURE, Kind.FULL),
    PARTLY_DISCLOSED("partly-disclosed", "一部公開の件数", Right.DISCLOSURE, Kind.PART),
    NOT_DISCLOSED("not-disclosed", "非公開の件数", Right.DISCLOSURE, Kind.REFUSED),
    NOT_HELD("not-held", "不存在の件数", Right.DISCLOSURE, Kind.ABSENT),
    WITHDRAWN("withdrawn", "取下げの件数", Right.DISCLOSURE, Kind.WITHDRAWN),
    PERSONAL_REQUESTS("personal-requests", "自己情報の開示等の請求件数", Right.PERSONAL, Kind.REQUESTS),
    PERSONAL_REQUESTERS("personal-requesters", "自己情報の開示等の請求者数", Right.PERSONAL, Kind.REQUESTERS),
    PERSONAL_DISCLOSED("personal-disclosed", "自己情報の全部開示の件数", Right.PERSONAL, Kind.FULL),
    PERSONAL_PARTLY_DISCLOSED(
            "personal-partly-disclosed", "自己情報の一部開示の件数", Right.PERSONAL, Kind.PART),
    PERSONAL_NOT_DISCLOSED("personal-not-disclosed", "自己情報の非開示の件数", Right.PERSONAL, Kind.REFUSED),
    REVIEWS("reviews", "審査請求の件数", Right.REVIEW, Kind.REQUESTS);

    /** Which right a table is about: the first that its title names. */
    private enum Right {
        REVIEW("審査請求|不服申立|異議申立"),
        PERSONAL("自己情報|個人情報|特定個人情報|開示等?請求|開示請求"),
        DISCLOSURE("公開請求|情報公開|公文書|文書公開|情報の公開");

        private final Pattern named;

        Right(String named) {
            this.named = Pattern.compile(named);
        }

        static Optional<Right> of(String title) {
            return Arrays.stream(values())
                    .filter(right -> right.named.matcher(title).find())
                    .findFirst();
        }
    }

    /** What of it is counted: a column of all rows, or a row. */
    private enum Kind {
        REQUESTS("件数|請求|請求件数|受付件数|申請件数|申立件数"),
        REQUESTERS("請求者数|請求人数|申請者数"),
        FULL("全部公開|全部開示"),
        PART("部分公開|一部公開|部分開示|一部開示"),
        REFUSED("非公開|非開示|不開示|全部非公開|全部不開示"),
        ABSENT("不存在|文書不存在"),
        WITHDRAWN("取下げ|取下|取り下げ");

        private final Pattern named;

        Kind(String named) {
            this.named = Pattern.compile("(?:" + named + ")(?:の?件数)?");
        }

        boolean names(String label) {
            return named.matcher(label.substring(label.lastIndexOf(' ') + 1)).matches();
        }
    }

    private final String code;
    private final String label;
    private final Right right;
    private final Kind kind;

    Indicator(String code, String label, Right right, Kind kind) {
        this.code = code;
        this.label = label;
        this.right = right;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    public static Optional<Indicator> of(String codeOrLabel) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(codeOrLabel) || one.label.equals(codeOrLabel))
                .findFirst();
    }

    /** Empty row when nothing of it is told. Of several tables, the first that tells a year. */
    public YearlyRow in(List<YearlyTable> tables) {
        var told = new TreeMap<Integer, List<Figure>>();
        for (var table : tables)
            if (Right.of(table.title()).filter(right::equals).isPresent())
                for (var measure : table.measures()) add(measure, told);
        var figures = new TreeMap<Integer, Figure>();
        told.forEach((year, all) -> figures.put(year, YearlyTables.newest(all)));
        return new YearlyRow("", figures);
    }

    private void add(Measure measure, TreeMap<Integer, List<Figure>> told) {
        for (var row : measure.rows())
            if (isTold(row, measure))
                row.figures()
                        .forEach(
                                (year, figure) ->
                                        told.computeIfAbsent(year, any -> new ArrayList<>())
                                                .add(figure));
    }

    private boolean isTold(YearlyRow row, Measure measure) {
        var whole = row.isTotal() || row.name().isEmpty();
        if (whole && kind.names(measure.name())) return true;
        var counts = measure.name().isEmpty() || Kind.REQUESTS.names(measure.name());
        if (kind == Kind.REQUESTS)
            return whole && measure.name().isEmpty() && "件".equals(measure.unit());
        return counts && kind.names(row.name());
    }
}
