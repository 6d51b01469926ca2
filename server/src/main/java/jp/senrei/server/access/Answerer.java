package jp.senrei.server.access;

import io.javalin.http.Context;
import jp.senrei.corpus.model.Audience;

/** Answers one request of somebody whose audience is known. */
@FunctionalInterface
public interface Answerer {
    void answer(Context context, Audience audience) throws Exception;
}
