package jp.senrei.web.view;

import java.util.List;

/** 会議. {@code gaps}: what its agenda promises and the archive does not hold. */
public record MeetingPage(
        Frame frame, String title, List<Fact> facts, List<Link> documents, List<String> gaps, List<CaseCard> cases) {
    public MeetingPage {
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        gaps = List.copyOf(gaps);
        cases = List.copyOf(cases);
    }
}
