package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;

/**
 * The conclusion of a review board (審査会) on a refusal to disclose: it answers whether the refusal
 * was right, so 「妥当である」 dismisses the claim.
 *
 * <p>In the contract's words: 棄却・却下 is rejected, 認容 (開示すべきである, 取り消すべきである) is approved. Granted in
 * part (別表の部分は 開示すべきであるが、その余の部分は妥当である) is approved with conditions, the only value between the two;
 * the decision quotes every sentence, so that nobody has to trust that one word.
 */
final class Ruling {
    private static final Pattern GRANTS =
            Pattern.compile(
                    "(?<!非|不)(?:開示|公開|訂正|削除|利用停止|利用の停止|閲覧|写しの交付)(?:を|決定を)?(?:す(?:る)?べき(?!では?な|か|理由|義務)|することが(?:妥当|相当|適当)|するのが(?:妥当|相当|適当)|行うべき|しなければならない)"
                            + "|(?<!非|不)(?:開示|公開)と(?:す(?:る)?べき|することが(?:妥当|相当|適当))|(?:決定|処分)(?:を|は)?、?(?:改めて)?(?:行う|し直す|やり直す|する|す|変更す(?:る)?|見直す)べき|(?:変更|訂正|見直)す(?:る)?べき"
                            + "|取り?消(?:す|し)(?:べき(?!理由|違法|では?な)|が(?:相|妥|適)|のが(?:相|妥|適)|、)|認容(?:する|すべき|が|し)|理由(?:が|は)ある"
                            + "|(?:妥当|適当|適切|相当|正当|適法|適正)(?:で|と|なもの(?:と|で))は?(?:な(?:い|く|かっ)|いえな|言えな|いえず|認められ(?:な|ず)|認め(?:難|がた))|(?:不当|違法)で(?:ある|あり)|(?:改めて|再度)[^。]{0,40}?決定(?:を)?(?:する|す|行う)べき");
    private static final Pattern DISMISSES =
            Pattern.compile(
                    "(?:妥当|適法|正当|適当|適切|相当|適正)(?:(?:な)?もの)?(?:で(?:ある|あり|あった|す|、)|と(?:認め(?!られな|られず|難|がた)|判断|考え|いえ|言え)|。|$)"
                            + "|(?:棄却|却下)(?:する|し|す(?:る)?べき|が|され|と|相当|。|$)|理由(?:が|は)な(?:い|く)|(?:非|不)(?:公開|開示)と(?:す(?:る)?べき|すること(?:が|は)(?:妥|相|適|やむ))|(?:非|不)(?:公開|開示)が(?:妥|相|適)"
                            + "|取り消すべき(?:理由|違法)[^。]{0,8}?な(?:い|く)|やむを得ない");
    private static final Pattern EXCEPT =
            Pattern.compile("(?:部分|情報|もの|箇所|項目|文書|欄)(?:等)?を除(?:き|いて|く)");

    private static final Pattern REFUSAL =
            Pattern.compile("審査請求|異議申立|不服申立|(?:不|非|部分|一部)(?:公開|開示|訂正)決定|不作為|存否応答拒否");
    private static final Pattern REQUEST = Pattern.compile("(?:公開|開示|訂正|利用停止)請求");
    private static final Pattern OF_AUTHORITY =
            Pattern.compile(
                    "(?:実施機関|処分庁|諮問庁|原処分)[^。]{0,40}(?:決定|判断|処分|こと)[^。]{0,8}(?:妥当|適当|適法|相当|正当)");

    private Ruling() {}

    /**
     * What a meeting decided on a refusal: 「実施機関の判断は妥当である」 approves nothing.
     *
     * @param title of the case
     */
    static Verdict onRefusal(String text, String title, Verdict verdict) {
        if (verdict.outcome() != Outcome.APPROVED || verdict.decision().isEmpty()) return verdict;
        boolean refusal = REFUSAL.matcher(title).find();
        if (!refusal && !REQUEST.matcher(title).find()) return verdict;
        for (var quote : verdict.decision()) {
            var said = Quotes.squeezed(text, quote);
            boolean dismissed = OF_AUTHORITY.matcher(said).find() && !GRANTS.matcher(said).find();
            if (dismissed)
                return new Verdict(Outcome.REJECTED, verdict.decision(), verdict.conditions());
        }
        return verdict;
    }

    static Verdict read(String text, List<Line> conclusion) {
        var decision = new ArrayList<Span>();
        boolean granted = false;
        boolean dismissed = false;
        for (var paragraph : Paragraphs.of(text, conclusion)) {
            for (var sentence : Sentences.of(text, paragraph.start(), paragraph.end())) {
                var said = Quotes.squeezed(text, sentence);
                boolean grants = GRANTS.matcher(said).find();
                boolean dismisses = DISMISSES.matcher(GRANTS.matcher(said).replaceAll("■")).find();
                if (!grants && !dismisses) continue;
                granted |= grants || EXCEPT.matcher(said).find();
                dismissed |= dismisses || EXCEPT.matcher(said).find();
                decision.add(sentence);
            }
        }
        if (decision.isEmpty()) return Verdict.NONE;
        var outcome =
                !granted
                        ? Outcome.REJECTED
                        : dismissed ? Outcome.APPROVED_WITH_CONDITIONS : Outcome.APPROVED;
        return Verdict.of(text, outcome, decision, List.of());
    }
}
