package jp.senrei.indexer.structure;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/** Reads the sentence that decides a case: 「原案のとおり承認する」「条件を付して承認」「継続審議とする」. */
final class OutcomeReader {
    private record Rule(Pattern words, Outcome outcome) {
        Rule(String words, Outcome outcome) {
            this(Pattern.compile(words), outcome);
        }
    }

    /** Most specific first; the first that occurs decides. White space is removed before. */
    private static final List<Rule> RULES =
            List.of(
                    new Rule("取り?下げ(?:る|ます|られ|た|と)", Outcome.WITHDRAWN),
                    new Rule(
                            "不承認|承認(?:し|でき|され)な(?:い|かった)|承認しません|不適当|認められない(?:と|ため).{0,12}(?:判断|決定|答申)",
                            Outcome.REJECTED),
                    new Rule(
                            "継続審議|継続して審議|審議を継続|継続と(?:する|し|なり|いた)|次回.{0,16}(?:審議|検討)(?:する|し|いたし|を行|を続|と)|検討することに(?:なり|いたし|し)|持ち越",
                            Outcome.CONTINUED),
                    new Rule(
                            "条件(?:つき|付き?)(?:で|の|として)?.{0,8}(?:承認|了承)|(?:条件|意見|附帯意見|付帯意見|留意事項).{0,14}(?:付し|付け|附し|つけ|添え)|(?:意見|事項|点)に留意|附帯意見|付帯意見",
                            Outcome.APPROVED_WITH_CONDITIONS),
                    new Rule(
                            "承認(?:する|し|いたし|され|さ|と|を得)|了承(?:する|し|いたし|され|さ|と|を得)|了解(?:する|し|され)|異議な[しい].{0,24}(?:認め|承認|了承|決)|適当(?:である|と認め|であ)"
                                    + "|支障(?:が|は)?な(?:い|し)|差し支えな(?:い|し)|措置が講じられている(?:もの)?と認め|原案(?:の)?とお?り(?:可決|決定|認め)|可決|やむを得ない(?:もの)?と認め",
                            Outcome.APPROVED));

    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?:でしょうか|ますか|よろしいか.*|ませんか|いかがですか|ございますか|ありますか|しいですか|と思い?えます)[。?]?$|よろしい(?:です|でしょう)か");
    private static final Pattern CONFIRMED =
            Pattern.compile("(?:確認|決定|確定|承認|了承)(?:する|し|いたし|され|さ(?:せ|れ)|と)|要録とする|会議録とする|異議な[しい]");

    private OutcomeReader() {}

    /**
     * @param sentence display text; a question decides nothing
     */
    static @Nullable Outcome read(String sentence) {
        var text = NormalText.squeeze(sentence);
        return isQuestion(text) ? null : outcomeOf(text);
    }

    /** Also what a question puts forward: 「承認することでよろしいでしょうか」. */
    static @Nullable Outcome proposed(String sentence) {
        return outcomeOf(NormalText.squeeze(sentence));
    }

    static boolean confirms(String sentence) {
        var text = NormalText.squeeze(sentence);
        return !isQuestion(text) && CONFIRMED.matcher(text).find();
    }

    private static boolean isQuestion(String squeezed) {
        return QUESTION.matcher(squeezed).find();
    }

    private static @Nullable Outcome outcomeOf(String squeezed) {
        return RULES.stream()
                .filter(rule -> rule.words.matcher(squeezed).find())
                .findFirst()
                .map(Rule::outcome)
                .orElse(null);
    }
}
