package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 似た案件, with what it has in common with the case of the page, strongest first. */
public record SimilarCard(
        String href,
        List<Run> title,
        Badge outcome,
        String municipality,
        @Nullable Day date,
        List<Reason> reasons) {
    public SimilarCard {
        title = List.copyOf(title);
        reasons = List.copyOf(reasons);
    }

    /**
     * 共通する点: LINE.
     *
     * @param kind what it is: サービス
     * @param words whether it is words of the text, which needs saying
     * @param href the search for all cases that share it
     */
    public record Reason(String kind, String text, boolean words, String href) {}
}
