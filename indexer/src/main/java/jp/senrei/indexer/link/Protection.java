package jp.senrei.indexer.link;

import java.util.List;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.structure.Quotes;

/** One item of 個人情報の保護措置 as a form has it, without a page number that stands in it. */
record Protection(String words, Span place) {
    static List<Protection> of(Member member) {
        var text = member.document().text().text();
        return member.sighting().form().protections().stream()
                .map(place -> new Protection(Quotes.text(text, place), place))
                .toList();
    }
}
