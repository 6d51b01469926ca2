package jp.senrei.web.view;

import java.util.List;

/** 運用状況: which municipalities have figures, and what can be compared. */
public record StatisticsHome(
        Frame frame, List<Held> municipalities, List<Comparable> comparable, boolean asked) {
    public StatisticsHome {
        municipalities = List.copyOf(municipalities);
        comparable = List.copyOf(comparable);
    }

    /**
     * @param years 令和元年度から令和3年度まで
     */
    public record Held(String name, String prefecture, String href, String years, int tables) {}

    /** A kind of number, and who tells it. */
    public record Comparable(String name, String href, List<String> municipalities) {
        public Comparable {
            municipalities = List.copyOf(municipalities);
        }
    }
}
