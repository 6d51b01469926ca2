package jp.senrei.server.site;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.Appearance;
import jp.senrei.corpus.model.Document;
import jp.senrei.corpus.model.Dossier;

/** What a page can say of a paper by its format: whether it has pages, and can be opened at one. */
public final class Formats {
    public static final String PDF = "application/pdf";

    private static final Pattern NAME_OF_PDF = Pattern.compile("\\.pdf$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETERS = Pattern.compile(";.*");

    private Formats() {}

    /** Without parameters: {@code text/plain}. */
    public static String mediaType(Document document) {
        return PARAMETERS.matcher(document.mediaType()).replaceFirst("").strip();
    }

    public static boolean isPdf(Document document) {
        return mediaType(document).equals(PDF);
    }

    /** By its name, which is all that a case knows of its papers. */
    public static boolean isPdf(Appearance place) {
        return NAME_OF_PDF.matcher(place.file()).find();
    }

    /**
     * The same of a paper of a case, of whose place the page is known; the pages that an agenda
     * names are those of other papers.
     */
    static boolean hasPages(Dossier dossier, String document, int page) {
        return page > 1
                || dossier.appearances().stream()
                        .anyMatch(place -> place.document().equals(document) && isPdf(place));
    }

    /** A text without pages is all on its first. */
    public static boolean hasPages(Document document) {
        return document.pages() > 1 || isPdf(document);
    }
}
