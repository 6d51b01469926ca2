package jp.senrei.indexer.link;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.senrei.corpus.model.ArticleRef;
import jp.senrei.corpus.model.Dossier;
import jp.senrei.corpus.model.Evidence;
import jp.senrei.corpus.model.Mention;
import jp.senrei.corpus.model.MentionKind;
import jp.senrei.corpus.model.Organization;
import jp.senrei.corpus.model.Part;
import jp.senrei.corpus.model.Reference;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.link.Cluster.Member;
import jp.senrei.indexer.text.NormalText;

/**
 * Where the facts of a dossier stand: for each fact the first place in each document that says it,
 * so that the list grows with the facts and not with the text.
 */
final class EvidenceFinder {
    /** Fields in the order of the list; within one, documents and places in theirs. */
    private static final List<String> FIELDS =
            List.of(
                    "decision",
                    "conditions",
                    "articles",
                    "organizations",
                    "services",
                    "certifications",
                    "personalInformation",
                    "protections",
                    "department",
                    "startDate",
                    "references");

    private record Fact(String field, String value, String document) {}

    private final Map<MentionKind, Map<String, String>> wanted;
    private final Map<Fact, Evidence> found = new LinkedHashMap<>();

    private EvidenceFinder(Dossier dossier) {
        this.wanted =
                Map.of(
                        MentionKind.ARTICLE,
                        keys(dossier.articles(), ArticleRef::id, ArticleRef::id),
                        MentionKind.ORGANIZATION,
                        keys(dossier.organizations(), Organization::id, Organization::name),
                        MentionKind.SERVICE,
                        keys(dossier.services(), ServiceMention::id, ServiceMention::id),
                        MentionKind.CERTIFICATION,
                        keys(dossier.certifications(), name -> name, name -> name),
                        MentionKind.PERSONAL_INFORMATION,
                        keys(dossier.personalInformation(), name -> name, name -> name),
                        MentionKind.DEPARTMENT,
                        keys(
                                Stream.ofNullable(dossier.department()).toList(),
                                EvidenceFinder::squeezed,
                                name -> name),
                        MentionKind.REFERENCE,
                        keys(dossier.references(), Reference::id, Reference::id));
    }

    static List<Evidence> of(Dossier dossier, List<Member> members) {
        var finder = new EvidenceFinder(dossier);
        for (var member : agendasLast(members)) {
            finder.verdict(dossier, member);
            finder.protections(dossier, member);
            finder.mentions(member);
            finder.start(dossier, member);
        }
        return finder.found.values().stream()
                .sorted(Comparator.comparingInt(evidence -> FIELDS.indexOf(evidence.field())))
                .toList();
    }

    /** An agenda only names the case: of one document the paper itself is shown. */
    private static List<Member> agendasLast(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparing(member -> member.sighting().part() == Part.AGENDA))
                .toList();
    }

    /** The day on which it begins, where the words are those of the dossier. */
    private void start(Dossier dossier, Member member) {
        var written = dossier.startText();
        var day = dossier.startDate();
        if (written == null || day == null || !written.equals(member.tags().startText())) return;
        var words = squeezed(NormalText.normalize(written));
        within(member)
                .filter(mention -> mention.kind() == MentionKind.DATE)
                .filter(mention -> mention.id().startsWith(day))
                .filter(mention -> isAround(words, mention, member))
                .findFirst()
                .ifPresent(mention -> add("startDate", written, member, place(mention)));
    }

    /** Whether the words stand where the mention does. */
    private static boolean isAround(String words, Mention mention, Member member) {
        int inside = words.indexOf(squeezed(NormalText.normalize(mention.text())));
        var text = member.document().text().text();
        int end = Math.min(text.length(), mention.start() + 3 * words.length());
        var behind = squeezed(NormalText.normalize(text.substring(mention.start(), end)));
        return inside >= 0 && behind.startsWith(words.substring(inside));
    }

    private static Span place(Mention mention) {
        return new Span(mention.start(), mention.end());
    }

    private void verdict(Dossier dossier, Member member) {
        var verdict = member.sighting().verdict();
        for (var span : verdict.decision()) {
            var quote = span.of(member.document().text().text());
            if (dossier.decision() != null && dossier.decision().contains(quote))
                add("decision", quote, member, span);
        }
        for (var span : verdict.conditions()) {
            var quote = span.of(member.document().text().text());
            if (dossier.conditions().contains(quote)) add("conditions", quote, member, span);
        }
    }

    private void protections(Dossier dossier, Member member) {
        for (var item : Protection.of(member)) {
            if (dossier.protections().contains(item.words()))
                add("protections", item.words(), member, item.place());
        }
    }

    private void mentions(Member member) {
        within(member).forEach(mention -> mention(member, mention));
    }

    private static Stream<Mention> within(Member member) {
        var all = member.document().mentions();
        return member.sighting().stretches().stream()
                .flatMap(
                        stretch ->
                                all
                                        .subList(
                                                firstAt(all, stretch.start()),
                                                firstAt(all, stretch.end()))
                                        .stream());
    }

    /** The mentions are in the order of the text. */
    private static int firstAt(List<Mention> mentions, int start) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void mention(Member member, Mention mention) {
        var id = mention.kind() == MentionKind.DEPARTMENT ? squeezed(mention.id()) : mention.id();
        var value = wanted.getOrDefault(mention.kind(), Map.of()).get(id);
        if (value == null) return;
        add(field(mention.kind()), value, member, place(mention));
    }

    private static String field(MentionKind kind) {
        return switch (kind) {
            case DECISION -> "decision";
            case CONDITION -> "conditions";
            case ARTICLE -> "articles";
            case ORGANIZATION -> "organizations";
            case SERVICE -> "services";
            case CERTIFICATION -> "certifications";
            case PERSONAL_INFORMATION -> "personalInformation";
            case DEPARTMENT -> "department";
            case REFERENCE -> "references";
            case PERSON, DATE, CONSULTATION_NUMBER, DOCUMENT_NUMBER -> kind.code();
        };
    }

    private void add(String field, String value, Member member, Span place) {
        var document = member.document();
        found.putIfAbsent(
                new Fact(field, value, document.id()),
                new Evidence(
                        field,
                        value,
                        document.id(),
                        document.text().pageAt(place.start()),
                        place.start(),
                        place.end(),
                        document.text().passageAt(place.start())));
    }

    private static <T> Map<String, String> keys(
            List<T> values, Function<T, String> id, Function<T, String> told) {
        return Collections.unmodifiableMap(
                values.stream()
                        .collect(
                                Collectors.toMap(
                                        id, told, (one, other) -> one, LinkedHashMap::new)));
    }

    private static String squeezed(String name) {
        return name.replaceAll("\\s+", "");
    }
}
