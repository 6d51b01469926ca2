package jp.senrei.indexer.fetch;

import java.net.UnknownHostException;
import java.util.List;
import jp.senrei.indexer.fetch.Proxies.Proxy;

/**
 * A proxy looks names up and connects by itself, so nobody here sees which machine answers. What
 * can be told beforehand is refused beforehand: numbers and names that mean a private address on
 * this machine, names that only an own network has, and the proxy itself. A name that is not known
 * here (networks behind a proxy often know none of outside) is left to the proxy, which as a rule
 * leads out and not back in.
 */
final class BehindProxy {
    /** Ends of names that nobody has on the public internet. */
    private static final List<String> OWN =
            List.of(
                    ".localhost",
                    ".local",
                    ".localdomain",
                    ".internal",
                    ".intranet",
                    ".intra",
                    ".private",
                    ".corp",
                    ".home",
                    ".lan",
                    ".home.arpa");

    private BehindProxy() {}

    static void check(SourceAddress at, Proxy proxy, CheckedNames names, boolean allowPrivate)
            throws Trouble {
        if (allowPrivate) return;
        var host = at.host();
        if (host.equals(proxy.host()) || OWN.stream().anyMatch(host::endsWith))
            throw Trouble.inside(at);
        try {
            names.resolve(host);
        } catch (CheckedNames.PrivateAddress inside) {
            throw Trouble.inside(at);
        } catch (UnknownHostException leftToTheProxy) {
            // as the class says
        }
    }
}
