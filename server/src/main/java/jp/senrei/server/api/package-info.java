/** The HTTP API: the contract's JSON, and problems as RFC 9457 says. Pages are {@code site}'s. */
@NullMarked
package jp.senrei.server.api;

import org.jspecify.annotations.NullMarked;
