package jp.senrei.web.view;

import java.util.List;

/** 会議. {@code gaps}: what its agenda promises and the archive does not hold. */
public record MeetingPage(
        Frame frame,
        String title,
        List<Fact> facts,
        List<Held> documents,
        List<String> gaps,
        List<CaseCard> cases) {
    public MeetingPage {
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        gaps = List.copyOf(gaps);
        cases = List.copyOf(cases);
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
}
