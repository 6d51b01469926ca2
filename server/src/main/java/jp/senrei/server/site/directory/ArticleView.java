package jp.senrei.server.site.directory;

import static jp.senrei.web.text.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.vocabulary.Concordance.Entry;
import jp.senrei.indexer.index.Answer.Bucket;
import jp.senrei.indexer.index.Facet;
import jp.senrei.server.concordance.ArticleTable;
import jp.senrei.server.concordance.ArticleTable.Row;
import jp.senrei.server.question.SearchAddress;
import jp.senrei.server.site.Addresses;
import jp.senrei.server.site.Names;
import jp.senrei.web.view.EntityPage;
import jp.senrei.web.view.Fact;
import jp.senrei.web.view.Link;
import org.jspecify.annotations.Nullable;

/**
 * 条文, or an ordinance as a whole: what it is about, what stands below it, and which articles of
 * other municipalities mean the same.
 *
 * @param article as the facet has it, chosen
 */
record ArticleView(Entity entity, Bucket article, ArticleTable table) {
    private static final Pattern LAST_STEP =
            Pattern.compile("(.+?)第[0-9]+(?:条(?:の[0-9]+)*|項|号(?:の[0-9]+)*)");

    EntityPage page() {
        var sections =
                Entity.sections(
                        below(),
                        concordance(),
                        entity.figures(),
                        entity.newest(),
                        entity.related(
                                Facet.MATTER,
                                Facet.SERVICE,
                                Facet.ORGANIZATION,
                                Facet.MUNICIPALITY));
        var up = new Link(t("directory.concordance.title"), Addresses.CONCORDANCE);
        return new EntityPage(
                entity.visit().frame(article.value(), up),
                isOrdinance() ? t("directory.kind.ordinance") : t("directory.kind.article"),
                article.value(),
                above(),
                facts(),
                entity.search(),
                sections);
    }

    private boolean isOrdinance() {
        return !LAST_STEP.matcher(article.value()).matches();
    }

    /** The ordinance first. */
    private List<Link> above() {
        var above = new ArrayList<Link>();
        var step = LAST_STEP.matcher(article.value());
        while (step.matches()) {
            var value = step.group(1);
            above.addFirst(new Link(value, Addresses.article(value)));
            step = LAST_STEP.matcher(value);
        }
        return above;
    }

    private Stream<EntityPage.Section> below() {
        var rows =
                entity.buckets(Facet.ARTICLE).stream()
                        .filter(one -> article.value().equals(one.parent()))
                        .map(
                                one ->
                                        new EntityPage.Row(
                                                one.label(),
                                                Addresses.article(one.value()),
                                                List.of(t("directory.cases", one.count()))))
                        .toList();
        return section(
                "below", t("directory.article.below"), null, List.of(group(null, rows)), null);
    }

    /** What the table says of this article, of one above it or of one below. */
    private List<Row> own() {
        return table.rows().stream().filter(row -> isOn(row.entry().path())).toList();
    }

    /** 第2条 stands above 第2条第1項, not above 第2条の2. */
    private boolean isOn(String path) {
        return isOrStandsAbove(path, article.value()) || isOrStandsAbove(article.value(), path);
    }

    private static boolean isOrStandsAbove(String upper, String lower) {
        return lower.startsWith(upper)
                && (lower.length() == upper.length() || lower.charAt(upper.length()) == '第');
    }

    private Set<Matter> matters() {
        var matters = EnumSet.noneOf(Matter.class);
        own().forEach(row -> matters.add(row.entry().matter()));
        return matters;
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var matters = matters().stream().map(ArticleView::matter).toList();
        if (!matters.isEmpty()) facts.add(new Fact(t("directory.article.matters"), matters));
        var places =
                own().stream()
                        .filter(row -> row.municipality() != null)
                        .map(
                                row ->
                                        Fact.Value.link(
                                                Objects.requireNonNull(row.municipality()),
                                                Addresses.municipality(row.entry().municipality())))
                        .distinct()
                        .toList();
        if (!places.isEmpty()) facts.add(new Fact(t("directory.article.municipality"), places));
        var periods =
                own().stream()
                        .map(row -> ConcordanceView.period(row.entry()))
                        .filter(period -> !period.isEmpty())
                        .distinct()
                        .map(Fact.Value::of)
                        .toList();
        if (!periods.isEmpty()) facts.add(new Fact(t("directory.article.period"), periods));
        return facts;
    }

    private static Fact.Value matter(Matter matter) {
        return Fact.Value.link(name(matter), SearchAddress.filter(Facet.MATTER, matter.code()));
    }

    private static String name(Matter matter) {
        return Names.label(matter);
    }

    /** 同じ事項を定める他の自治体の条文. */
    private Stream<EntityPage.Section> concordance() {
        var groups =
                Arrays.stream(Matter.values())
                        .filter(matters()::contains)
                        .map(matter -> group(name(matter), others(matter)))
                        .toList();
        return section(
                "concordance",
                t("directory.article.concordance"),
                t("directory.article.concordance.intro"),
                groups,
                new Link(t("directory.article.concordance.all"), Addresses.CONCORDANCE));
    }

    private List<EntityPage.Row> others(Matter matter) {
        return table.rows().stream()
                .filter(row -> row.entry().matter() == matter)
                .filter(row -> !isOn(row.entry().path()))
                .map(ArticleView::other)
                .toList();
    }

    private static EntityPage.Row other(Row row) {
        Entry entry = row.entry();
        var place =
                row.municipality() == null ? t("directory.concordance.laws") : row.municipality();
        return new EntityPage.Row(
                entry.path(),
                row.cases() == 0 ? null : Addresses.article(entry.path()),
                Stream.of(place, t("directory.cases", row.cases()), ConcordanceView.period(entry))
                        .filter(note -> !note.isEmpty())
                        .toList());
    }

    private static EntityPage.RowGroup group(@Nullable String label, List<EntityPage.Row> rows) {
        return new EntityPage.RowGroup(label, rows);
    }

    /** Nothing where no group has a row. */
    private static Stream<EntityPage.Section> section(
            String id,
            String title,
            @Nullable String intro,
            List<EntityPage.RowGroup> groups,
            @Nullable Link more) {
        var told = groups.stream().filter(group -> !group.rows().isEmpty()).toList();
        return told.isEmpty()
                ? Stream.of()
                : Stream.of(new EntityPage.Rows(id, title, intro, told, more));
    }
}
