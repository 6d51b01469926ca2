package jp.senrei.server.site;

import static jp.senrei.web.text.Texts.t;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Evidence;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/** 根拠: where the facts of a case stand, as links to the passages of its documents. */
public record Sources(Dossier dossier) {

    /** One in each document that gives the field a value. */
    public List<Link> of(String field) {
        return links(dossier.evidence().stream().filter(place -> place.field().equals(field)));
    }

    /** One in each document that says this value of the field. */
    public List<Link> of(String field, String value) {
        return links(places(field, value));
    }

    /** One in each document that says one of these values of the field. */
    public List<Link> of(String field, List<String> values) {
        return links(values.stream().flatMap(value -> places(field, value)));
    }

    public @Nullable Link first(String field, String value) {
        return places(field, value).findFirst().map(this::link).orElse(null);
    }

    /** What part of a document a passage belongs to: 会議録. */
    public String partAt(String document, @Nullable String passage) {
        return dossier.appearances().stream()
                .filter(appearance -> appearance.document().equals(document))
                .filter(appearance -> block(appearance.passage()) <= block(passage))
                .max(Comparator.comparingInt(appearance -> block(appearance.passage())))
                .map(appearance -> Names.label(appearance.part()))
                .orElseGet(() -> t("common.document"));
    }

    private Stream<Evidence> places(String field, String value) {
        return dossier.evidence().stream()
                .filter(place -> place.field().equals(field) && place.value().equals(value));
    }

    /** A decision of several sentences on one page has one link. */
    private List<Link> links(Stream<Evidence> places) {
        var seen = new HashSet<String>();
        return places.filter(place -> seen.add(place.document() + " " + place.page()))
                .map(this::link)
                .toList();
    }

    /** 会議録 3ページ, or the part alone in a document without pages. */
    public String place(String document, @Nullable String passage, int page) {
        var part = partAt(document, passage);
        return Formats.hasPages(dossier, document, page) ? t("common.place", part, page) : part;
    }

    private Link link(Evidence place) {
        return new Link(
                place(place.document(), place.passage(), place.page()),
                Addresses.words(place.document(), place.passage(), place.start(), place.end()));
    }

    /** What has no place stands at the beginning. */
    private static int block(@Nullable String passage) {
        return Math.max(0, Anchors.block(passage));
    }
}
