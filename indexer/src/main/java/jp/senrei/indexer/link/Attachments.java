package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.DocumentKind;
import jp.senrei.indexer.text.NormalText;
import jp.senrei.indexer.text.TitleKey;

/**
 * 資料・別紙・別添 that the documents of one meeting name, and which of them none of these documents is.
 *
 * <p>A paper listed under 配付資料 is held when a line elsewhere begins with its mark or its title is
 * met again; one named in passing (別紙4) is missed only where other papers of the same document bear
 * their marks, since extraction often loses the mark in a corner of the page.
 */
final class Attachments {
    private static final String MARK = "(?:参考資料|資料|別紙|別添)(?:No\\.?)?\\d{1,2}(?:-\\d{1,2})?";
    private static final Pattern LIST =
            Pattern.compile(
                    "^[-・●◆◇■□○〇◎【\\[\\d.()（\\s]*(?:配[布付]|会議|当日(?:配[布付])?|添付|参考)?資料(?:一覧|名)?[】\\]]?\\s*[::]?\\s*");
    private static final Pattern LISTED =
            Pattern.compile(
                    "^[-・●◆◇■□○〇◎※\\s]*[【\\[(]?(?<mark>"
                            + MARK
                            + ")[】\\])]?(?:[\\s::.、]+(?<title>\\S.*))?$");
    private static final Pattern HEAD =
            Pattern.compile("^[【\\[(<]?(?<mark>" + MARK + ")(?![\\d、,・のをにはがとで~\\-])");
    private static final Pattern IN_PASSING =
            Pattern.compile("(?<mark>(?:別紙|別添)\\d{1,2}(?:-\\d{1,2})?)");

    /** A head is a line of its own, not the beginning of a sentence. */
    private static final int LONGEST_HEAD = 60;

    private final Map<String, String> listed = new LinkedHashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> inPassing = new LinkedHashSet<>();
    private final List<LoosePapers> held;

    private Attachments(List<LoosePapers> held) {
        this.held = held;
    }

    /**
     * @param papers the documents of one meeting
     * @param loose documents that say of no meeting whose they are: what they hold is not missed;
     *     asked for only when something is named
     * @return marks as named (資料3, 別紙1-2), in the order met
     */
    static List<String> absent(List<ReadDocument> papers, Supplier<LoosePapers> loose) {
        var own = new LoosePapers();
        var held = new ArrayList<>(List.of(own));
        var all = new Attachments(held);
        papers.forEach(all::readNames);
        if (all.listed.isEmpty() && all.inPassing.isEmpty()) return List.of();
        papers.forEach(paper -> readHeads(paper, own));
        held.add(loose.get());
        return all.absent();
    }

    /** The papers as they are asked for what they bear and hold. */
    static LoosePapers held(List<ReadDocument> papers) {
        var held = new LoosePapers();
        papers.forEach(paper -> readHeads(paper, held));
        return held;
    }

    private List<String> absent() {
        var absent = new ArrayList<String>();
        listed.forEach(
                (mark, title) -> {
                    if (!any(papers -> papers.bears(mark, entries)) && !isMet(title))
                        absent.add(mark);
                });
        for (var mark : inPassing) {
            boolean marked = any(papers -> papers.bearsAny(mark.substring(0, 2), entries));
            if (marked
                    && !any(papers -> papers.bearsPartOrWhole(mark, entries))
                    && !absent.contains(mark)) absent.add(mark);
        }
        return absent;
    }

    private boolean any(Predicate<LoosePapers> found) {
        return held.stream().anyMatch(found);
    }

    private boolean isMet(String title) {
        var key = TitleKey.of(title);
        return key.length() >= 4 && any(papers -> papers.holds(key, entries));
    }

    /** What the document names: the entries of its list of papers, and what its text refers to. */
    private void readNames(ReadDocument document) {
        boolean spoken = document.reading().kinds().contains(DocumentKind.MINUTES);
        int inList = 0;
        for (var raw : BREAK.split(document.text().text())) {
            if (inList <= 0 && raw.indexOf('資') < 0 && raw.indexOf('別') < 0) continue;
            if (raw.isBlank() || raw.length() > LONGEST_LINE) continue;
            var line = NormalText.normalize(raw).strip();
            var label = LIST.matcher(line);
            if (label.lookingAt() && isListHead(line.substring(label.end()))) {
                inList = PATIENCE;
                line = line.substring(label.end());
            }
            var entry = LISTED.matcher(line);
            if (inList > 0 && entry.matches()) {
                var title = entry.group("title");
                listed.putIfAbsent(mark(entry.group("mark")), title == null ? "" : title);
                entries.add(raw);
                inList = PATIENCE;
                continue;
            }
            if (!line.isEmpty()) inList--;
            if (!spoken) inPassing(line);
        }
    }

    private void inPassing(String line) {
        var named = IN_PASSING.matcher(line.replaceAll("\\s+", ""));
        while (named.find()) {
            if (named.start() > 0) inPassing.add(named.group("mark"));
        }
    }

    /** Lines that begin with a mark, and all short ones: one may be the title of a paper. */
    private static void readHeads(ReadDocument document, LoosePapers held) {
        markIn(document.file()).ifPresent(held::mark);
        markIn(document.reading().title()).ifPresent(held::mark);
        for (var line : BREAK.split(document.text().text())) {
            if (line.isBlank() || line.length() > LONGEST_HEAD) continue;
            markIn(line).ifPresent(mark -> held.mark(mark, line));
            held.line(line);
        }
    }

    private static Optional<String> markIn(String text) {
        var head = HEAD.matcher(NormalText.squeeze(text));
        return head.find() ? Optional.of(mark(head.group("mark"))) : Optional.empty();
    }

    /** 配付資料 alone, or with its first entry; 「資料1により説明」 is neither. */
    private static boolean isListHead(String rest) {
        return rest.isEmpty() || LISTED.matcher(rest).matches();
    }

    private static String mark(String text) {
        return text.replaceAll("\\s+|No\\.?", "");
    }

    private static final Pattern BREAK = Pattern.compile("[\\n\\t]");

    /** Lines without a mark that a list of papers may hold between two that have one. */
    private static final int PATIENCE = 3;

    private static final int LONGEST_LINE = 2000;
}
