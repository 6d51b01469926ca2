/**
 * The server: {@link jp.senrei.server.SenreiServer} starts and stops it, {@link
 * jp.senrei.server.Routes} lists every address with who may ask. {@code site} answers with pages,
 * {@code api} with JSON; both ask the index in domain words and pass on who asks.
 */
@NullMarked
package jp.senrei.server;

import org.jspecify.annotations.NullMarked;
