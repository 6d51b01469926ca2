package jp.senrei.corpus.model;

import org.jspecify.annotations.Nullable;

/**
 * 出席者.
 *
 * @param role as written (会長, 委員, …), empty when the document gives none
 * @param note how somebody was there only in part or by another (午後3時から, 途中退席, 代理), null when fully
 */
public record Attendee(String name, String role, @Nullable String note) {
    public Attendee(String name, String role) {
        this(name, role, null);
    }
}
