package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, council, service, organisation or article with its cases: a head, and what is
 * known of it in sections, in the order in which they are read.
 *
 * @param kind what it is: サービス
 * @param name as documents or the vocabulary have it, never translated
 * @param over what it is a part of, with links: the ordinance of an article
 * @param search all its cases
 */
public record EntityPage(
        Frame frame,
        String kind,
        String name,
        List<Link> over,
        List<Fact> facts,
        @Nullable Link search,
        List<Section> sections) {
    public EntityPage {
        over = List.copyOf(over);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A part of the page with a heading. */
    public sealed interface Section {
        /** Unique on the page. */
        String id();

        String title();
    }

    /** 結果別と年度別の件数. */
    public record Figures(String id, String title, List<Bar> outcomes, @Nullable YearChart years)
            implements Section {
        public Figures {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** 一緒に出てくるもの, by what they are. */
    public record Related(String id, String title, List<Group> groups) implements Section {
        public Related {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param label what they are: 事業者
     */
    public record Group(String label, List<Neighbour> neighbours) {
        public Group {
            neighbours = List.copyOf(neighbours);
        }
    }

    /**
     * @param href its own page, null for none
     * @param both the search for cases that have both
     */
    public record Neighbour(String text, @Nullable String href, long cases, String both) {}

    /**
     * 案件.
     *
     * @param all the search for more, null when these are all
     */
    public record Cases(String id, String title, List<CaseCard> cards, @Nullable Link all)
            implements Section {
        public Cases {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A list of things by name, perhaps in groups: meetings by year.
     *
     * @param intro what the list says, null when the heading does
     * @param more where the rest of it is
     */
    public record Rows(
            String id,
            String title,
            @Nullable String intro,
            List<RowGroup> groups,
            @Nullable Link more)
            implements Section {
        public Rows {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param label null where there is one group only
     */
    public record RowGroup(@Nullable String label, List<Row> rows) {
        public RowGroup {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param href null when there is no page to go to
     * @param notes said after it in smaller letters
     */
    public record Row(String text, @Nullable String href, List<String> notes) {
        public Row {
            notes = List.copyOf(notes);
        }
    }

    /** 収録していないもの; each leads to its meeting. */
    public record Missing(String id, String title, List<Link> gaps) implements Section {
        public Missing {
            gaps = List.copyOf(gaps);
        }
    }
}
