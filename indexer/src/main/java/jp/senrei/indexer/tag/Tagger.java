package jp.senrei.indexer.tag;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.CaseKind;
import jp.senrei.corpus.model.DocumentText;
import jp.senrei.corpus.model.Matter;
import jp.senrei.corpus.model.Municipality;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.structure.Sighting;
import jp.senrei.indexer.structure.Wrapped;
import jp.senrei.indexer.text.EraDate;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/** Runs the readers of this package over one sighting. Safe for many threads. */
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
                services.read(NormalText.normalize(sighting.title() + "\n" + text)),
                certifications.read(text),
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

    /**
     * What the form lists; where there is no form, the items named in sentences about what is
     * recorded.
     */
    private Set<String> personalInformation(Sighting sighting, String text) {
        var found = new LinkedHashSet<>(sighting.form().personalInformation());
        if (!found.isEmpty()) return found;
        found.addAll(items.read(text));
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
