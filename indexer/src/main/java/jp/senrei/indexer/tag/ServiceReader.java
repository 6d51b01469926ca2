package jp.senrei.indexer.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.senrei.corpus.model.ServiceMention;
import jp.senrei.corpus.vocabulary.Service;
import jp.senrei.corpus.vocabulary.Vocabulary;
import jp.senrei.indexer.text.NormalText;

/**
 * Services and clouds of the vocabulary, and a municipality's own mail service or app that the text
 * calls by name. Safe for many threads.
 *
 * <p>A doubtful form (Box, ズーム, X) counts when it is no part of an English phrase and one of its
 * clues stands near in the same sentence, or the service has a sure name elsewhere in the text.
 *
 * <p>Known weakness: a doubtful word without a clue of its own, used for something else in a
 * sentence that happens to hold one, counts all the same.
 */
final class ServiceReader {
    /** How far a clue may stand from the doubtful name, in UTF-16 units. */
    private static final int CLUE_REACH = 40;

    private static final int PHRASE_REACH = 24;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern WORD_BEFORE = Pattern.compile("([A-Za-z]+)(?:[ -]|\\. )$");
    private static final Pattern ENGLISH_AFTER = Pattern.compile("^(?: [a-z]|-[A-Za-z])");

    private final VocabularyMatcher<Service> matcher;
    private final Map<String, Service> byId;
    private final Set<String> knownWords;
    private final Map<String, List<String>> clues;

    ServiceReader(Vocabulary vocabulary) {
        matcher = new VocabularyMatcher<>(vocabulary.services(), Service::written);
        byId =
                vocabulary.services().stream()
                        .collect(Collectors.toMap(Service::id, Function.identity()));
        knownWords = new HashSet<>();
        for (var service : vocabulary.services())
            service.forms()
                    .forEach(
                            form ->
                                    WORD.matcher(form)
                                            .results()
                                            .forEach(word -> knownWords.add(lower(word.group()))));
        clues =
                vocabulary.services().stream()
                        .collect(
                                Collectors.toMap(
                                        Service::id,
                                        service ->
                                                service.clues().stream()
                                                        .map(NormalText::normalize)
                                                        .map(ServiceReader::lower)
                                                        .toList()));
    }

    /** The services of a normalised text, each with its first spelling of every kind, in order. */
    List<ServiceMention> read(String text) {
        var mentions = new LinkedHashMap<String, ServiceMention>();
        for (var found : found(text)) {
            var mention = found.value();
            mentions.putIfAbsent(mention.id() + " " + mention.text(), mention);
        }
        return List.copyOf(mentions.values());
    }

    /** Every mention in a normalised text, in order; none lies over another. */
    List<Found<ServiceMention>> found(String text) {
        var hits = matcher.find(text);
        var sure = new HashSet<String>();
        for (var hit : hits) if (!isDoubtful(hit)) sure.add(hit.entry().id());
        var found = new ArrayList<Found<ServiceMention>>();
        for (var hit : hits) {
            if (!isDoubtful(hit) || isMeant(text, hit, sure))
                found.add(new Found<>(mention(hit.entry(), hit.text()), hit.start(), hit.end()));
        }
        for (var own : OwnService.found(text)) {
            var service = byId.get(own.value());
            if (service != null && found.stream().noneMatch(one -> overlap(one, own)))
                found.add(
                        new Found<>(
                                mention(service, text.substring(own.start(), own.end())),
                                own.start(),
                                own.end()));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static boolean isDoubtful(VocabularyMatcher.Hit<Service> hit) {
        return hit.entry().doubtful().contains(hit.form());
    }

    private boolean isMeant(String text, VocabularyMatcher.Hit<Service> hit, Set<String> sure) {
        if (isEnglish(text, hit.start(), hit.end())) return false;
        var words = clues.getOrDefault(hit.entry().id(), List.of());
        if (words.isEmpty()) return true;
        // one letter is too little to be known by a mention far away
        if (hit.form().length() > 1 && sure.contains(hit.entry().id())) return true;
        var around = lower(around(text, hit.start(), hit.end()));
        return words.stream().anyMatch(around::contains);
    }

    /**
     * A part of an English phrase: Tool Box, ON-LINE, box office; but not Facebook LINE Twitter.
     */
    private boolean isEnglish(String text, int start, int end) {
        if (text.charAt(start) >= 0x7f) return false;
        var before = WORD_BEFORE.matcher(text.substring(Math.max(0, start - PHRASE_REACH), start));
        if (before.find() && !knownWords.contains(lower(before.group(1)))) return true;
        return ENGLISH_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 2))).find();
    }

    /** The sentence around, no farther than a clue may stand; without the name itself. */
    private static String around(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < CLUE_REACH && text.charAt(from - 1) != '。') from--;
        int to = end;
        while (to < text.length() && to - end < CLUE_REACH && text.charAt(to) != '。') to++;
        return text.substring(from, start) + "\n" + text.substring(end, to);
    }

    private static ServiceMention mention(Service service, String written) {
        return new ServiceMention(service.id(), service.name(), written, service.category());
    }

    private static boolean overlap(Found<?> one, Found<?> other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
