package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 発言の抜粋: some turns of one document, for paper.
 *
 * @param title of the document
 * @param about 会議名　開催日; empty when it is of no meeting
 * @param address absolute, of this extract
 * @param sha256 of the original
 * @param notices what is not as it was asked for
 */
public record ExtractPage(
        Frame frame,
        String title,
        String about,
        String address,
        Day retrieved,
        String sha256,
        Link document,
        List<String> notices,
        List<Passage> passages) {
    public ExtractPage {
        notices = List.copyOf(notices);
        passages = List.copyOf(passages);
    }

    /**
     * @param citation null where the turn goes on, or its meeting is not held
     */
    public record Passage(DocumentPage.Turn turn, @Nullable Citation citation) {}
}
