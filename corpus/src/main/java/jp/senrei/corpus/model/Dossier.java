package jp.senrei.corpus.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 同じ案件の束: what all documents that an audience may see say of one case. This is the case of the JSON
 * contract.
 *
 * @param id stable, readable, unique: {@code 131211-shimon-465}
 * @param number 諮問番号 as the council writes it, width normalised
 * @param title as written, without the list number
 * @param protections 個人情報の保護措置, item by item, verbatim, in document order; empty when the documents
 *     name none
 * @param startDate {@code 2023-04} or {@code 2022-08-15}
 * @param startText the same as written
 * @param decision the sentence or sentences that decide, verbatim
 * @param conditions 附帯意見・留意事項, verbatim, in document order
 * @param corrected names of the fields a person has corrected
 * @param evidence where the facts stand: the first place of each in each document that says it
 */
public record Dossier(
        String id,
        Municipality municipality,
        @Nullable String council,
        MeetingRef meeting,
        CaseKind kind,
        @Nullable String number,
        String title,
        @Nullable String department,
        List<Matter> matters,
        List<ArticleRef> articles,
        List<Organization> organizations,
        List<ServiceMention> services,
        List<String> certifications,
        List<String> personalInformation,
        List<String> protections,
        @Nullable String startDate,
        @Nullable String startText,
        Outcome outcome,
        @Nullable String decision,
        List<String> conditions,
        List<Reference> references,
        List<Appearance> appearances,
        Regime regime,
        List<Exchange> exchanges,
        List<String> corrected,
        List<Evidence> evidence) {

    public Dossier {
        if (title.isBlank()) throw new IllegalArgumentException("a case needs a title: " + id);
        matters = List.copyOf(matters);
        articles = List.copyOf(articles);
        organizations = List.copyOf(organizations);
        services = List.copyOf(services);
        certifications = List.copyOf(certifications);
        personalInformation = List.copyOf(personalInformation);
        conditions = List.copyOf(conditions);
        references = List.copyOf(references);
        appearances = List.copyOf(appearances);
        exchanges = List.copyOf(exchanges);
        corrected = List.copyOf(corrected);
        // an index that an earlier version wrote has neither
        protections = protections == null ? List.of() : List.copyOf(protections);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The same with the places of its facts. */
    public Dossier with(List<Evidence> places) {
        return new Dossier(
                id,
                municipality,
                council,
                meeting,
                kind,
                number,
                title,
                department,
                matters,
                articles,
                organizations,
                services,
                certifications,
                personalInformation,
                protections,
                startDate,
                startText,
                outcome,
                decision,
                conditions,
                references,
                appearances,
                regime,
                exchanges,
                corrected,
                places);
    }
}
