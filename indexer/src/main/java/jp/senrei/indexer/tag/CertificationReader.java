package jp.senrei.indexer.tag;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.vocabulary.Certification;
import jp.senrei.corpus.vocabulary.Vocabulary;

/**
 * Certifications and standards of the vocabulary. One that the sentence says nobody holds
 * (プライバシーマークは取得していない) does not count; one asked about, applied for, planned or demanded
 * (取得していない者には委託しない) does.
 */
final class CertificationReader {
    /** 取得していない, but not the question 取得していないのか. */
    private static final Pattern NOT_HELD =
            Pattern.compile(
                    "^[^。\\n]{0,16}?(?:未取得|未認証|(?:取得|認証|保有|保持|登録|準拠)(?:は|を|も)?(?:して|され|し|を受けて|受けて)?(?:は)?(?:い|おり?)?(?:ない|ません|らず|ず(?!に?済))|持って(?:は)?(?:い|おり?)?(?:ない|ません|らず)|(?:受け|とっ|取っ)て(?:は)?(?:い|おり?)?(?:ない|ません|らず))"
                            + "(?!の?(?:でしょう|です)?か|と(?:いけない|ならない|でき)|(?:事業者|業者|者|会社)(?:に|へ|と|から)は)");

    private final VocabularyMatcher<Certification> matcher;

    CertificationReader(Vocabulary vocabulary) {
        matcher = new VocabularyMatcher<>(vocabulary.certifications(), Certification::forms);
    }

    /** The names of a normalised text, each once, in order. */
    List<String> read(String text) {
        var names = new LinkedHashSet<String>();
        found(text).forEach(found -> names.add(found.value()));
        return List.copyOf(names);
    }

    List<Found<String>> found(String text) {
        return matcher.find(text).stream()
                .filter(hit -> isHeld(text, hit.end()))
                .map(hit -> new Found<>(hit.entry().name(), hit.start(), hit.end()))
                .toList();
    }

    private static boolean isHeld(String text, int end) {
        return !NOT_HELD.matcher(text.substring(end, Math.min(text.length(), end + 40))).find();
    }
}
