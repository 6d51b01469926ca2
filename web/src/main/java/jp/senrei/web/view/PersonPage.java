package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 発言者: somebody who speaks in the meetings of one municipality, one meeting at a time.
 *
 * @param name as the minutes write it most often
 * @param search all their turns
 * @param meetings those in which they speak, newest first
 * @param shown the one whose turns are on the page; null when none of their turns can be shown
 * @param cases in which they speak, newest first
 */
public record PersonPage(
        Frame frame,
        String name,
        List<Fact> facts,
        Link search,
        List<Attended> meetings,
        @Nullable Shown shown,
        List<CaseCard> cases) {
    public PersonPage {
        facts = List.copyOf(facts);
        meetings = List.copyOf(meetings);
        cases = List.copyOf(cases);
    }

    /**
     * @param href this page with their turns in the meeting
     * @param here whether it is the meeting shown
     * @param note the day and how often they speak
     */
    public record Attended(String text, String href, boolean here, String note) {}

    /**
     * @param meeting its page
     * @param previous their meeting before it, null for none
     * @param next their meeting after it
     */
    public record Shown(
            Link meeting,
            @Nullable Day date,
            @Nullable Link previous,
            @Nullable Link next,
            List<Question> questions,
            List<About> others) {
        public Shown {
            questions = List.copyOf(questions);
            others = List.copyOf(others);
        }
    }

    /**
     * 質問と答弁.
     *
     * @param caseOf null between cases, and where the question before is on the same
     */
    public record Question(@Nullable Link caseOf, Turn question, List<Turn> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Turns on one case, in order.
     *
     * @param caseOf null between cases
     */
    public record About(@Nullable Link caseOf, List<Turn> turns) {
        public About {
            turns = List.copyOf(turns);
        }
    }

    /**
     * @param speaker as written
     * @param person the page of the speaker, null for nobody by name and on that very page
     * @param runs the turn, or its beginning
     * @param place where it stands in its document
     */
    public record Turn(String speaker, @Nullable String person, List<Run> runs, Link place) {
        public Turn {
            runs = List.copyOf(runs);
        }
    }
}
