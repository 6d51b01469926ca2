package jp.senrei.indexer.tag;

import java.util.List;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.ServiceMention;
import org.jspecify.annotations.Nullable;

/**
 * What a sighting mentions, each once, in the order met.
 *
 * @param startDate {@code 2023-04} or {@code 2022-08-15}
 */
public record Tags(
        List<Matter> matters,
        List<ArticleRef> articles,
        List<Organization> organizations,
        List<ServiceMention> services,
        List<String> certifications,
        List<String> personalInformation,
        List<Reference> references,
        @Nullable String startDate,
        @Nullable String startText) {

    public Tags {
        matters = List.copyOf(matters);
        articles = List.copyOf(articles);
        organizations = List.copyOf(organizations);
        services = List.copyOf(services);
        certifications = List.copyOf(certifications);
        personalInformation = List.copyOf(personalInformation);
        references = List.copyOf(references);
    }
}
