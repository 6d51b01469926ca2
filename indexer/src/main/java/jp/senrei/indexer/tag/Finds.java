package jp.senrei.indexer.tag;

import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.indexer.structure.JoinedText;

/**
 * What the readers that look at one case at a time found in its text, with the places.
 *
 * @param articles each once, with those that only a form names or a range means
 * @param places where articles are named
 */
record Finds(
        JoinedText text,
        List<ArticleRef> articles,
        List<Found<ArticleRef>> places,
        List<Found<Organization>> organizations,
        List<Found<ServiceMention>> services,
        List<Found<String>> certifications,
        List<Found<String>> items) {}
