package jp.senrei.server;

/** The server cannot start; the message is one Japanese sentence for the person who started it. */
public final class ServerStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
