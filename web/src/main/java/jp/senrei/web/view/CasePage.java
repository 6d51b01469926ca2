package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 案件.
 *
 * @param decision null when no document says
 * @param turns the discussion, empty when no minutes are held
 */
public record CasePage(
        Frame frame,
        @Nullable String number,
        String title,
        Badge outcome,
        String kind,
        String summary,
        List<Fact> facts,
        @Nullable Quote decision,
        List<Quote> conditions,
        List<Earlier> references,
        List<Place> places,
        List<Turn> turns,
        List<SimilarCard> similar) {

    public CasePage {
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
        references = List.copyOf(references);
        places = List.copyOf(places);
        turns = List.copyOf(turns);
        similar = List.copyOf(similar);
    }

    /**
     * Words of the documents, verbatim but for the line ends of a page or column.
     *
     * @param places one in each document that says so: 会議録 3ページ
     */
    public record Quote(String text, List<Link> places) {
        public Quote {
            places = List.copyOf(places);
        }
    }

    /**
     * 過去の案件.
     *
     * @param href null while the archive does not hold it
     * @param proof why it is that case: 番号による; null without one
     * @param place where a document refers to it
     */
    public record Earlier(
            String relation,
            String text,
            @Nullable String href,
            @Nullable String proof,
            @Nullable Link place) {}

    /** 掲載箇所. {@code pages} such as 48〜55ページ, null when the document has none. */
    public record Place(String part, String file, String href, @Nullable String pages) {}

    /**
     * 発言. {@code side} is {@code answer} for those who explain and {@code council} for those who
     * ask.
     */
    public record Turn(
            String id,
            String speaker,
            @Nullable String role,
            String side,
            String text,
            String href,
            int page) {}
}
