package jp.senrei.indexer.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Outcome;
import jp.senrei.corpus.model.Span;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentence that decides a case: 「原案のとおり承認する」「条件を付して承認」「継続審議とする」.
 *
 * <p>Every phrase of the table is looked for; what is only spoken of (承認された業務, 承認された場合, 他市では承認された,
 * 承認を求める) is left out; of what remains the last decides, as in a Japanese sentence. A question puts
 * forward and decides nothing.
 */
final class OutcomeReader {
    /** What a sentence does with the outcome it names. */
    enum Force {
        /** 「承認する」 */
        DECIDES,
        /** 「異議なしと認めます」「賛成多数」: approves, or answers what was put forward before. */
        ASSENTS,
        /** 「そのように決定します」: says nothing without what was put forward before. */
        ECHOES,
        /** 「特に意見はなかった」: counts where nothing else is said. */
        SILENT,
        /** 「承認してよろしいでしょうか」 */
        PROPOSES
    }

    /**
     * @param words the words that tell, as offsets in the sentence
     */
    record Said(Outcome outcome, Force force, Span words) {
        boolean decides() {
            return force == Force.DECIDES || force == Force.ASSENTS || force == Force.SILENT;
        }
    }

    private record Rule(Pattern words, Outcome outcome, Force force) {
        Rule(String words, Outcome outcome) {
            this(words, outcome, Force.DECIDES);
        }

        Rule(String words, Outcome outcome, Force force) {
            this(Pattern.compile(words), outcome, force);
        }
    }

    private record Met(Rule rule, int start, int end) {
        Outcome outcome() {
            return rule.outcome;
        }
    }

    private static final String END = "(?=[。、,.)\\]」]|$)";
    private static final String AGREE = "承認|了承|可決|容認|採択";
    private static final String FIT = "適当|適切|妥当|相当|適正";
    private static final String GOOD =
            "(?:講じられている|講じている|適合(?:する|している|した)|必要(?:性)?(?:が|の)?(?:ある)?|適当|適切|妥当|相当|適正|やむを得ない|支障(?:が|は|の)?ない|問題(?:が|は|の)?ない"
                    + "|差し?支え(?:が|は|の)?ない|合理的|図られている|確保されている|許容(?:される|できる)|満た(?:す|している)|寄与する|有益|配慮されている|対策がされている)";

