package jp.senrei.server.site;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.IntFunction;
import jp.senrei.web.view.Pager;
import org.jspecify.annotations.Nullable;

/** The first page, the last one, and those around where one is. */
public final class PagerView {
    private static final int AROUND = 1;

    private PagerView() {}

    /** Null when there is nothing to turn. */
    public static @Nullable Pager of(int here, int last, IntFunction<String> address) {
        if (last <= 1) return null;
        var shown = new TreeSet<Integer>();
        shown.add(1);
        shown.add(last);
        for (var page = here - AROUND; page <= here + AROUND; page++) {
            if (page >= 1 && page <= last) shown.add(page);
        }
        var numbers = new ArrayList<Pager.Number>();
        var before = 0;
        for (var page : shown) {
            numbers.add(
                    new Pager.Number(
                            page, page == here ? null : address.apply(page), page > before + 1));
            before = page;
        }
        return new Pager(
                here > 1 ? address.apply(Math.min(here - 1, last)) : null,
                here < last ? address.apply(here + 1) : null,
                numbers);
    }
}
