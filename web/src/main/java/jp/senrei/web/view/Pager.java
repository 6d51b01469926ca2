package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** ページ送り. Absent neighbours are null; a number without address is the page one is on. */
public record Pager(@Nullable String previous, @Nullable String next, List<Number> numbers) {
    public Pager {
        numbers = List.copyOf(numbers);
    }

    /** {@code gap}: pages are left out before this one. */
    public record Number(int page, @Nullable String href, boolean gap) {}
}
