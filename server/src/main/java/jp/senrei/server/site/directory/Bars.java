package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import java.util.function.Function;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.web.text.Texts;
import jp.senrei.web.view.Bar;
import org.jspecify.annotations.Nullable;

/** Counts as lines with a bar each, the longest line the largest count. */
final class Bars {
    private Bars() {}

    /** 結果別の件数, each a link to the search for it. */
    static List<Bar> outcomes(List<Bucket> outcomes, Function<String, String> address) {
        long most = outcomes.stream().mapToLong(Bucket::count).max().orElse(1);
        return outcomes.stream()
                .map(
                        one ->
                                new Bar(
                                        Texts.label("outcome", one.value(), one.label()),
                                        address.apply(one.value()),
                                        one.value(),
                                        false,
                                        percent(one.count(), most),
                                        t("directory.cases", one.count())))
                .toList();
    }

    /**
     * 発言の数.
     *
     * @param most of all that the list has
     */
    static Bar turns(String name, @Nullable String href, long turns, long most) {
        return new Bar(name, href, "", true, percent(turns, most), t("directory.turns", turns));
    }

    /** Whatever there is can be seen. */
    static int percent(long count, long most) {
        return count == 0 ? 0 : (int) Math.max(2, Math.round(100.0 * count / Math.max(1, most)));
    }
}
