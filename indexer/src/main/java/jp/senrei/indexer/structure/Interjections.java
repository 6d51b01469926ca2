package jp.senrei.indexer.structure;

import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;

/**
 * What those present called in answer to the chair: （「異議なし」の声あり）, 〔全員了承〕, 異議なし。 It carries a
 * decision, which is in the sentence they answer, and is never the decision itself.
 */
final class Interjections {
    private static final String CALLED =
            "(?:(?:全員|一同|各委員|全委員|委員一同|出席委員全員)(?:から|より|、)?)?"
                    + "(?:[「『][^」』]{1,16}[」』]|異[議義論存](?:は)?(?:な[しく]|ありません)|な\\s*し|はい|賛成|(?:全員)?了承|(?:全員|一同)(?:賛成|承認|同意)?|挙手(?:全員|多数)?|全員(?:挙手|起立)|賛成者?挙手|起立全員)"
                    + "(?:、?(?:と(?:呼ぶ|いう|言う)(?:者|もの|声)|の(?:声|発言)|との声)(?:あり|有り|多数)?)?";
    private static final Pattern ALONE =
            Pattern.compile("^(?:[(〔【《≪\\[]" + CALLED + "。?[)〕】》≫\\]]|" + CALLED + "。?)$");
    private static final Pattern LEADING =
            Pattern.compile("^\\s*[（(〔【《≪\\[［]\\s*" + CALLED + "。?\\s*[）)〕】》≫\\]］]");

    private Interjections() {}

    /** Whether the words are only what was called. */
    static boolean isOne(String squeezed) {
        return squeezed.length() < 40 && ALONE.matcher(squeezed).matches();
    }

    /** A sentence without what was called before it; empty when nothing else is said. */
    static Span without(String text, Span sentence) {
        var words = sentence.of(text);
        int from = 0;
        var leading = LEADING.matcher(words);
        while (leading.region(from, words.length()).lookingAt()) from = leading.end();
        var rest = new Span(sentence.start() + from, sentence.end());
        return isOne(NormalText.squeeze(rest.of(text)))
                ? new Span(sentence.end(), sentence.end())
                : rest;
    }
}
