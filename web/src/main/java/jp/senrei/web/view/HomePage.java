package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * トップページ.
 *
 * @param examples words to try
 * @param questions that people ask, each with the search that answers it
 * @param held what is inside, empty when nothing is
 * @param period 開催日 of the meetings held, empty when none is known
 * @param ways the ways in besides words
 * @param years null when there are not two years to choose from
 * @param latest cases of the latest meetings
 * @param documents that were taken in last
 */
public record HomePage(
        Frame frame,
        List<Link> examples,
        List<Counted> questions,
        List<Held> held,
        String period,
        Ways ways,
        @Nullable YearChart years,
        List<CaseCard> latest,
        List<NewDocument> documents) {
    public HomePage {
        examples = List.copyOf(examples);
        questions = List.copyOf(questions);
        held = List.copyOf(held);
        latest = List.copyOf(latest);
        documents = List.copyOf(documents);
    }

    public boolean isEmpty() {
        return held.isEmpty();
    }

    /**
     * @param name 案件
     * @param number 1,234
     * @param unit 件, empty in English
     * @param href null when there is no list of them
     */
    public record Held(String name, String number, String unit, @Nullable String href) {}

    /**
     * @param matters 区分, as they are listed
     * @param services most frequent first
     */
    public record Ways(
            List<Counted> matters, List<Counted> services, List<Prefecture> prefectures) {
        public static final Ways NONE = new Ways(List.of(), List.of(), List.of());

        public Ways {
            matters = List.copyOf(matters);
            services = List.copyOf(services);
            prefectures = List.copyOf(prefectures);
        }
    }

    /**
     * @param open whether its municipalities are shown at first
     */
    public record Prefecture(Counted all, boolean open, List<Counted> municipalities) {
        public Prefecture {
            municipalities = List.copyOf(municipalities);
        }
    }

    /**
     * @param taken 収録した日
     */
    public record NewDocument(
            String title, String href, List<String> kinds, String municipality, Day taken) {
        public NewDocument {
            kinds = List.copyOf(kinds);
        }
    }
}
