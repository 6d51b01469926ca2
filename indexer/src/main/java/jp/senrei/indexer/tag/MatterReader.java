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

    /** What a title or a form's row says. */
    private static final List<Rule> TITLES =
            List.of(
                    new Rule(Matter.DISPATCH, "人材派遣|労働者派遣|派遣職員"),
                    new Rule(Matter.OUTSOURCING, "業務の?(?:外部)?委託|外部委託|委託(?!先|者|業者)"),
                    new Rule(
                            Matter.ELECTRONIC_RECORD,
                            "電子計算組織(?:へ|に|の)?(?:の|よる)?(?:記録|入力)|電算記録|システム(?:へ)?の?入力"),
                    new Rule(
                            Matter.DATA_LINK,
                            "外部結合|オンライン結合|電算結合|(?:電子計算組織|電子計算機|通信回線)[^。]{0,30}結合|機関以外のものとの結合"),
                    new Rule(Matter.USE_BEYOND_PURPOSE, "目的外(?:の)?利用|目的外利用"),
                    new Rule(Matter.PROVISION_TO_THIRD_PARTY, "外部(?:への)?提供|第三者(?:への)?提供"),
                    new Rule(Matter.COLLECTION, "本人外収集|本人以外[^。]{0,6}収集|要配慮個人情報の収集|収集の(?:制限|特例)"),
                    new Rule(
                            Matter.EVALUATION,
                            "特定個人情報保護(?:に関する)?(?:の)?(?:全項目|重点項目|基礎項目)?(?:の)?評価|PIA"),
                    new Rule(Matter.DE_IDENTIFICATION, "非識別加工情報|匿名加工情報|仮名加工情報"),
                    new Rule(Matter.RULES, "手引き|運用に関する重要事項|運用基準|取扱基準|解釈の"),
                    new Rule(Matter.MINUTES, "(?:要録|会議録|議事録)(?:[(]案[)]|案|の確認|について|$)"),
                    new Rule(Matter.OPERATIONS, "運用状況|公開状況|施行状況|開示請求等の状況"),
                    new Rule(Matter.INCIDENT, "事務処理ミス|漏(?:えい|洩)(?:事故|事案)|誤送付|紛失事案"),
                    new Rule(
                            Matter.LEGISLATION,
                            "関連法|法改正|法(?:律)?の(?:一部)?改正|条例(?:の一部)?改正|法施行条例|法制度の?改正"));

    /** What counts inside running text: only the councils' own terms, as the reason for asking. */
    private static final List<Rule> EXPLANATIONS =
            List.of(
                    new Rule(Matter.OUTSOURCING, "業務委託の(?:諮問|内容及び条件)|業務の委託"),
                    new Rule(Matter.ELECTRONIC_RECORD, "電子計算組織(?:の|に|への?)(?:記録|入力)"),
                    new Rule(Matter.DATA_LINK, "外部結合|オンライン結合|電算結合|機関以外のものとの結合"),
                    new Rule(Matter.USE_BEYOND_PURPOSE, "目的外利用ということ|目的外利用(?:を|に)(?:する|あたる|該当)"));

    private MatterReader() {}

    static Set<Matter> ofTitle(String title) {
        return read(TITLES, title);
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
