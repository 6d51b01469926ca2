package jp.senrei.server.access;

import io.javalin.security.RouteRole;

/** What a route may tell to whom. */
public enum Permission implements RouteRole {
    /** Tells nothing of any document: the same for everybody. */
    OPEN,
    /**
     * Anybody may ask; the answer holds only what the asker's audience may see, and for the rest it
     * is as if it did not exist.
     */
    BY_AUDIENCE
}
