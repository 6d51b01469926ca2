package jp.senrei.indexer.extract.child;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Nothing that a file names is fetched from elsewhere, whichever library would. */
final class Remote {
    private static final Set<String> REFUSED = Set.of("http", "https", "ftp", "mailto");

    private Remote() {}

    /** For the whole process, once. */
    static void refuse() {
        URL.setURLStreamHandlerFactory(
                protocol -> REFUSED.contains(protocol) ? new Refusing() : null);
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("nothing is fetched while a file is read");
        }

        @Override
        protected URLConnection openConnection(URL address, Proxy proxy) throws IOException {
            return openConnection(address);
        }
    }
}
