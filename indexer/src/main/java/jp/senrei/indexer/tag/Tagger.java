package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.Span;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.structure.FormValues;
import jp.senrei.indexer.structure.JoinedText;
import jp.senrei.indexer.structure.Reading;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Runs the readers of this package over a document: what each sighting says, and every place that
 * names something. Safe for many threads.
 */
public final class Tagger {
    private static final Pattern START_SENTENCE =
            Pattern.compile(
                    "(?:導入開始|稼働|稼動|運用開始|実施|委託開始|利用開始)[^。\\n]{0,8}(?:を|は|予定|時期)[^。\\n]{0,30}");

    private final ServiceReader services;
    private final CertificationReader certifications;
    private final PersonalInformationReader items;

    public Tagger(Vocabulary vocabulary) {
        services = new ServiceReader(vocabulary);
        certifications = new CertificationReader(vocabulary);
        items = new PersonalInformationReader(vocabulary);
    }

    /**
     * Reads a whole document.
     *
     * @param id of the document
     */
    public TaggedDocument tag(String id, DocumentText document, Reading reading) {
        var mentions = new DocumentMentions(id, document);
        mentions.addAttendees(reading.meetings());
        var tags = new ArrayList<Tags>();
        var articles = new ArticleReader(principal(reading.municipality()));
        for (var sighting : reading.sightings()) {
            articles = articles.next();
            var finds = find(sighting, document, articles);
            tags.add(tags(sighting, finds));
            mentions.add(sighting, finds);
        }
        for (var piece : mentions.outsideOf(reading.sightings()))
            mentions.add(
                    find(
                            FormValues.NONE,
                            piece,
                            new ArticleReader(principal(reading.municipality()))));
        return new TaggedDocument(tags, mentions.all(), mentions.warnings());
    }

    /** What one sighting says. */
    public Tags tag(Sighting sighting, DocumentText document, Municipality municipality) {
        var articles = new ArticleReader(principal(municipality));
        return tags(sighting, find(sighting, document, articles));
    }

    private Finds find(Sighting sighting, DocumentText document, ArticleReader articles) {
        var pieces =
                sighting.stretches().stream()
                        .map(stretch -> new Span(stretch.start(), stretch.end()))
                        .toList();
        return find(sighting.form(), JoinedText.of(document.text(), pieces), articles);
    }

    private Finds find(FormValues form, JoinedText read, ArticleReader articles) {
        var text = read.toString();
        form.matters().forEach(row -> articles.read(row.article()));
        var places = articles.found(text);
        return new Finds(
                read,
                articles.articles(),
                places,
                OrganizationReader.inRoles(text),
                services.found(text),
                certifications.found(text),
                items.found(text));
    }

    private Tags tags(Sighting sighting, Finds finds) {
        var text = finds.text().toString();
        var start = start(sighting, text);
        return new Tags(
                List.copyOf(matters(sighting, text)),
                finds.articles(),
                OrganizationReader.read(sighting.form(), finds.organizations()),
                services(sighting.title(), finds),
                values(finds.certifications()),
                List.copyOf(personalInformation(sighting, finds)),
                ReferenceReader.read(text, sighting.number()),
                start == null
                        ? null
                        : EraDate.first(NormalText.normalize(start)).map(EraDate::iso).orElse(null),
                start);
    }

    /** 条例 alone means the municipality's own ordinance on personal information. */
    private static @Nullable String principal(Municipality municipality) {
        return municipality == Municipality.UNKNOWN ? null : municipality.name() + "個人情報保護条例";
    }

    private static Set<Matter> matters(Sighting sighting, String text) {
        var matters = EnumSet.noneOf(Matter.class);
        sighting.form()
                .matters()
                .forEach(row -> matters.addAll(MatterReader.ofTitle(row.matter())));
        matters.addAll(MatterReader.ofTitle(NormalText.normalize(sighting.title())));
        if (sighting.kind() == CaseKind.CONFIRMATION) return EnumSet.of(Matter.MINUTES);
        if (sighting.part() == Part.MINUTES) matters.addAll(MatterReader.ofExplanation(text));
        return matters;
    }

    private List<ServiceMention> services(String title, Finds finds) {
        var mentions = new LinkedHashMap<String, ServiceMention>();
        var found = new ArrayList<>(services.found(NormalText.normalize(title)));
        found.addAll(finds.services());
        for (var one : found)
            mentions.putIfAbsent(one.value().id() + " " + one.value().text(), one.value());
        return List.copyOf(mentions.values());
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).distinct().toList();
    }

    /**
     * What the form lists; where there is no form, the items named in sentences about what is
     * recorded.
     */
    private static Set<String> personalInformation(Sighting sighting, Finds finds) {
        var found = new LinkedHashSet<>(sighting.form().personalInformation());
        if (found.isEmpty() && !isYearlyReport(sighting)) found.addAll(values(finds.items()));
        return found;
    }

    /** 運用状況: it counts what happened to others' data and handles none itself. */
    private static boolean isYearlyReport(Sighting sighting) {
        var title = NormalText.normalize(sighting.title());
        return Set.copyOf(MatterReader.ofTitle(title)).equals(Set.of(Matter.OPERATIONS));
    }

    private static @Nullable String start(Sighting sighting, String text) {
        if (sighting.form().start() != null) return sighting.form().start();
        if (sighting.part() != Part.MINUTES) return null;
        var match = START_SENTENCE.matcher(text);
        while (match.find()) {
            if (EraDate.first(match.group()).isPresent()) return match.group().strip();
        }
        return null;
    }
}
