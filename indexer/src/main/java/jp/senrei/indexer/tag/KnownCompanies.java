package jp.senrei.indexer.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.senrei.corpus.model.OrganizationKey;
import jp.senrei.corpus.vocabulary.Company;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.LookAlikes;

/** Companies of the vocabulary: found without their legal form, and known under every spelling. */
final class KnownCompanies {
    private static final String SHA = "社";

    private static final VocabularyMatcher<Company> MATCHER =
            new VocabularyMatcher<>(
                    Vocabulary.standard().companies(),
                    company ->
                            Stream.concat(
                                            company.forms().stream(),
                                            company.formsBeforeSha().stream()
                                                    .map(form -> form + SHA))
                                    .toList());

    /** Key of a spelling, its look-alikes folded → key of the name. */
    private static final Map<String, String> IDS = ids();

    /** A word that goes on is another name: 富士通 in 富士通総研, NTTデータ in NTTデータ関西. */
    private static final Pattern ENDS_HERE =
            Pattern.compile(
                    "^(?:$|[^一-龥々ァ-ヺーA-Za-z0-9&]|[製側様殿等及又並他]|社(?![会内外員屋])|株式会社|有限会社|(?:など|ほか))",
                    Pattern.DOTALL);

    private static final Pattern STARTS_HERE =
            Pattern.compile("(?:^|[^一-龥々ァ-ヺーA-Za-z0-9]|[先者社方名元の])$", Pattern.DOTALL);

    private static final int CONTEXT = 4;

    private KnownCompanies() {}

    static List<Found<String>> found(String text) {
        return MATCHER.find(text).stream()
                .filter(hit -> ENDS_HERE.matcher(after(text, hit.end())).find())
                .filter(hit -> STARTS_HERE.matcher(before(text, hit.start())).find())
                .map(hit -> new Found<>(hit.text(), hit.start(), hit.end()))
                .toList();
    }

    /** What all spellings of the organisation have in common. */
    static String id(String name) {
        return IDS.getOrDefault(folded(name), OrganizationKey.of(name));
    }

    private static String folded(String name) {
        return LookAlikes.fold(OrganizationKey.of(name));
    }

    private static Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        for (var company : Vocabulary.standard().companies()) {
            var id = OrganizationKey.of(company.name());
            ids.put(folded(company.name()), id);
            for (var form : company.forms()) ids.put(folded(form), id);
            for (var form : company.formsBeforeSha()) {
                ids.put(folded(form + SHA), id);
                ids.putIfAbsent(folded(form), id);
            }
        }
        return Map.copyOf(ids);
    }

    private static String after(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + CONTEXT));
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - 1), start);
    }
}
