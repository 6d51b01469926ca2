package jp.senrei.indexer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Exchange;
import jp.senrei.corpus.model.SpeakerRole;
import jp.senrei.corpus.model.Utterance;
import jp.senrei.indexer.text.NormalText;

/**
 * 質問と答弁: which turns of a case ask, and which answer them.
 *
 * <pre>
 * 委員   asks ─┐                     委員A asks ─┐
 * 会長   「事務局、お願いします」 │ relays        委員B asks ─┼─ several, answered at once
 * 課長   answers ◄─┘                課長  answers ◄┘
 * 委員   「分かりました。」 closes      委員   「それでは保存期間は」 asks again
 * </pre>
 *
 * <p>A member who thanks, agrees or states an opinion does not ask, unless whoever answers speaks
 * next. What nobody answered before the chair thanks or turns to others stays unanswered when the
 * next member asks, unless the questions are collected. Known weakness: which of several questions
 * an answer means is not looked for.
 */
final class Exchanges {
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?:でしょうか|ですか|ますか|ましたか|せんか|のか|ないか|いかが|どうか|教えて|伺い|うかがい|お聞き|お尋ね|質問|確認(?:させて|したい|です)|説明(?:を|して)(?:お願い|いただ|ほしい|欲しい|ください)|知りたい)|[?？]|か[。]?$|(?:尋ね|問う|質す)");
    private static final Pattern CLOSED =
            Pattern.compile(
                    "^(?:はい|ええ|なるほど|では)?[、。]?\\s*(?:分かりました|わかりました|了解(?:しました|です|いたしました)?|承知(?:しました|いたしました)|結構です|異議(?:なし|ありません|はありません)|(?:特に)?(?:あり|ござい)ません|ありがとうございま(?:す|した)|どうも(?:ありがとうございま(?:す|した))?|(?:どうぞ)?よろしくお?願い(?:いた)?(?:し)?ます|以上です|よく分かりました|納得(?:しました|です))?(?:[、。]|(?:どうぞ)?よろしくお?願い(?:いた)?(?:し)?ます|(?:どうも)?ありがとうございま(?:す|した)|以上です|分かりました|わかりました|結構です|それで|はい)*$");

    /** The chair is done with what was said: 「ありがとうございます。」, 「その他いかがですか。」 */
    private static final Pattern PASSES_ON =
            Pattern.compile(
                    "ありがとう|(?:その他|そのほか|ほか|他)(?:の[一-龥]{1,4}|に)?(?:は|も|、|いかが|ご?(?:質問|意見)|ござい|あり)|次の(?:方|質問)");

    private static final Pattern COLLECTS =
            Pattern.compile("まとめて|一括|あわせて|併せて|合わせて|順に|順次|順番に|(?:先|最初|はじめ|初め)に(?:ご?質問|お?伺い)");

    /** The case an exchange belongs to, and the exchange. */
    record InCase(String caseId, Exchange pair) {}

    private Exchanges() {}

    /** The exchanges in the turns of one document, in order. */
    static List<InCase> in(List<Utterance> utterances) {
        var found = new ArrayList<InCase>();
        for (int i = 0; i < utterances.size(); i++) {
            var question = utterances.get(i);
            var id = question.caseId();
            if (id == null || !asks(utterances, i)) continue;
            var answers = answers(utterances, i, id);
            if (!answers.isEmpty()) found.add(new InCase(id, new Exchange(question.id(), answers)));
        }
        return found;
    }

    private static List<String> answers(List<Utterance> utterances, int question, String caseId) {
        var answers = new ArrayList<String>();
        boolean passedOn = false;
        boolean overtaken = false;
        for (int i = question + 1; i < utterances.size(); i++) {
            var turn = utterances.get(i);
            if (!caseId.equals(turn.caseId())) break;
            if (answers(turn.role())) {
                if (overtaken && !collects(turn)) break;
                overtaken = false;
                answers.add(turn.id());
                continue;
            }
            if (!answers.isEmpty()) break;
            if (isBetween(turn.role())) {
                passedOn |= PASSES_ON.matcher(turn.text()).find() && !collects(turn);
                continue;
            }
            // 委員: several ask before anybody answers
            if (!asks(utterances, i)) break;
            overtaken |= passedOn;
        }
        return answers;
    }

    private static boolean isBetween(SpeakerRole role) {
        return role == SpeakerRole.CHAIR || role == SpeakerRole.UNKNOWN;
    }

    private static boolean collects(Utterance turn) {
        return COLLECTS.matcher(turn.text()).find();
    }

    private static boolean asks(List<Utterance> utterances, int index) {
        var turn = utterances.get(index);
        if (turn.role() != SpeakerRole.MEMBER && turn.role() != SpeakerRole.VICE_CHAIR)
            return false;
        var said = NormalText.squeeze(turn.text());
        if (CLOSED.matcher(said.length() > 200 ? said.substring(0, 200) : said).matches())
            return false;
        if (QUESTION.matcher(said).find()) return true;
        boolean answered =
                index + 1 < utterances.size()
                        && answers(utterances.get(index + 1).role())
                        && turn.caseId() != null
                        && turn.caseId().equals(utterances.get(index + 1).caseId());
        return answered && !isOnlyOpinion(said);
    }

    /** 「…と思います。」 alone; what the summary writes down as asked (「…を確認したい。」) is no opinion. */
    private static boolean isOnlyOpinion(String said) {
        return OPINION.matcher(said).find();
    }

    private static final Pattern OPINION =
            Pattern.compile(
                    "(?:賛成(?:です|します|する)|反対(?:です|します|する)|異議(?:なし|ありません)|問題(?:ない|ありません)(?:です|と思います)?)。?$");

    private static boolean answers(SpeakerRole role) {
        return role == SpeakerRole.DEPARTMENT || role == SpeakerRole.SECRETARIAT;
    }
}
