package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.List;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.indexer.index.Question;
import jp.senrei.server.site.Visit;
import jp.senrei.web.view.EntityIndex;

/** The values of a facet that cases have, as lists of entities show them. */
final class Values {
    private Values() {}

    /** Those of most cases, as many as an answer counts (50), largest first. */
    static List<Bucket> all(Visit visit, Facet facet) {
        return visit.index()
                .searchCases(Question.of("").size(1), visit.audience())
                .facets()
                .getOrDefault(facet, List.of());
    }

    static EntityIndex.Entry entry(Bucket bucket, String address) {
        return new EntityIndex.Entry(
                bucket.label(), address, t("directory.cases", bucket.count()), null);
    }
}
