package jp.senrei.server.site;

import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.server.question.Parameters;
import jp.senrei.server.question.SearchAddress;

/**
 * The cases that somebody is gathering to lay them side by side: one choice, whichever page adds to
 * it, until the browser is closed.
 *
 * <p>It is a cookie, so that it is the same with a script, without one and in every tab; its value
 * is the query of the comparison ({@code case=A&case=B}). The script of the results reads and
 * writes it too, because a tick must count without a request and a page that the browser restored
 * must show what was ticked since: it is therefore not HttpOnly. There is nothing in it but ids,
 * each is asked of the index again as whoever sends it, and there is no cookie until something was
 * added.
 *
 * @param ids each once, in the order added; may be unknown and may be more than {@link #MOST}
 */
public record Basket(List<String> ids) {
    /** Cases in a comparison: more columns than these nobody can read side by side. */
    public static final int MOST = 4;

    private static final String COOKIE = "compare";
    private static final String CASE = "case";

    /** Cases looked at of those an address names: as many again may wait to be let in. */
    private static final int READ = 2 * MOST;

    /** UTF-16 units of an id; a longer one is none. */
    private static final int LONGEST_ID = 200;

    public Basket {
        ids =
                ids.stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                        .distinct()
                        .limit(READ)
                        .toList();
    }

    /** What was gathered so far. */
    public static Basket of(Visit visit) {
        var kept = visit.context().cookie(COOKIE);
        return new Basket(Parameters.parse(kept).all(CASE).stream().limit(MOST).toList());
    }

    public boolean holds(String id) {
        return ids.contains(id);
    }

    public Basket and(Collection<String> more) {
        return new Basket(Stream.concat(ids.stream(), more.stream()).toList());
    }

    public Basket without(Collection<String> some) {
        return new Basket(ids.stream().filter(id -> !some.contains(id)).toList());
    }

    /** Those that the asker may see. */
    public Basket seen(Visit visit) {
        return new Basket(
                ids.stream()
                        .filter(id -> visit.index().findCase(id, visit.audience()).isPresent())
                        .toList());
    }

    /** From now on, as many as are compared; a basket with nothing in it is no cookie. */
    public void keep(Visit visit) {
        if (ids.isEmpty()) {
            visit.context().removeCookie(COOKIE, "/");
            return;
        }
        var kept = query(CASE, ids.stream().limit(MOST).toList());
        visit.context().cookie(new Cookie(COOKIE, kept, "/", -1, false, false, null, SameSite.LAX));
    }

    /** The comparison of them: an address that says the whole, and changes nothing. */
    public String shown() {
        return ids.isEmpty() ? "/compare" : "/compare?" + query(CASE, ids);
    }

    /** Gathers these and no others, and shows them. */
    public String chosen() {
        return "/compare?" + (ids.isEmpty() ? "choose=" : query("choose", ids));
    }

    /** Puts a case to what was gathered, and shows the comparison. */
    public static String adding(String id) {
        return "/compare?" + query("add", List.of(id));
    }

    private static String query(String name, List<String> ids) {
        return ids.stream()
                .map(id -> name + "=" + SearchAddress.encode(id))
                .collect(Collectors.joining("&"));
    }
}
