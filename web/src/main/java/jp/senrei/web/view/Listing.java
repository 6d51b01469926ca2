package jp.senrei.web.view;

import java.util.List;

/**
 * What a page of results lists: cases, turns or documents.
 *
 * @param noun what they are: 案件
 */
public record Listing(
        String noun,
        List<Tab> tabs,
        List<CaseCard> cases,
        List<UtteranceCard> utterances,
        List<DocumentCard> documents) {
    public Listing {
        tabs = List.copyOf(tabs);
        cases = List.copyOf(cases);
        utterances = List.copyOf(utterances);
        documents = List.copyOf(documents);
    }

    /**
     * One of the lists.
     *
     * @param type in its address
     * @param href its first page, for the same words and conditions
     */
    public record Tab(String type, String label, long count, String href, boolean here) {}
}
