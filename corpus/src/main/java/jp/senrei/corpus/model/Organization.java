package jp.senrei.corpus.model;

/** 事業者・機関 and what it does in the case; {@code name} as written, width normalised. */
public record Organization(String name, OrganizationRole role) {}
