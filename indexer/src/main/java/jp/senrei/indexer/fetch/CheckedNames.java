package jp.senrei.indexer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the connection itself, so that the address that was checked is the one that is
 * connected to: a name cannot mean a public host when it is checked and a private one a moment
 * later (DNS rebinding). A name with one private address among public ones is refused whole.
 */
final class CheckedNames implements DnsResolver {
    /** Told apart from a name that nobody knows. */
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String host) {
            super(host);
        }
    }

    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    CheckedNames(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (found == null || found.length == 0) throw new UnknownHostException(host);
        if (!Arrays.stream(found).allMatch(allowed)) throw new PrivateAddress(host);
        return found;
    }

    /** For a name that whoever runs this program gave. */
    DnsResolver unchecked() {
        return names;
    }

    /** Nobody is asked: a canonical name would be a second look-up. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
