package jp.senrei.web.view;

import java.util.List;

/**
 * トップページ.
 *
 * @param examples searches to try
 * @param latest cases of the latest meetings
 */
public record HomePage(
        Frame frame,
        List<Link> examples,
        long cases,
        long documents,
        long municipalities,
        List<CaseCard> latest) {
    public HomePage {
        examples = List.copyOf(examples);
        latest = List.copyOf(latest);
    }
}
