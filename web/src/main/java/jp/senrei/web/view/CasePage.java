package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 案件: what a secretariat prints and a member of the council reads in a minute.
 *
 * @param compare puts the case to those that are compared, or leads to them
 * @param contents このページの内容: the sections by their anchors; empty on a short page
 * @param decision null when no document says
 * @param way 経過
 * @param missing what the archive does not hold, in sentences
 * @param meeting where all that is missing of its meeting stands; null when nothing more is
 */
public record CasePage(
        Frame frame,
        Head head,
        Citation citation,
        Link compare,
        List<Link> contents,
        @Nullable Quote decision,
        List<Quote> conditions,
        List<Fact> facts,
        PersonalInformation personalInformation,
        List<Quote> protections,
        List<CaseStep> way,
        Discussion discussion,
        Precedents precedents,
        List<SimilarCard> similar,
        List<String> missing,
        @Nullable Link meeting) {

    public CasePage {
        contents = List.copyOf(contents);
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
        protections = List.copyOf(protections);
        way = List.copyOf(way);
        similar = List.copyOf(similar);
        missing = List.copyOf(missing);
    }

    /**
     * @param council with its municipality where the name does not say it
     * @param meeting 第十三期・第1回 with its page, null where it has no name
     * @param undecided says that no document has a decision; null where one has
     */
    public record Head(
            Badge outcome,
            String kind,
            @Nullable String number,
            List<Run> title,
            String council,
            @Nullable Link meeting,
            @Nullable Day date,
            @Nullable String undecided) {
        public Head {
            title = List.copyOf(title);
        }
    }

    /**
     * Words of the documents, verbatim but for the line ends of a page or column.
     *
     * @param places one in each document that says so: 会議録 3ページ
     */
    public record Quote(List<List<Run>> paragraphs, List<Link> places) {
        public Quote {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
            places = List.copyOf(places);
        }
    }

    /**
     * 個人情報の項目. Each leads to where a document names it.
     *
     * @param places the pages that name them
     */
    public record PersonalInformation(List<Item> items, List<Link> places) {
        public PersonalInformation {
            items = List.copyOf(items);
            places = List.copyOf(places);
        }

        /** {@code place} is null where no document was seen to name it. */
        public record Item(List<Run> name, @Nullable Link place) {
            public Item {
                name = List.copyOf(name);
            }
        }
    }
}
