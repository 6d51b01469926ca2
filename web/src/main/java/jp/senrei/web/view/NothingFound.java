package jp.senrei.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 該当なし: the proof of it, and ways on.
 *
 * @param reasons which word fails, in sentences
 * @param near searches near by that find something
 * @param documents some documents that have the words outside of a case
 * @param words what was searched for
 * @param statement to be put on record
 * @param searched 検索した範囲
 * @param gaps what is known to be missing; each leads to its meeting
 * @param unread what is held and could not be read; each leads to its document
 */
public record NothingFound(
        List<String> reasons,
        List<Counted> near,
        List<Link> documents,
        List<Word> words,
        String statement,
        List<Fact> searched,
        List<Link> gaps,
        List<Link> unread) {
    public NothingFound {
        reasons = List.copyOf(reasons);
        near = List.copyOf(near);
        documents = List.copyOf(documents);
        words = List.copyOf(words);
        searched = List.copyOf(searched);
        gaps = List.copyOf(gaps);
        unread = List.copyOf(unread);
    }

    /**
     * @param forms how else it was searched for, null for no other way
     */
    public record Word(Counted alone, @Nullable String forms) {}
}
