package jp.senrei.indexer.index;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the okurigana out of a word of two kanji or more, because offices leave them out as they
 * like: 見積もり, 見積り and 見積 are one word, as are 打ち合わせ and 打合せ, 申し込む and 申込.
 *
 * <p>Known weakness: words that differ in nothing else become one (上る道 and 上がる道 do not, they have
 * spaces between; 下げ止まる and 下止まる would).
 */
final class OkuriganaFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OkuriganaFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        int kanji = 0;
        int length = term.length();
        for (int i = 0; i < length; i++) {
            var script = UnicodeScript.of(term.charAt(i));
            if (script == UnicodeScript.HAN) kanji++;
            else if (script != UnicodeScript.HIRAGANA) return true;
        }
        if (kanji >= 2 && kanji < length) keepKanji();
        return true;
    }

    private void keepKanji() {
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (UnicodeScript.of(c) == UnicodeScript.HAN) term.buffer()[kept++] = c;
        }
        term.setLength(kept);
    }
}
