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
import jp.senrei.corpus.vocabulary.Certification;
import jp.senrei.corpus.vocabulary.Service;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/** Runs the readers of this package over one sighting. Safe for many threads. */
public final class Tagger {
    private static final Pattern LISTING =
            Pattern.compile("個人情報|項目|記録|収集|取得|登録|名簿|取り扱|取扱|提供|載って|情報は");
    private static final Pattern START_SENTENCE =
            Pattern.compile(
                    "(?:導入開始|稼働|稼動|運用開始|実施|委託開始|利用開始)[^。\\n]{0,8}(?:を|は|予定|時期)[^。\\n]{0,30}");

    /**
     * 氏 or ID inside a longer word is no item; only words of two letters or more are looked for in
     * prose.
     */
    private static final int SHORTEST_ITEM = 2;

    private final VocabularyMatcher<Service> services;
    private final VocabularyMatcher<Certification> certifications;
    private final VocabularyMatcher<String> items;

    public Tagger(Vocabulary vocabulary) {
        services = new VocabularyMatcher<>(vocabulary.services(), Service::forms);
        certifications = new VocabularyMatcher<>(vocabulary.certifications(), Certification::forms);
        items =
                new VocabularyMatcher<>(
                        vocabulary.personalInformation().stream()
                                .filter(item -> item.length() >= SHORTEST_ITEM)
                                .toList(),
                        List::of);
    }

    public Tags tag(Sighting sighting, DocumentText document, Municipality municipality) {
        var text = textOf(sighting, document);
        var articles = new ArticleReader(principal(municipality));
        sighting.form().matters().forEach(row -> articles.read(row.article()));
        articles.read(text);
        var start = start(sighting, text);
        return new Tags(
                List.copyOf(matters(sighting, text)),
                articles.articles(),
                OrganizationReader.read(sighting.form(), text),
                services(sighting.title() + "\n" + text),
                certifications(text),
                List.copyOf(personalInformation(sighting, text)),
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

    private static String textOf(Sighting sighting, DocumentText document) {
        var text = new StringBuilder();
        for (var stretch : sighting.stretches())
            text.append(document.text(), stretch.start(), stretch.end()).append('\n');
        return Wrapped.joined(NormalText.normalize(text.toString()));
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

    private List<ServiceMention> services(String text) {
        var mentions = new LinkedHashMap<String, ServiceMention>();
        for (var hit : services.find(NormalText.normalize(text))) {
            var service = hit.entry();
            mentions.putIfAbsent(
                    service.id() + " " + hit.text(),
                    new ServiceMention(
                            service.id(), service.name(), hit.text(), service.category()));
        }
        return List.copyOf(mentions.values());
    }

    private List<String> certifications(String text) {
        var names = new LinkedHashSet<String>();
        certifications.find(text).forEach(hit -> names.add(hit.entry().name()));
        return List.copyOf(names);
    }

    /**
     * What the form lists; where there is no form, the items named in sentences about what is
     * recorded.
     */
    private Set<String> personalInformation(Sighting sighting, String text) {
        var found = new LinkedHashSet<>(sighting.form().personalInformation());
        if (!found.isEmpty()) return found;
        var sentences = new ArrayList<>(List.of(text.split("[。\\n]")));
        sentences.removeIf(sentence -> !LISTING.matcher(sentence).find());
        for (var sentence : sentences) items.find(sentence).forEach(hit -> found.add(hit.entry()));
        return found;
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
