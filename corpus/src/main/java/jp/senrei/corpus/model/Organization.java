package jp.senrei.corpus.model;

import java.util.Objects;

/**
 * 事業者・機関 and what it does in the case.
 *
 * @param name as first written, width normalised
 * @param id the same for every spelling of one organisation: see {@link OrganizationKey}; a company
 *     of the vocabulary has the key of its name there
 */
public record Organization(String name, OrganizationRole role, String id) {
    public Organization {
        // JSON written before organisations had an id
        id = Objects.requireNonNullElseGet(id, () -> OrganizationKey.of(name));
    }

    /** An organisation that no vocabulary knows. */
    public Organization(String name, OrganizationRole role) {
        this(name, role, OrganizationKey.of(name));
    }
}
