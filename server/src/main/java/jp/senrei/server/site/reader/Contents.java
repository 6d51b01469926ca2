package jp.senrei.server.site.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Block;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Part;
import jp.senrei.server.site.Anchors;
import jp.senrei.web.view.DocumentPage.Entry;
import org.jspecify.annotations.Nullable;

/** 目次 of a document: where the discussion of each case begins, and its headings. */
final class Contents {
    private static final Pattern LINE_END = Pattern.compile("\\s+");

    /** A heading of more is a paragraph that looks like one. */
    private static final int LONGEST_HEADING = 80;

    /** Headings of more are no table of contents. */
    private static final int MOST_HEADINGS = 150;

    /** How far above a discussion its own heading stands, in UTF-16 units. */
    private static final int OWN_HEADING = 400;

    private final TextParts parts;
    private final Asked asked;
    private final int part;

    private Contents(TextParts parts, Asked asked, int part) {
        this.parts = parts;
        this.asked = asked;
        this.part = part;
    }

    private record Place(int offset, String anchor, Optional<Dossier> about, String words) {}

    static List<Entry> of(
            String document, TextParts parts, List<Dossier> cases, Asked asked, int part) {
        var contents = new Contents(parts, asked, part);
        var places = new ArrayList<Place>();
        for (var dossier : cases) contents.discussion(document, dossier).ifPresent(places::add);
        places.addAll(contents.headings(List.copyOf(places)));
        places.sort(Comparator.comparingInt(Place::offset));
        return places.stream().map(contents::entry).toList();
    }

    private Entry entry(Place place) {
        return new Entry(
                asked.at(place.anchor()),
                place.about().map(Contents::over).orElse(null),
                place.words(),
                parts.holding(place.offset()) == part);
    }

    private static String over(Dossier dossier) {
        return dossier.number() == null ? dossier.kind().label() : dossier.number();
    }

    private Optional<Place> discussion(String document, Dossier dossier) {
        return parts.turns().stream()
                .filter(turn -> dossier.id().equals(turn.turn().caseId()))
                .findFirst()
                .map(
                        turn ->
                                new Place(
                                        turn.start(),
                                        turn.anchor(),
                                        Optional.of(dossier),
                                        dossier.title()))
                .or(() -> appearance(document, dossier));
    }

    /** What was said before what was handed out before the agenda. */
    private Optional<Place> appearance(String document, Dossier dossier) {
        return dossier.appearances().stream()
                .filter(one -> one.document().equals(document))
                .filter(one -> isBlock(one.passage()))
                .min(Comparator.comparing(one -> one.part() == Part.AGENDA))
                .map(
                        one ->
                                new Place(
                                        block(Anchors.block(one.passage())).start(),
                                        "b" + Anchors.block(one.passage()),
                                        Optional.of(dossier),
                                        dossier.title()));
    }

    private boolean isBlock(@Nullable String passage) {
        int index = Anchors.block(passage);
        return index >= 0 && index < parts.text().blocks().size();
    }

    private Block block(int index) {
        return parts.text().blocks().get(index);
    }

    private List<Place> headings(List<Place> cases) {
        var headings = new ArrayList<Place>();
        for (int i = 0; i < parts.text().blocks().size(); i++) {
            var block = block(i);
            if (block.kind() != Block.Kind.HEADING) continue;
            if (block.end() - block.start() > LONGEST_HEADING) continue;
            var words = LINE_END.matcher(parts.text().textOf(block)).replaceAll(" ").strip();
            if (words.isEmpty() || cases.stream().anyMatch(one -> isOwn(block, words, one)))
                continue;
            headings.add(new Place(block.start(), "b" + i, Optional.empty(), words));
        }
        return headings.size() > MOST_HEADINGS ? List.of() : headings;
    }

    private static boolean isOwn(Block heading, String words, Place discussion) {
        int above = discussion.offset() - heading.start();
        return above >= 0
                && above < OWN_HEADING
                && (words.contains(discussion.words())
                        || discussion
                                .about()
                                .map(Dossier::number)
                                .filter(words::contains)
                                .isPresent());
    }
}
