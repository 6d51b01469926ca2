package jp.senrei.server.access;

import io.javalin.security.RouteRole;

/** What a route may tell to whom. */
public enum Permission implements RouteRole {
    /** The same for everybody: tells of no document, or of those that a visitor may see only. */
    OPEN,
    /**
     * Anybody may ask; the answer holds only what the asker's audience may see, and for the rest it
     * is as if it did not exist.
     */
    BY_AUDIENCE
}
