package jp.senrei.indexer.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import jp.senrei.corpus.accession.Accession;
import jp.senrei.corpus.archive.Retrieval;
import jp.senrei.indexer.extract.html.PageLinks;
import jp.senrei.indexer.fetch.Fetch;
import jp.senrei.indexer.fetch.Fetched;
import jp.senrei.indexer.fetch.Listing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Addresses of the web, fetched one after another as they are asked for. A listing is followed by
 * what it links to, and by what it linked to when it was archived last: that is how a document that
 * vanished together with its link is noticed.
 */
final class WebInputs implements Inputs {
    private static final Logger LOG = LoggerFactory.getLogger(WebInputs.class);

    /** Bytes of a page that is looked through for links, which is done in this process. */
    private static final long LARGEST_LISTING = 5 << 20;

    private static final String TOO_LARGE =
            "ページが大きすぎる（%dMB超）ため、リンク先を取り込めませんでした。リンク先のアドレスを直接指定してください。"
                    .formatted(LARGEST_LISTING >> 20);

    /**
     * @param host that it has to stay on; null for what somebody named
     * @param level how many links it is away from what somebody named
     */
    private record Wanted(String address, @Nullable String host, int level) {}

    private final Fetch fetch;
    private final Accession accession;
    private final int levels;
    private final Deque<Wanted> wanted = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Queue<Input> unfollowed = new ArrayDeque<>();
    private int elsewhere;

    /**
     * @param levels how many links away documents are taken: 0 for what is named alone, 1 for what
     *     listings link to, 2 for listings of listings
     */
    WebInputs(List<String> addresses, int levels, Fetch fetch, Accession accession) {
        this.fetch = fetch;
        this.accession = accession;
        this.levels = levels;
        for (var address : addresses) want(new Wanted(fetch.normal(address), null, 0));
    }

    /** Addresses that are tried again; none of them leads to another host. */
    static WebInputs again(List<String> addresses, Fetch fetch, Accession accession) {
        var inputs = new WebInputs(List.of(), 0, fetch, accession);
        for (var address : addresses) inputs.want(new Wanted(address, fetch.host(address), 0));
        return inputs;
    }

    private void want(Wanted address) {
        if (known.add(address.address())) wanted.add(address);
    }

    @Override
    public int expected() {
        return known.size();
    }

    @Override
    public @Nullable Input next() {
        var told = unfollowed.poll();
        if (told != null) return told;
        var address = wanted.poll();
        if (address == null) return null;
        var held = HeldAddress.of(address.address(), accession).orElse(null);
        try {
            var fetched =
                    fetch.fetch(
                            address.address(),
                            held == null ? null : held.retrieval(),
                            address.host());
            if (address.level() < levels) follow(fetched, held, address.level() + 1);
            return new WebInput(fetched);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /**
     * @param level of what it links to
     */
    private void follow(Fetched fetched, @Nullable HeldAddress held, int level) {
        if (fetched instanceof Fetched.Taken taken && mayBePage(taken.mediaType(), level)) {
            var base = taken.retrieval().address();
            follow(base, taken.file(), level);
            if (held != null) stillWanted(base, held, level);
        } else if (fetched instanceof Fetched.Unchanged && held != null) {
            var retrieval = held.source().retrieval();
            if (retrieval == null) follow(fetched.address(), held.bytes(), level);
            else if (mayBePage(String.join("", type(retrieval)), level))
                follow(retrieval.address(), held.bytes(), level);
        }
    }

    private static List<String> type(Retrieval retrieval) {
        return retrieval.headers().getOrDefault("content-type", List.of());
    }

    /** What somebody named as a listing is taken for one whatever the server says. */
    private static boolean mayBePage(String mediaType, int level) {
        return level == 1 || mediaType.isEmpty() || mediaType.contains("html");
    }

    private void follow(String base, Path page, int level) {
        var documents = documents(base, page);
        elsewhere += documents.elsewhere();
        documents
                .documents()
                .forEach(address -> want(new Wanted(address, fetch.host(base), level)));
    }

    /** Of what stood in the listing before, only what is archived: the rest was never taken. */
    private void stillWanted(String base, HeldAddress before, int level) {
        for (var address : documents(base, before.bytes()).documents()) {
            if (accession.register().at(address).isPresent()
                    && !accession.register().isGone(address))
                want(new Wanted(address, fetch.host(base), level));
        }
    }

    private Listing.Documents documents(String base, Path page) {
        try {
            if (Files.size(page) > LARGEST_LISTING) return tooLarge(base, page);
            return fetch.documents(base, PageLinks.of(Files.readAllBytes(page), base));
        } catch (IOException e) {
            LOG.warn("fetch: the links of {} cannot be read: {}", base, e.toString());
            return Listing.Documents.NONE;
        }
    }

    /** Told of a page only, and once: what stood there before may be as large. */
    private Listing.Documents tooLarge(String listing, Path page) throws IOException {
        var told = new Unopened(new Result.NotArchived(listing, TOO_LARGE));
        if (isMarkup(page) && !unfollowed.contains(told)) unfollowed.add(told);
        return Listing.Documents.NONE;
    }

    private static boolean isMarkup(Path page) throws IOException {
        try (var bytes = Files.newInputStream(page)) {
            var beginning = new String(bytes.readNBytes(512), StandardCharsets.ISO_8859_1);
            return beginning.replaceFirst("^\\u00ef\\u00bb\\u00bf", "").strip().startsWith("<");
        }
    }

    @Override
    public int passedOver() {
        return elsewhere;
    }
}
