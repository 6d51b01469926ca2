package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 審議の内容: every turn once, in order, with what was asked and answered held together.
 *
 * @param summary 質問 5件（甲野委員3、乙山委員2）; null when nobody asked
 * @param folded whether its stretches are disclosures, because all together are long
 */
public record Discussion(@Nullable String summary, boolean folded, List<Stretch> stretches) {
    public Discussion {
        stretches = List.copyOf(stretches);
    }

    /**
     * A question with its answers, or what is said between two of these.
     *
     * @param heading 質問1　甲野委員; 説明・進行 with those who speak
     * @param lead how the question begins; null where nothing is asked
     * @param open whether it is unfolded at first
     */
    public record Stretch(
            boolean asked, String heading, @Nullable String lead, boolean open, List<Turn> turns) {
        public Stretch {
            turns = List.copyOf(turns);
        }
    }

    /**
     * 発言.
     *
     * @param id its anchor on the page
     * @param part {@code question}, {@code answer} or {@code other}
     * @param person the page of the speaker, null for nobody by name
     * @param role null where the name says it already
     * @param place where the document has it
     * @param permalink the turn in the document, however that is read later
     * @param cite where it is shown with its citation
     */
    public record Turn(
            String id,
            String part,
            String speaker,
            @Nullable String person,
            @Nullable String role,
            List<List<Run>> paragraphs,
            Link place,
            String permalink,
            String cite) {
        public Turn {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
        }
    }
}
