package jp.senrei.indexer.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.index.Fields.Section;
import jp.senrei.indexer.tag.Contracts;

/**
 * Which part of a case's text belongs to which section: the sentences of the decision and its
 * conditions stand out, contracts and pledges in the sheet step back.
 */
final class CaseText {
    /** A stretch of a passage. */
    private record Part(Section section, int start, int end) {}

    private final List<String> decided;

    private CaseText(Dossier dossier) {
        decided =
                Stream.concat(Stream.ofNullable(dossier.decision()), dossier.conditions().stream())
                        .filter(sentence -> !sentence.isBlank())
                        .toList();
    }

    /** Adds the passages, numbered as sources, and what was decided if no passage has it. */
    static void add(CaseEntry entry, EntryText text) {
        var sections = new CaseText(entry.dossier());
        var quoted = new ArrayList<String>();
        for (int i = 0; i < entry.passages().size(); i++) {
            var passage = entry.passages().get(i).text();
            int start = 0;
            for (var part : sections.parts(passage, quoted)) {
                text.add(i, Section.BODY, passage, start, part.start(), start > 0);
                text.add(i, part.section(), passage, part.start(), part.end(), part.start() > 0);
                start = part.end();
            }
            text.add(i, Section.BODY, passage, start, passage.length(), start > 0);
        }
        sections.decided.stream()
                .filter(sentence -> !quoted.contains(sentence))
                .forEach(sentence -> text.add(Section.DECISION, sentence));
    }

    /** In the order of the text, none overlapping. */
    private List<Part> parts(String passage, List<String> quoted) {
        var found = new ArrayList<Part>();
        for (var sentence : decided) {
            int at = passage.indexOf(sentence);
            if (at < 0) continue;
            quoted.add(sentence);
            found.add(new Part(Section.DECISION, at, at + sentence.length()));
        }
        for (Span contract : Contracts.in(passage))
            found.add(new Part(Section.ATTACHMENT, contract.start(), contract.end()));
        found.sort(Comparator.comparingInt(Part::start).thenComparingInt(part -> -part.end()));
        var parts = new ArrayList<Part>();
        for (var part : found) {
            boolean isFree = parts.isEmpty() || parts.getLast().end() <= part.start();
            if (isFree) parts.add(part);
        }
        return parts;
    }
}