    /** Several may be met in one sentence; {@link #outcomeOf} says which one decides. */
    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "取り?下げ(?:る|ます|られ(?:た|、|まし|る)|た|まし|と(?:する|し|な|さ|の|いた)|を(?:承認|了承|認め|了解|申し?出|行)|の申し?出(?:が|を)|と(?:いう|の)(?:こと|形)(?:で|に|を)|(?:が|は)(?:あっ|承認|了承)|に(?:なっ|なり)"
                                    + "|"
                                    + END
                                    + ")|(?<!同意[のを])撤回(?:する|し(?:た|、|まし)|され(?:た|、|まし|る)|と(?:する|し|な)|を(?:承認|了承|認め)|"
                                    + END
                                    + ")",
                            Outcome.WITHDRAWN),
                    new Rule(
                            "不承認(?:と(?:する|し|な|さ|すべ(?!きと)|決|の結論|いた)|が(?:適|相|妥)|に決|"
                                    + END
                                    + ")|(?:"
                                    + AGREE
                                    + "|同意|許可)(?:は|を|も)?(?:しな[いか]|しません|し(?:がた|難|かね|得な)|でき(?:な[いか]|ません|ず)|されな[いか]|され(?:ず|ません)|いたしかね|いたしません|得られ(?:な|ず|ませ)"
                                    + "|に(?:は)?至らな|見送|す(?:る)?べきでは?な[いく]|することは?(?:適当|妥当|適切|相当)?では?な[いく]|することは?(?:でき(?:な|ま)|困難))"
                                    + "|否決(?!権)|(?:賛成|挙手|起立)少数|反対多数|(?:棄却|却下)(?:する|し(?:た|、|まし)|され|す(?:る)?べき|が(?:相|妥|適)|と(?:する|し|な)|"
                                    + END
                                    + ")|(?:不適当|不適切|不相当|不可)(?:で(?:ある|す|あ)|と(?:認|判|考|す|し|答|の)|"
                                    + END
                                    + ")|(?:"
                                    + FIT
                                    + ")(?:と|で)(?:は|も)?(?:な(?:い|く|かっ)|あ(?:りません|るとは(?:いえ|言え|認められ|考え)な)|認められな|認め(?:難|がた)|(?:言|い)(?:え|い)(?:な|難|がた)|考え(?:な|られな))"
                                    + "|(?:を|は|も|と)認め(?:な[いか]|られな[いか]|られ?ません|られず|ず、|難|がた|る(?:こと|わけに)は(?:でき|いか)な)|必要(?:が|は|性は)ないと(?:認め|判断)",
                            Outcome.REJECTED),
                    new Rule(
                            "継続(?:審議|審査|協議|検討)(?:と(?:する|し|な[りっ]|いた|さ|決)|に(?:する|し|な[りっ]|決|付)|で(?:よ|異|了)|扱い|を決|が(?:決|適|妥)|"
                                    + END
                                    + ")|継続して(?:審議|審査|協議|検討)|(?:審議|審査|協議|検討)を(?:継続|続け)|審議継続|継続と(?:する|し|な[りっ]|いた|決)|(?<=は)継続"
                                    + END
                                    + "|引き?続き、?[^、。]{0,12}?(?:審議|検討|協議|審査)(?:する(?!こと"
                                    + END
                                    + ")|し(?!て(?:き|い[るた])|た)|を(?:行|続け|進|継続)|いたし)"
                                    + "|次回(?:の|に|へ|も|以降)?[^。]{0,24}?(?:審議|検討|協議|審査|結論|判断|決定)(?:する(?!こと"
                                    + END
                                    + ")|します|し(?!た)|いたし|を(?:行|続|出)|と(?:する|し|な[りっ])|していく)|次回の?[^、。]{0,10}?答申案|次回(?:の(?:会議|審[議査]会))?(?:に|で)?、?答申(?:する|し(?!た)|いたし|を(?:行|出|決|まとめ))|次回[^。]{0,24}?口頭意見陳述を(?:行|実施)|(?:部会|小委員会|分科会|ワーキンググループ)(?:に|へ)(?:審議を)?(?:付託|委ね)|検討することに(?:な[りっ]|いたし|し)"
                                    + "|持ち?越(?:し|す|さ)|次回(?:へ|に)(?:繰り?越|先送|延期)|(?:結論|判断|答申|決定|議決|採決)(?:は|を|が)[^、。]{0,4}?(?:保留|留保|見送|持|先送|延期)|保留(?:と(?:する|し|な[りっ]|いた)|扱い|にする|され|"
                                    + END
                                    + ")|(?:再度|改めて|再び|あらためて)、?[^、。]{0,14}?(?:審議|検討|協議|諮)(?:する(?!こと"
                                    + END
                                    + ")|し(?!た)|を(?:行|求)|いたし|る(?:こと|もの)と)|再審議(?:と|する|"
                                    + END
                                    + ")|審議未了|差し戻(?:し|す)|(?:答申案|意見書案|結論|取りまとめ)[^。]{0,16}?次回[^。、]{0,24}?(?:に|へ|で)(?:示す|提示|諮|確認|決定|決め)|結論(?:を|に|が|は)(?:出さ?な|出(?:さ)?ず|(?:得るに)?(?:は)?至らな|得られな)",
                            Outcome.CONTINUED),
                    new Rule(
                            "(?<!不|未|再)(?:"
                                    + AGREE
                                    + ")(?:する|すべき(?!では?な)|し(?!な|が|難|か|得|ませ)|いたし(?!ませ|か)|致し|され(?!な|ず|ませ)|させて|と(?:す|し|な|さ|いた|決|認|のこと|の(?:結論|判断|答申)|答申|いう(?:こと|形|結論))"
                                    + "|いただ(?!きたい|け)|頂(?!きたい|け)|が(?:適|妥|相|決|得られ(?:た|、|まし))|で(?:よ[いろ]|まとま|一致|異議)|(?<!(?:[者長職人国県都]|[^審]議会)の承認)を(?:得(?:た|、|て|まし)|いただ(?:い|き、|きまし)|頂(?:い|き、|きまし))"
                                    + "|(?<=(?:^|[はもてでにり:⇒→「(]|付き|つき|多数|一致|全員|なく|とおり|どおり|通り|結果|して|[号件)]|は、|結果、|[上後]、|うえ、|のち、|[し号]、|修正)(?:承認|了承|可決|容認|採択))"
                                    + END
                                    + ")|了解(?:する"
                                    + END
                                    + "|と(?:する|し|な)|され|(?:が|を)得|することと)"
                                    + "|(?:答申案|回答案|意見書案)[^。、]{0,20}?(?:を|は)?(?:一部)?(?:修正|変更|訂正)?(?:の?うえ|の?上|して)?、?(?:決定|確定)(?:する|し|いた|され)|(?<![不否許])可と(?:する|し(?:、|ます)|いたし)|了と(?:する|し|いた|され)|(?:原案|諮問|本件|案)[^、。]{0,8}に(?:同意|賛成)(?:する|し|され|いたし)",
                            Outcome.APPROVED),
                    new Rule(
                            "(?<!不)(?:"
                                    + FIT
                                    + ")(?:(?:な|の)?もの)?(?:で(?:ある|す|あり|あっ|あろ|、)|と(?:認め(?!難|がた|られな|な)|判断|考え(?!な|られな)|思|する|し|答申|の(?:結論|意見|判断|答申)|いう(?:結論|こと|判断|意見)|され|なった|いえる|言える)|"
                                    + END
                                    + ")|(?:支障|差し?支え|問題)(?:が|は|も)?(?:な(?:い|く|し)|ありません|ございません|生じない)(?!か)|やむを得ない(?:もの)?(?:と|で(?:ある|す|あり))"
                                    + "|公益上(?:の|特に)?必要(?:が|で)あ|"
                                    + GOOD
                                    + "(?:もの|こと)?(?:である)?(?:が|は)?と認め(?:る|ます|た|まし|、|られ(?:る|た|ます|、))|"
                                    + GOOD
                                    + "(?:もの|こと)が認められ(?:る|た|ます|、)|(?:実施|利用|提供|収集|委託|結合|記録|導入|開始|追加|変更|取扱い|設置|原案|本件|諮問|接続)(?:する)?(?:こと)?(?:を|について|は)認め(?:る|ます|た|、|られ(?:る|た))"
                                    + "|(?:原案|諮問|案|提案)(?:の)?(?:とおり|どおり|通り)(?:に|で)?[^、。]{0,6}?(?:決|可決|認め(?!な|られな)|答申|とする|とし|とな|確定|進め|よ[いろし]|実施|異議|改め|改正|修正|訂正|策定|制定|定め|変更|行う|取り?扱|運用|答え|作成|"
                                    + END
                                    + ")|(?:問題|支障|おそれ|恐れ|不当|違法|違反|不利益)[^、。]{0,14}(?:は|と)認められ(?:ない|ず|ませ|なかっ)",
                            Outcome.APPROVED),
                    new Rule(
                            "異議な(?:し|い|く|かった)|異議(?:は|が|も|等)?(?:は|も)?(?:特に)?(?:な(?:い|し|く|かった)|ありません|ございません)|異[論存](?:は|が|も)?(?:な(?:い|し|く|かった)|ありません|ございません)"
                                    + "|(?:全員|全委員|総員)(?:の|が)?(?:一致|賛成|賛同|異議な|挙手|起立|同意)|賛成多数|(?:挙手|起立)(?:全員|多数|総員)|(?:全会|満場)一致|多数の賛成|賛成全員|賛成\\d+(?:名|人|票)?",
                            Outcome.APPROVED,
                            Force.ASSENTS),
                    new Rule(
                            "(?:その(?:よう|とおり|通り)|さよう)に?(?:決定|決し|決め|させて|いたし|取り?計ら|進めさせ|答申)|(?:本件|本案)(?:は|について)?[^、。]{0,8}?(?:そのとおり)?決定(?:し|いた)",
                            Outcome.APPROVED,
                            Force.ECHOES),
                    new Rule(
                            "(?:意見|質疑|質問|指摘|発言)(?:等|など)?(?:、|・|や|及び)?(?:質問|意見|質疑|異議)?(?:等|など)?(?:について)?(?:は|も|が)?(?:、)?(?:特に|とくに|特段)?(?:の指摘)?(?:な(?:し|かった|く|い(?=[。もと]|$))|ありません|ございません|出なかった|出されなかった)",
                            Outcome.APPROVED,
                            Force.SILENT));

    /**
     * Right behind a phrase: it only describes, supposes, asks for, or tells what somebody thinks.
     */
    private static final Pattern ONLY_SPOKEN_OF =
            Pattern.compile(
                    "(?:を|について)?(?:ご|御)?(?:お?願|求め|賜|くださ|下さ|いただきたい|頂きたい|いただけれ|いただけ(?:る|ない|ま(?:せ|すよ))|いただくよう)"
                            + "|[^、。]{0,9}?(?:ください|下さい|願います|お願い)"
                            + "|(?:する|した|される|された|とする|とした|とな(?:る|った)|を得た|をいただいた|いただいた|しない|されない|である|め(?:る|た|られる|られた|ない|られない)|な(?:い|かった)|げ(?:る|た|られた))"
                            + "(?:(?!旨|方向|形|結論|次第|運び|上で|決定|判断|こと|もの|答申)[一-龥々ァ-ヶa-zA-Z「『]"
                            + "|か(?!ら|った)|の(?:か|は|が|を|に|も)|もの(?!と(?!の)|で|。|$)|こと(?:について|に関|に伴|により|によ|を(?:受|踏|前提|条件|想定|求|要望|希望|お|目)|から|の(?!結|こ)|は(?!、?(?:適|妥|相|差|支|やむ|異|で|困|許))|も|があ|ができ|になれ)"
                            + "|よう|ため(?:に|の)|なら|まで|に(?:は|あた|当た|際|先|つい)|べきか|とき|ところに"
                            + "|(?:べき(?:だ|である)?)?(?:と(?:の|いう|いった)|等の)(?:ご|御)?(?:意見|声|要望|発言|考え|提案|話|案)(?![^。]{0,12}(?:一致|集約|まとま|決)))"
                            + "|(?:し|され|い?ただい)(?:て(?:い(?!ただ)|お(?!き)|き|も|から|は|ほし|欲し)|たら|なければ|ないと|ない(?:場合|限り|とき))|(?:され|す|でき|いただけ|認められ)れば|されるよう"
                            + "|(?:と|に)なって(?:い|お)"
                            + "|(?:と|す)(?:る)?べき(?:だ|である)?(?:と(?:の|いう)|か)(?:意見|声)?");

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?:前回|前々回|昨年度?|一昨年|先日|先般|過去|以前|従前|従来|既に|すでに|かつて|当初|他(?:の)?(?:市|自治体|区|団体|都市|県|町)|近隣|別の(?:審議会|市|区))");
    private static final Pattern HERE =
            Pattern.compile("本日|今回|この(?:たび|度)|引き?続|続き|に続|継続|会議録|議事録|要録|と同様|の答申案|の条件");

    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?:か|かね|かな|いかがでしょう|よろしいですね|よろしいですよね)[。?]*[」』)]*$|[?][」』)]*$|よろしい(?:です|でしょう)か|よろしいか|お?諮り(?:し|いた|申)|(?:と思い?えます)[。?]?$");
    private static final Pattern ASKED = Pattern.compile("お?諮り(?:し|いた|申)");
    private static final Pattern PUTS_FORWARD =
            Pattern.compile(
                    "(?:異議|意見|質問|質疑|反対|発言|異論)[^、。]{0,12}(?:なけれ|ないよう(?:でし|な)|ないということでし|ない(?:の)?なら|ない場合)|よろしけれ|差し支えなけれ|問題なけれ");

    private static final Pattern WITH_CONDITIONS =
            Pattern.compile(
                    "条件(?:つき|付き?)|(?:条件|意見|附帯意見|付帯意見|付帯条件|附帯条件|附帯決議|付帯決議|留意事項|要望|要望事項)(?:書)?(?:を|が|も)?[^、。]{0,8}?(?:付し(?!な)|付す|付け|付さ(?!ず|な)|附し(?!な)|附さ(?!ず|な)|つけ|添え|付記|附記|付帯|附帯)|を(?:承認の)?条件(?:に|と|で)|を前提(?:に|と)"
                            + "|(?:意見|事項|点|内容|要望|こと|指摘)(?:等)?(?:に|を)(?:十分に?|特に)?(?:留意|配慮|踏まえ)(?!して(?:き|い)|した(?:もの|対応|資料))|附帯意見(?!な|は)|付帯意見(?!な|は)|ただし、");

    private static final Pattern CONFIRMED =
            Pattern.compile(
                    "(?:確認|決定|確定|承認|了承|了解)(?:する|し|いたし|され|さ(?:せ|れ)|と|を得|いただ|"
                            + END
                            + ")|(?:要録|会議録|議事録)と(?:する|し|いた)|異議な[しい]|(?:修正|訂正|意見|指摘)(?:等)?(?:は|も|が)?な(?:し|かった)|(?:原)?案(?:の)?(?:とおり|どおり|通り)");
    private static final Pattern MINUTES_CONFIRMED =
            Pattern.compile(
                    "(?:会議録|議事録|要録|議事要旨)(?:\\(案\\))?[^。]{0,30}?(?:確認|承認|了承|確定|決定)(?:する|し(?!な|て(?:い|お))|いたし|され(?!な|て(?:い|お))|と(?:す|し|な))");
    private static final Pattern REPORTED =
            Pattern.compile(
                    "報告(?:事項)?(?:の?内容)?(?:書)?(?:を|について|に関し|は|が)?[^、。]{0,12}?(?:了承|了解|承認|受け(?:た|まし|ること)|承(?:った|りまし)|聴取|聞(?:いた|きまし)|聴(?:いた|きまし)|受理|確認)|報告(?:が(?:あった|ありまし|行われ|なされ)|を(?:行った|行いまし|した|しまし)|され(?:た|まし)|した|しました|済み?)|(?:説明|報告)を(?:受け(?:た|まし)|聴取)");

    private static final Pattern HEARD =
            Pattern.compile("報告を(?:受け(?:た|まし|ること)|聴取|聞(?:いた|きまし)|聴(?:いた|きまし)|承(?:った|りまし))");

    private OutcomeReader() {}

    /**
     * @param sentence display text; a question decides nothing
     */
    static @Nullable Outcome read(String sentence) {
        var said = said(sentence);
        return said == null || !said.decides() ? null : said.outcome();
    }

    /** Also what a question puts forward: 「承認することでよろしいでしょうか」. */
    static @Nullable Outcome proposed(String sentence) {
        var said = said(sentence);
        return said == null ? null : said.outcome();
    }

    static boolean confirms(String sentence) {
        var text = NormalText.squeeze(sentence);
        return !QUESTION.matcher(text).find() && CONFIRMED.matcher(text).find();
    }

    /** Whether a sentence is a question; 「御質問がなければ、了承とします」 is none. */
    static boolean asks(String sentence) {
        return QUESTION.matcher(NormalText.squeeze(sentence)).find();
    }

    /** A report was heard: 「報告を受けた」「報告について了承した」. */
    static boolean reports(String sentence) {
        var text = NormalText.squeeze(sentence);
        return !QUESTION.matcher(text).find() && REPORTED.matcher(text).find();
    }

    static @Nullable Said said(String sentence) {
        var squeezed = Squeezed.of(sentence);
        var text = withoutAsides(squeezed.text());
        var met = outcomeOf(text);
        if (met == null) {
            var heard = HEARD.matcher(text);
            return heard.find() && !QUESTION.matcher(text).find()
                    ? new Said(
                            Outcome.REPORTED,
                            Force.DECIDES,
                            squeezed.shown(heard.start(), heard.end()))
                    : onlyConditions(squeezed, text);
        }
        var outcome = isVotedDown(text, met) ? Outcome.REJECTED : met.outcome();
        if (outcome == Outcome.APPROVED
                && met.rule.force != Force.SILENT
                && WITH_CONDITIONS.matcher(text).find()) outcome = Outcome.APPROVED_WITH_CONDITIONS;
        if (outcome == Outcome.APPROVED && MINUTES_CONFIRMED.matcher(text).find())
            outcome = Outcome.CONFIRMED;
        else if (outcome == Outcome.APPROVED && isOfReport(text, met)) outcome = Outcome.REPORTED;
        boolean open = QUESTION.matcher(text).find() || PUTS_FORWARD.matcher(text).find();
        return new Said(
                outcome,
                open ? Force.PROPOSES : met.rule.force,
                squeezed.shown(met.start, met.end));
    }

    private static final Pattern VOTES =
            Pattern.compile("賛成(?<ayes>\\d{1,3})[^\\d。]{0,6}反対(?<nays>\\d{1,3})");

    /** 「賛成2名、反対5名」 with no word for what follows from it. */
    private static boolean isVotedDown(String text, Met met) {
        if (met.rule.force != Force.ASSENTS) return false;
        var votes = VOTES.matcher(text);
        return votes.find()
                && Integer.parseInt(votes.group("nays")) >= Integer.parseInt(votes.group("ayes"));
    }

    /** 「なお、次の意見に留意されたい」 says that what was decided has conditions. */
    private static @Nullable Said onlyConditions(Squeezed squeezed, String text) {
        var conditions = WITH_CONDITIONS.matcher(text);
        if (!conditions.find() || conditions.group().equals("ただし、")) return null;
        if (QUESTION.matcher(text).find()) return null;
        if (!text.matches(".*(?:留意|付|附|条件付).*")) return null;
        return new Said(
                Outcome.APPROVED_WITH_CONDITIONS,
                Force.DECIDES,
                squeezed.shown(conditions.start(), conditions.end()));
    }

    private static boolean isOfReport(String text, Met met) {
        var report = REPORTED.matcher(text);
        return report.find() && report.start() < met.end && report.end() > met.start;
    }

    /** The last phrase decides; one that only agrees to what stands right before it does not. */
    private static @Nullable Met outcomeOf(String text) {
        var all = new ArrayList<Met>();
        boolean asked = ASKED.matcher(text).find();
        for (var rule : RULES) {
            var match = rule.words.matcher(text);
            while (match.find()) {
                if (asked || !isOnlySpokenOf(text, match.start(), match.end()))
                    all.add(new Met(rule, match.start(), match.end()));
            }
        }
        all.sort(
                Comparator.comparingInt(Met::end)
                        .thenComparing(Met::start, Comparator.reverseOrder()));
        Met decided = null;
        for (var met : all) {
            if (decided == null || overrules(met, decided, text)) decided = met;
        }
        return decided;
    }

    private static boolean overrules(Met later, Met earlier, String text) {
        if (later.rule.force.compareTo(earlier.rule.force) > 0) return false;
        if (earlier.rule.force != Force.DECIDES) return true;
        boolean overlaps = later.start < earlier.end;
        if (overlaps && earlier.outcome() != Outcome.APPROVED) return false;
        if (later.outcome() != Outcome.APPROVED || earlier.outcome() == Outcome.APPROVED)
            return true;
        // 「継続審議とすることを了承した」「取下げを承認した」 agree to what was put forward
        var between = text.substring(Math.min(earlier.end, later.start), later.start);
        return between.matches(".*(?:もの|意見|声)の.*|.*たが")
                || between.indexOf('、') >= 0 && !AGREES_TO.matcher(between).matches();
    }

    private static final Pattern AGREES_TO =
            Pattern.compile("[^、0-9]{0,6}(?:と|に)(?:し|なり|いたし)て?、[^、0-9はを]{0,10}");

    private static boolean isOnlySpokenOf(String text, int start, int end) {
        var region = ONLY_SPOKEN_OF.matcher(text);
        for (int from = stem(text, start, end); from <= end; from++) {
            region.region(from, text.length());
            if (region.lookingAt()) return true;
        }
        int clause = Math.max(text.lastIndexOf('、', start), text.lastIndexOf('。', start)) + 1;
        clause = Math.max(clause, start - CLAUSE);
        var before = text.substring(clause, start);
        return ELSEWHERE.matcher(before).find() && !HERE.matcher(before).find();
    }

    /** Where the inflection begins: behind the last kanji of the phrase. */
    private static int stem(String text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (text.charAt(i) >= '一' && text.charAt(i) <= '鿿') return i + 1;
        }
        return start;
    }

    private static final int CLAUSE = 60;

    private static final Pattern QUOTED = Pattern.compile("[「『][^「」『』]{1,200}[」』]");
    private static final Pattern SAYING =
            Pattern.compile("と(?:する|し|の|いう|答申|決|認|判断|なっ|なり|呼ぶ|声|いた)|の(?:声|旨)|である|[。)]|$");
    private static final Pattern ASIDE = Pattern.compile("[(（][^()（）]{1,200}[)）](?=[^。]{2})");

    /**
     * Titles in quotes and what stands in brackets inside a sentence say nothing of it; they become
     * blanks of the same length.
     */
    private static String withoutAsides(String text) {
        if (text.indexOf('「') < 0 && text.indexOf('(') < 0 && text.indexOf('『') < 0) return text;
        var blank = new StringBuilder(text);
        var quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            var behind = SAYING.matcher(text).region(quoted.end(), text.length());
            boolean title =
                    text.substring(quoted.start(), quoted.end() - 1)
                            .matches(".*(?:について|の件|に関すること)");
            if (title || !behind.lookingAt()) blank(blank, quoted.start() + 1, quoted.end() - 1);
        }
        var aside = ASIDE.matcher(text);
        while (aside.find()) blank(blank, aside.start() + 1, aside.end() - 1);
        return blank.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) text.setCharAt(i, '■');
    }
}
