package jp.senrei.indexer.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Matter;

/**
 * 区分 from the words councils use for them, in a title, a form's row or what the section in charge
 * explains.
 */
final class MatterReader {
    private record Rule(Matter matter, Pattern words) {
        Rule(Matter matter, String words) {
            this(matter, Pattern.compile(words));
        }
    }

    /**
     * A request for review is about a refusal, whatever the paper asked for was about: none of the
     * matters a council is consulted on.
     */
    private static final Pattern REVIEW =
            Pattern.compile("審査請求|異議申立|不服申立|(?:不|非|部分|一部)(?:公開|開示|訂正)決定|不作為|存否応答拒否");

    /** What a title or a form's row says. */
    private static final List<Rule> TITLES =
            List.of(
                    new Rule(Matter.DISPATCH, "人材派遣|労働者派遣|派遣(?:職員|労働者|社員|スタッフ|契約)"),
                    new Rule(Matter.OUTSOURCING, "業務の?(?:外部)?委託|外部委託|委託(?!先|者|業者|元)"),
                    new Rule(
                            Matter.ELECTRONIC_RECORD,
                            "電子計算(?:組織|機)(?:へ|に|の)?(?:の|よる)?(?:記録|入力|処理の?(?:開始|追加))|電算(?:記録|処理)|システム(?:へ)?の?入力"
                                    + "|(?:記録|登録|管理|入力)項目の?(?:追加|変更)"),
                    new Rule(
                            Matter.DATA_LINK,
                            "外部結合|オンライン(?:による)?結合|電算結合|回線結合|(?:電子計算組織|電子計算機|通信回線)[^。]{0,30}(?:結合|接続)|機関以外のものとの結合"),
                    new Rule(Matter.USE_BEYOND_PURPOSE, "目的外(?:の)?(?:利用|使用)|利用目的以外の(?:目的|利用)"),
                    new Rule(
                            Matter.PROVISION_TO_THIRD_PARTY,
                            "外部(?:への)?提供|第三者(?:への)?提供|目的外利用(?:・|及び|並びに|、)提供"
                                    + "|(?:名簿|情報|データ|台帳)[^。、]{0,24}への提供|への[^。、]{0,14}(?:名簿|個人情報)の提供"),
                    new Rule(
                            Matter.COLLECTION,
                            "本人(?:以外|外)[^。]{0,8}(?:収集|取得)|間接収集|(?:要配慮個人情報|思想|信条|機微な?(?:個人)?情報|センシティブ情報)[^。]{0,14}(?:収集|取得)"
                                    + "|慎重な取扱いを要する(?:個人)?情報の?(?:収集|取得)|収集の?(?:制限|特例|禁止)|本人通知の省略"),
                    new Rule(
                            Matter.EVALUATION,
                            "特定個人情報保護(?:に関する)?(?:の)?(?:全項目|重点項目|基礎項目)?(?:の)?評価|(?:全項目|重点項目|基礎項目)評価|評価書の?(?:第三者)?点検|PIA(?![A-Za-z])"),
                    new Rule(Matter.DE_IDENTIFICATION, "非識別加工情報|匿名加工情報|仮名加工情報"),
                    new Rule(
                            Matter.RULES,
                            "手引き?|運用に関する重要事項|(?:運用|取扱い?|審査|処分)基準|ガイドライン|(?:取扱|運用|管理|設置)[^。]{0,8}(?:要綱|要領|指針|方針)|解釈の|死者(?:の|に関する)(?:個人)?情報"
                                    + "|(?:個人情報保護|情報公開)制度の(?:見直し|在り方|あり方)"),
                    new Rule(Matter.MINUTES, "(?:要録|会議録|議事録)(?:[(]案[)]|案|の(?:確認|承認)|について|$)"),
                    new Rule(
                            Matter.OPERATIONS,
                            "運用状況|公開状況|施行状況|開示請求等?の(?:状況|件数)|(?:制度|条例|法律)の?[^。]{0,8}(?:実施|処理|運営)状況|(?:情報公開|個人情報保護)の実施状況"),
                    new Rule(
                            Matter.INCIDENT,
                            "事務処理の?(?:ミス|誤り)|(?:個人)?(?:情報|データ)?の?漏(?:えい|洩|れ)(?!の?(?:防止|対策|リスク))|情報の?流出|誤(?:送付|送信|交付|廃棄|配布|発送|掲載)|紛失|盗難|不正(?:アクセス|閲覧)"),
                    new Rule(
                            Matter.LEGISLATION,
                            "関連法|法改正|法(?:律)?の(?:一部)?改正|改正(?:個人情報保護法|法)|条例(?:案|の骨子)?の?(?:一部)?(?:改正|制定|廃止|見直し)|施行(?:条例|規則|細則)"
                                    + "|(?:規程|規則|細則)の(?:一部改正|制定|整備)|法制度の?改正|法制化"));

    /** What counts inside running text: only the councils' own terms, as the reason for asking. */
    private static final List<Rule> EXPLANATIONS =
            List.of(
                    new Rule(Matter.OUTSOURCING, "業務委託の(?:諮問|内容及び条件)|業務の委託"),
                    new Rule(Matter.ELECTRONIC_RECORD, "電子計算組織(?:の|に|への?)(?:記録|入力)"),
                    new Rule(Matter.DATA_LINK, "外部結合|オンライン結合|電算結合|機関以外のものとの結合"),
                    new Rule(Matter.USE_BEYOND_PURPOSE, "目的外利用ということ|目的外利用(?:を|に)(?:する|あたる|該当)"));

    private MatterReader() {}

    static Set<Matter> ofTitle(String title) {
        return REVIEW.matcher(title.replaceAll("\\s+", "")).find()
                ? EnumSet.noneOf(Matter.class)
                : read(TITLES, title);
    }

    static Set<Matter> ofExplanation(String text) {
        return read(EXPLANATIONS, text);
    }

    private static Set<Matter> read(List<Rule> rules, String text) {
        var matters = EnumSet.noneOf(Matter.class);
        var squeezed = text.replaceAll("\\s+", "");
        for (var rule : rules) {
            if (rule.words.matcher(squeezed).find()) matters.add(rule.matter);
        }
        return matters;
    }
}
