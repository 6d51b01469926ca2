package jp.senrei.indexer.structure;

import java.util.regex.Pattern;
import jp.senrei.indexer.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * The section in charge, as the label of whoever explains the case names it: 高齢福祉課, 教育総務課長, 乙部広報課長.
 *
 * <p>Known weakness: a surname is only told from the section behind it by the words with which
 * sections begin; a section with a name of its own is not found behind a surname.
 */
final class SpeakerDepartment {
    private static final String OFFICE = "(?:課|室|局|部|係|センター|事務所|図書館|公民館|博物館|美術館|消防署|推進班)";

    /** 高齢福祉課, 課長; the first office in the label is the section, the person stands behind it. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<section>[^()・、。]{0,20}?" + OFFICE + ")(?<rest>[^()・、。]{0,16})(?:[(].*)?");

    private static final Pattern RANK =
            Pattern.compile(".*(?:長|補佐|主幹|主査|主任|主事|参事|技監|職員|担当)[A-Z\\d]?");

    /** The words with which the names of municipal sections begin. */
    private static final Pattern WORD =
            Pattern.compile(
                    "総務|総合|[都県市区町村]政|企画|財政|財務|税務|市民税|区民税|住民税|資産税|納税|収納|徴収|債権|市民|区民|町民|村民|住民|戸籍|窓口|保険|年金|国保|国民健康|介護|高齢|長寿"
                            + "|福祉|社会|障害|障がい|生活|子育|子ども|こども|子供|保育|幼児|児童|青少年|健康|保健|感染|予防|医療|衛生|環境|清掃|資源|ごみ|廃棄|商工|産業|経済|労働|観光"
                            + "|農|林|水産|建設|土木|道路|河川|都市|まち|建築|住宅|開発|公園|緑|上下水|下水|上水|水道|交通|危機|防災|防犯|安全|安心|消防|警防|教育|学務|学校|学事|指導|生涯"
                            + "|図書館|中央図書館|公民館|博物館|スポーツ|文化|国際|選挙|議会|監査|会計|契約|管財|用地|検査|人事|職員|行政|法務|法制|文書|情報|広報|広聴|報道|秘書|政策"
                            + "|デジタル|ＤＸ|DX|電子|電算|ＩＣＴ|ICT|スマート|地域|協働|自治|コミュニティ|人権|男女|平和|統計|計画|事業|管理|施設|営繕|移住|定住|シティ|特別|収税");

    /** 担当課 says that somebody is in charge, not who. */
    private static final Pattern ANY =
            Pattern.compile("(?:各|全|関係|担当|所管|主管|提案|説明|事業|原|当該|他の)?(?:部署|部|課|室|局|係)");

    /** 教育総務課より資料2により説明, 救急課から説明をお願いします, 図書館の説明を求める. */
    private static final Pattern EXPLAINS =
            Pattern.compile(
                    "(?:^|[。、(《【〈<\\s\"]|では|ついて)(?<section>[^。、()《》【】〈〉<>\\sはをでに]{1,20}?"
                            + OFFICE
                            + ")(?:長|職員|担当者?)?(?:から|より|の|が|に)、?(?:[^。、]{0,16}(?:により|に基づき|に基づいて|に沿って|で|を用いて)、?)?(?:ご|御)?(?:案件の|本件の|内容の)?説明(?!員)");

    private static final int LONGEST_SURNAME = 4;

    private SpeakerDepartment() {}

    /**
     * The section that is called upon to explain, or is said to have explained; null when none is.
     */
    static @Nullable String explaining(String said) {
        var match = EXPLAINS.matcher(said);
        while (match.find()) {
            var section = match.group("section");
            if (!section.endsWith("事務局") && !ANY.matcher(section).matches()) return section;
        }
        return null;
    }

    /** Null when the label names no section. */
    static @Nullable String of(String label) {
        var plain = NormalText.squeeze(label);
        var word = WORD.matcher(plain);
        boolean known = word.find() && word.start() <= LONGEST_SURNAME;
        var match = LABEL.matcher(known ? plain.substring(word.start()) : plain);
        if (!match.matches() || match.group("section").endsWith("事務局")) return null;
        if (ANY.matcher(match.group("section")).matches()) return null;
        boolean alone = match.group("rest").isEmpty();
        return alone || known && RANK.matcher(match.group("rest")).matches()
                ? match.group("section")
                : null;
    }
}
