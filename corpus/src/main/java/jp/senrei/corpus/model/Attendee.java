package jp.senrei.corpus.model;

/** 出席者. {@code role} as written (会長, 委員, …), empty when the document gives none. */
public record Attendee(String name, String role) {}
