package jp.senrei.indexer.extract;

import java.util.Locale;
import java.util.Set;

/** Which files of a folder, a ZIP or a mail are taken as documents: those whose names say so. */
public final class DocumentNames {
    private static final Set<String> ENDINGS =
            Set.of(
                    "txt", "html", "htm", "xhtml", "pdf", "docx", "doc", "docm", "xlsx", "xls",
                    "xlsm", "pptx", "ppt", "pptm", "odt", "ods", "odp", "rtf", "eml", "zip");

    private DocumentNames() {}

    /**
     * @param name with or without folders before it, which slashes part
     */
    public static boolean isDocument(String name) {
        return ENDINGS.contains(ending(name)) && !isHidden(name);
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What operating systems keep beside the files of people. */
    private static boolean isHidden(String name) {
        for (var part : name.split("/", -1)) {
            if (part.startsWith(".") && part.length() > 2
                    || part.equals("__MACOSX")
                    || part.startsWith("~$")) return true;
        }
        return false;
    }
}
