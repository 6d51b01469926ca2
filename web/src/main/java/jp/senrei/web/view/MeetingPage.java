package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 会議.
 *
 * @param title with its council
 * @param gaps what its agenda promises and the archive does not hold
 * @param turns how many, in words; null when its minutes are not held
 * @param speakers who spoke how often, most first; empty when that is not known
 * @param previous the meeting of the council before it, null for none
 * @param next the one after it
 */
public record MeetingPage(
        Frame frame,
        String title,
        List<Fact> facts,
        List<Person> attendees,
        List<Person> absent,
        List<Held> documents,
        List<String> gaps,
        List<CaseCard> cases,
        @Nullable Link turns,
        List<Bar> speakers,
        @Nullable Link previous,
        @Nullable Link next,
        Citation citation) {
    public MeetingPage {
        facts = List.copyOf(facts);
        attendees = List.copyOf(attendees);
        absent = List.copyOf(absent);
        documents = List.copyOf(documents);
        gaps = List.copyOf(gaps);
        cases = List.copyOf(cases);
        speakers = List.copyOf(speakers);
    }

    /**
     * 文書: {@code kinds} such as 会議録, for titles that name only the council; {@code warnings} as on
     * its own page.
     */
    public record Held(List<String> kinds, String title, String href, List<String> warnings) {
        public Held {
            kinds = List.copyOf(kinds);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * 出席者.
     *
     * @param note role, and how somebody was there only in part; empty for none
     * @param href their page, null for those who do not speak
     */
    public record Person(String name, String note, @Nullable String href) {}
}
