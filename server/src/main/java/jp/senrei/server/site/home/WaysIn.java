package jp.senrei.server.site.home;

import java.util.List;
import java.util.stream.Stream;
import jp.senrei.indexer.index.Answer;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.FacetWords;
import jp.senrei.web.view.Counted;
import jp.senrei.web.view.HomePage.Prefecture;
import jp.senrei.web.view.HomePage.Ways;

/** 探し方 besides words, as the facets of all cases count them. */
final class WaysIn {
    private static final int SERVICES = 10;

    /** Municipalities of a prefecture that are shown without asking. */
    private static final int FEW = 8;

    private WaysIn() {}

    static Ways of(Answer<?> all) {
        return new Ways(
                buckets(all, Facet.MATTER).map(one -> counted(Facet.MATTER, one)).toList(),
                buckets(all, Facet.SERVICE)
                        .limit(SERVICES)
                        .map(one -> counted(Facet.SERVICE, one))
                        .toList(),
                prefectures(all));
    }

    /** One whose prefecture is not known stands for itself. */
    private static List<Prefecture> prefectures(Answer<?> all) {
        boolean isOne = buckets(all, Facet.PREFECTURE).count() == 1;
        var known =
                buckets(all, Facet.PREFECTURE)
                        .map(prefecture -> prefecture(prefecture, all, isOne));
        var alone =
                buckets(all, Facet.MUNICIPALITY)
                        .filter(one -> one.parent() == null)
                        .map(
                                one ->
                                        new Prefecture(
                                                counted(Facet.MUNICIPALITY, one),
                                                false,
                                                List.of()));
        return Stream.concat(known, alone).toList();
    }

    private static Prefecture prefecture(Bucket prefecture, Answer<?> all, boolean isOne) {
        var municipalities =
                buckets(all, Facet.MUNICIPALITY)
                        .filter(one -> prefecture.value().equals(one.parent()))
                        .map(one -> counted(Facet.MUNICIPALITY, one))
                        .toList();
        boolean open = isOne || municipalities.size() <= FEW;
        return new Prefecture(counted(Facet.PREFECTURE, prefecture), open, municipalities);
    }

    private static Counted counted(Facet facet, Bucket bucket) {
        return new Counted(
                FacetWords.of(facet, bucket.value(), bucket.label()),
                address(facet, bucket.value()),
                bucket.count());
    }

    /** The page of what has one, else the search for its cases. */
    private static String address(Facet facet, String value) {
        return switch (facet) {
            case MUNICIPALITY -> Addresses.municipality(value);
            case SERVICE -> Addresses.service(value);
            default -> SearchAddress.filter(facet, value);
        };
    }

    private static Stream<Bucket> buckets(Answer<?> all, Facet facet) {
        return all.facets().getOrDefault(facet, List.of()).stream();
    }
}
