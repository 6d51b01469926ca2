package jp.senrei.indexer.tag;

import java.util.regex.Pattern;
import jp.senrei.indexer.text.FirstLetters;

/**
 * The words by which a name says that it is an organisation: legal forms, which stand in front of
 * the name or behind it, and the endings of bodies (…連合会, …機構), which are a part of it.
 */
final class LegalForm {
    /** In front of the name or behind it. */
    private static final String COMPANY = "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|\\(株\\)|\\(有\\)|\\(同\\)";

    /** In front of the name only; the longer first. */
    private static final String CORPORATION =
            "(?:一般|公益)(?:社団|財団)法人|社団法人|財団法人|社会福祉法人|学校法人|社会医療法人(?:社団|財団)?|医療法人(?:社団|財団)?"
                    + "|地方独立行政法人|独立行政法人|国立研究開発法人|国立大学法人|公立大学法人|大学共同利用機関法人"
                    + "|(?:認定)?特定非営利活動法人|(?:認定)?NPO法人|税理士法人|弁護士法人|司法書士法人|有限責任監査法人|監査法人|宗教法人"
                    + "|\\((?:一社|公社|一財|公財|社福|社|財|福|学|医|地独|独|国研|特非|NPO)\\)";

    /** 事業団体 and 組合員 are no bodies, and 株式会社○○機構 has its legal form already. */
    private static final String BODY =
            "団体連合会|連合会|協同組合|生活協同組合|事務組合|広域連合|健康保険組合|共済組合|中央会|支払基金|(?:特定建設工事)?共同企業体|コンソーシアム|JV"
                    + "|公社(?!債)|事業団(?!体)|機構(?!改革|図|長)|財団(?!法人)|社会福祉協議会|シルバー人材センター|商工会議所|商工会(?!議所)|観光協会|体育協会|文化協会"
                    + "|歯科医師会|医師会|薬剤師会|弁護士会|国保連(?!合)";

    /** Any of them; a legal form in {@code form}, the ending of a body in {@code body}. */
    static final Pattern ANY =
            Pattern.compile(
                    "(?<form>(?<company>"
                            + COMPANY
                            + ")|"
                            + CORPORATION
                            + ")|(?<body>"
                            + BODY
                            + ")");

    /** First letters of all of them. */
    private static final FirstLetters BEGINS =
            new FirstLetters("株有合相(一公社財学医地独国大認特N税弁司監宗団連協生事広健共中支コJ機シ商観体文歯薬");

    private static final Pattern FORM = Pattern.compile(COMPANY + "|" + CORPORATION);

    private LegalForm() {}

    static FirstLetters.Search in(String text) {
        return BEGINS.in(text, ANY);
    }

    /** The name without its legal forms. */
    static String without(String name) {
        return FORM.matcher(name).replaceAll("").strip();
    }
}
