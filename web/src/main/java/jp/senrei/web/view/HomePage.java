package jp.senrei.web.view;

import java.util.List;

/**
 * トップページ.
 *
 * @param examples searches to try
 * @param coverage 収録範囲 in a line, empty when nothing is held
 * @param latest cases of the latest meetings
 */
public record HomePage(
        Frame frame,
        List<Link> examples,
        long cases,
        long documents,
        long municipalities,
        String coverage,
        List<CaseCard> latest) {
    public HomePage {
        examples = List.copyOf(examples);
        latest = List.copyOf(latest);
    }
}
