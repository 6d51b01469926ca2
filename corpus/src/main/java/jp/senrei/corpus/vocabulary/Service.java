package jp.senrei.corpus.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import jp.senrei.corpus.model.ServiceCategory;

/**
 * A service or cloud provider and the forms it is written in.
 *
 * @param forms names of the service; what a query for it may say
 * @param owner 提供元; empty when it is many, nobody's or not known
 * @param doubtful forms, of {@code forms} or besides, that may also be a common word (Box, ズーム): to
 *     be counted only in context
 * @param clues words of which one must stand near a doubtful form; empty when it is enough that the
 *     form is no part of an English phrase
 */
public record Service(
        String id,
        String name,
        ServiceCategory category,
        List<String> forms,
        String owner,
        List<String> doubtful,
        List<String> clues) {
    public Service {
        forms = List.copyOf(forms);
        doubtful = List.copyOf(doubtful);
        clues = List.copyOf(clues);
    }

    /** The forms to look for in a text: the sure and the doubtful. */
    public List<String> written() {
        var all = new LinkedHashSet<>(forms);
        all.addAll(doubtful);
        return List.copyOf(all);
    }
}
