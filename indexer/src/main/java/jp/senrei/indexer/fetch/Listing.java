package jp.senrei.indexer.fetch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.indexer.extract.html.PageLinks.Link;

/**
 * 一覧のページ: which of its links are documents of its own.
 *
 * <ul>
 *   <li>On the same host, always.
 *   <li>Files of the formats that are read (by the ending of the address, or by 「PDF：120KB」 in the
 *       words of the link), wherever they stand on the page.
 *   <li>Pages of HTML below the folder of the listing, when they stand in its article and not in a
 *       menu: minutes are often pages themselves. What such a page links to is not followed.
 * </ul>
 */
public final class Listing {
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i).*\\.(pdf|docx?|docm|xlsx?|xlsm|pptx?|od[tsp]|rtf|txt|csv|zip|eml)");
    private static final Pattern PAGE = Pattern.compile("(?i).*(/|\\.x?html?|/[^/.]+)");
    private static final Pattern INDEX =
            Pattern.compile("(?i)/(?:index|default)\\.(?:x?html?|php|aspx?|jsp|cgi)$");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i).*(?:[(（\\[［](?:[^()（）]*\\b)?(?:pdf|word|excel|docx?|xlsx?|pptx?|zip|ワード|エクセル|パワーポイント|テキスト|一太郎)\\b?"
                            + "|(?:pdf|word|excel|ワード|エクセル)(?:ファイル|形式|版)).*");

    /** Letters of a link's words that are looked at: the rest says nothing of its format. */
    private static final int WORDS = 200;

    /**
     * @param documents to be fetched, in the order of the page, each once
     * @param elsewhere files on other hosts, which are not fetched
     */
    public record Documents(List<String> documents, int elsewhere) {
        /** Of a page without links. */
        public static final Documents NONE = new Documents(List.of(), 0);

        public Documents {
            documents = List.copyOf(documents);
        }
    }

    private Listing() {}

    /**
     * @param address the listing's own, after redirects
     * @param anyPort as for any other address, see {@link SourceAddress#parse}
     */
    static Documents of(String address, List<Link> links, boolean anyPort) {
        var documents = new LinkedHashSet<String>();
        var elsewhere = new LinkedHashSet<String>();
        try {
            var listing = SourceAddress.parse(address, anyPort);
            for (var link : links) add(link, listing, anyPort, documents, elsewhere);
            documents.removeIf(document -> isItself(document, listing));
        } catch (Trouble none) {
            // a listing that was fetched has an address
        }
        return new Documents(new ArrayList<>(documents), elsewhere.size());
    }

    /** Also under its other name: {@code /shingikai/} is {@code /shingikai/index.html}. */
    private static boolean isItself(String document, SourceAddress listing) {
        var own = listing.toString();
        return document.equals(own)
                || listing.uri().getRawQuery() == null
                        && INDEX.matcher(document)
                                .replaceFirst("/")
                                .equals(INDEX.matcher(own).replaceFirst("/"));
    }

    private static void add(
            Link link,
            SourceAddress listing,
            boolean anyPort,
            LinkedHashSet<String> documents,
            LinkedHashSet<String> elsewhere) {
        try {
            var to = SourceAddress.parse(link.address(), anyPort);
            if (!isDocument(link, to, listing)) return;
            if (!to.host().equals(listing.host())) elsewhere.add(to.toString());
            else documents.add((listing.isSecure() ? to.secured() : to).toString());
        } catch (Trouble noDocument) {
            // mail addresses, telephone numbers, scripts
        }
    }

    private static boolean isDocument(Link link, SourceAddress to, SourceAddress listing) {
        if (FILE.matcher(to.path()).matches()) return true;
        if (LABEL.matcher(beginning(link.label())).matches()) return true;
        return link.inArticle()
                && to.host().equals(listing.host())
                && PAGE.matcher(to.path()).matches()
                && to.path().startsWith(listing.folder())
                && !to.path().equals(listing.folder());
    }

    private static String beginning(String words) {
        return words.length() <= WORDS ? words : words.substring(0, WORDS);
    }
}
