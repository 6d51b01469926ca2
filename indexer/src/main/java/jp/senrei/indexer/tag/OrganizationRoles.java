package jp.senrei.indexer.tag;

import java.util.List;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.OrganizationRole;

/**
 * What the sentence says an organisation does: 委託先は○○, ○○に委託する, ○○から提案があった.
 *
 * <p>A subcontractor (再委託先) is only mentioned: the contract of the council's case is with somebody
 * else. So is a company that works for another municipality (他市では○○が受託) and one that is not engaged
 * (○○には委託しない).
 */
final class OrganizationRoles {
    private static final int REACH_BEFORE = 40;
    private static final int REACH_AFTER = 60;
    private static final int SENTENCE_REACH = 40;

    /** Between a label and the name. */
    private static final String IS =
            "(?:(?:である|となる|となった|予定者?である|の|は|が|:|として|、|\\(|\\)|「|】|\\]|>|名|名称|\\s){0,4}|(?:につきましては|については|としては|として|は)、?[^。、\\n]{1,24}(?:の|された|した|である|いる))$";

    private record Rule(OrganizationRole role, Pattern words) {}

    /** The first that fits the words in front decides. */
    private static final List<Rule> BEFORE =
            List.of(
                    new Rule(
                            OrganizationRole.MENTIONED,
                            Pattern.compile("再委託(?:予定)?(?:先|事業者|業者|会社)" + IS)),
                    new Rule(
                            OrganizationRole.CONTRACTOR,
                            Pattern.compile(
                                    "(?:委託(?:予定)?(?:先|事業者|業者|会社)|受託(?:予定)?(?:者|先|事業者|業者|会社|業者名)|受注(?:予定)?(?:者|業者|会社)|請負(?:者|業者)|契約(?:の?相手方|先|業者|予定者)|落札(?:者|業者)|指定管理者|派遣元|派遣会社)"
                                            + IS)),
                    new Rule(
                            OrganizationRole.LINK_PARTNER,
                            Pattern.compile(
                                    "(?:(?:結合|接続|連携|送信|データ提供)(?:する)?(?:先|の?相手方|相手)|結合の相手)" + IS)),
                    new Rule(
                            OrganizationRole.PROPOSER,
                            Pattern.compile(
                                    "(?:(?:企画)?提案(?:事業者|業者|者|企業)|応募(?:事業者|業者|者|企業)|プロポーザル参加者)"
                                            + IS)));

    private static final String NOTE = "^(?:\\([^)\\n]{0,30}\\)|」)?(?:等|など)?";

    /** ○○が運営する△△センターと結合: the link goes to who runs it. */
    private static final String OPERATED =
            "(?:運営|提供|管理|設置|保有|所管|開発|運用|構築|整備|設け)(?:する|した|している|しておる|て?いる|た)";

    /** The first that fits the words behind decides. */
    private static final List<Rule> AFTER =
            List.of(
                    new Rule(
                            OrganizationRole.MENTIONED,
                            Pattern.compile(
                                    NOTE
                                            + "(?:に|へ)(?:は)?[^。\\n]{0,14}?(?:再委託|委託(?:は|を)?(?:し(?:て(?:は)?(?:い|おり?))?(?:ない|ません)|せず|行わ|する(?:もの|こと)では))")),
                    new Rule(
                            OrganizationRole.CONTRACTOR,
                            Pattern.compile(
                                    NOTE
                                            + "(?:(?:に|へ)(?!は?再)[^。、\\n]{0,14}?(?<!再)委託|(?:が|は)[^。、\\n]{0,10}?(?<!再)(?:受託(?!者)|受注(?!者)|落札)|と(?:の間で)?[^。、\\n]{0,10}?(?:委託)?契約(?:を締結|を結|し)|を(?:委託先|受託者|受注者|契約の相手方|受託候補者|契約候補者|優先交渉権者)(?:に|と|として))")),
                    new Rule(
                            OrganizationRole.LINK_PARTNER,
                            Pattern.compile(
                                    NOTE
                                            + "(?:(?:が|の)[^。、\\n]{0,16}?"
                                            + OPERATED
                                            + "[^。、\\n]{1,24}?|の[一-龥ァ-ヺーA-Za-z0-9]{1,20})?(?:と|との)(?:間で|間の|間を)?[^。、\\n]{0,14}?(?:結合|接続|データ連携|回線)")),
                    new Rule(
                            OrganizationRole.PROPOSER,
                            Pattern.compile(
                                    NOTE
                                            + "(?:から[^。\\n]{0,24}?(?:提案|申込み|申し込み|応募)|が[^。、\\n]{0,8}?(?:提案|応募))")));

    /**
     * Who it is, if nothing is said of what it does in the case: 保守事業者である○○に委託 makes it the
     * contractor.
     */
    private static final Pattern PROVIDER_BEFORE =
            Pattern.compile(
                    "(?:(?:サービス|クラウド|アプリ|システム)?(?:提供|運営|開発|運用|保守|販売)(?:元|者|会社|事業者|業者|企業|主体)|(?:クラウド|サービス|通信|電気通信)事業者|ベンダー?|メーカー)"
                            + IS);

    private static final Pattern PROVIDER_AFTER =
            Pattern.compile(NOTE + "(?:製の|社製|(?:が|の)(?:提供|運営|開発|運用)(?:する|している|した|し|を行))");

    /** 他市では, 先行事例: what somebody else does. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "他(?:の)?(?:市|区|町|村|県|都市|自治体|団体)|近隣|先行(?:事例|自治体)|事例|例えば|たとえば|かつて|過去に|以前は|前回は");

    private OrganizationRoles() {}

    static OrganizationRole of(String text, int start, int end) {
        var before = sentenceBefore(text, start);
        if (ELSEWHERE.matcher(before).find()) return OrganizationRole.MENTIONED;
        var near = before.substring(Math.max(0, before.length() - REACH_BEFORE));
        var after = text.substring(end, Math.min(text.length(), end + REACH_AFTER));
        var negated = AFTER.getFirst();
        if (negated.words.matcher(after).find()) return negated.role;
        for (var rule : BEFORE) if (rule.words.matcher(near).find()) return rule.role;
        for (var rule : AFTER) if (rule.words.matcher(after).find()) return rule.role;
        if (PROVIDER_BEFORE.matcher(near).find() || PROVIDER_AFTER.matcher(after).find())
            return OrganizationRole.PROVIDER;
        return OrganizationRole.MENTIONED;
    }

    private static String sentenceBefore(String text, int start) {
        int from = start;
        while (from > 0 && start - from < SENTENCE_REACH && text.charAt(from - 1) != '。') from--;
        return text.substring(from, start);
    }
}
