package jp.senrei.indexer.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.senrei.corpus.model.Span;

/**
 * Tells 附帯意見・留意事項 from what is merely said: a condition asks for something. The heading and the
 * preface of a list are none.
 */
final class Conditions {
    private static final Pattern HEADING =
            Pattern.compile(
                    "^[<【\\[(〈■◆●◎○]*(?:第?[(]?[\\d一二三四五六七]{1,2}[).章]?)?(?<name>附帯意見|付帯意見|附帯事項|付帯事項|留意事項|留意点|附帯条件|付帯条件|承認条件|条件|要望事項|要望|付言|附言|審[議査]会(?:の|から|としての)?(?:附帯)?意見|意見)(?:等|について)?[>】\\])〉]?:?$");
    private static final Pattern OF_OPINIONS = Pattern.compile("付言|附言|.*意見");

    private static final String LISTED = "(?:附帯意見|付帯意見|附帯条件|付帯条件|留意事項|要望事項|意見|点|事項|条件|要望|こと|措置|事柄)";
    private static final Pattern PREFACE =
            Pattern.compile(
                    "(?:以下|次|下記|別紙|左記)の(?:\\d{1,2}|[一二三四五六七])?(?:つの|項目の)?"
                            + LISTED
                            + "|(?:以下|次|下記|左記)のとお?り[^。]{0,30}"
                            + LISTED
                            + "|"
                            + LISTED
                            + "[^。]{0,12}(?:以下|次|下記|左記)のとお?り|(?:附帯|付帯)(?:意見|条件)を?(?:付|附)");
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?:[させ]れたい|られたい|いただきたい|頂きたい|願いたい|願う|願います|お願い(?:する|します|いたします|したい)|望まれる|望む|望みます|望ましい|求める|求めます|求めたい|ください|下さい|要望(?:する|します|したい)|期待(?:する|します|したい)|要請(?:する|します)"
                            + "|(?:する|図る|講じる|行う|努める|払う|定める)(?:必要がある|べきである|べきものである|ものとする)|[るうくすつぬむぶいな]こと(?:とする条件)?|必要である|留意(?:する|して)(?:もの|ほし|欲し).{0,4})(?:と(?:思(?:う|い?ます)|考え(?:る|ます)))?(?:。|\\.|$)");
    private static final Pattern NONE =
            Pattern.compile(
                    "(?:附帯意見|付帯意見|意見|条件|留意事項|要望)?(?:は|等は)?(?:特に|特段の?)?(?:なし|ない|ありません|無し)。?");
    private static final Pattern BOUND =
            Pattern.compile(
                    "(?:(?:よう|こと)?(?:、|との|という)?(?:附帯|付帯)決議を(?:付|附)|(?:の(?:以上)?\\d{1,2}(?:点|件|つ))?を(?:承認の)?(?:条件|前提)(?:に|と)|(?:との|という)(?:附帯|付帯)?(?:条件|意見|要望)(?:を|付|で|のもと)|を(?:附帯|付帯)意見(?:として(?:付|附)|とし|とする)|に(?:十分に?|特に)?留意(?:する(?:こと)?(?:を|と)|し|した))");
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:については|について|結果|なければ|ないので|ため|から|ますので|ですが|(?:説明|報告|質疑|意見|審議)(?:が|等が)あり|を(?:受け|行い|経て)|の(?:後|のち)|[たす]が|可とし|[号件案ものは])(?:は)?[、,，]|^ただし[、,，]");
    private static final Pattern PROCEDURE =
            Pattern.compile(
                    "答申書|答申案|日程|次回|事務局|議事録|会議録|次の(?:案件|議題|諮問|報告)|説明を|ご?(?:意見|質問|発言)|(?:入室|退室)(?:し|を|願)|資料[^の]|お手元");

    /** 「条件付きで承認（条件：回答票を回収すること。）」. */
    private static final Pattern NAMED =
            Pattern.compile("[(](?:附帯|付帯)?(?:条件|意見):(?<condition>[^()]{6,200})[)]");

    private Conditions() {}

    /** A heading below which the conditions stand: 附帯意見, 〈留意事項〉, 第5 付言. */
    static boolean isHeading(String line) {
        return HEADING.matcher(line.replaceAll("\\s+", "")).matches();
    }

    /** Under such a heading only what asks for something is a condition. */
    static boolean isHeadingOfOpinions(String line) {
        var heading = HEADING.matcher(line.replaceAll("\\s+", ""));
        return heading.matches() && OF_OPINIONS.matcher(heading.group("name")).matches();
    }

    /** A sentence behind which the conditions stand: 「次の意見を付して承認する。」 */
    static boolean isPreface(String squeezed) {
        return PREFACE.matcher(squeezed).find();
    }

    static boolean asks(String squeezed) {
        return ASKS.matcher(squeezed).find();
    }

    static boolean saysNone(String squeezed) {
        return squeezed.length() < 20 && NONE.matcher(squeezed).matches();
    }

    /** What the chair asks of the council's own office is no condition. */
    static boolean isProcedure(String squeezed) {
        return PROCEDURE.matcher(squeezed).find();
    }

    /** 「台帳を備えることを条件に承認する」: the words before を条件に, behind the subject. */
    static Optional<Span> inSentence(String text, Span sentence) {
        var words = Squeezed.of(sentence.of(text));
        var named = NAMED.matcher(words.text());
        if (named.find()) {
            var shown = words.shown(named.start("condition"), named.end("condition"));
            return Optional.of(
                    new Span(sentence.start() + shown.start(), sentence.start() + shown.end()));
        }
        var bound = BOUND.matcher(words.text());
        if (!bound.find() || bound.start() == 0) return Optional.empty();
        int from = 0;
        var subject = SUBJECT.matcher(words.text()).region(0, bound.start());
        while (subject.find()) {
            if (bound.start() - subject.end() < 6) break;
            from = subject.end();
        }
        var shown = words.shown(from, bound.start());
        var condition =
                Quotes.trimmed(
                        text,
                        new Span(sentence.start() + shown.start(), sentence.start() + shown.end()));
        var said = Quotes.squeezed(text, condition);
        boolean refers =
                said.length() < 6
                        || isPreface(said)
                        || said.matches(
                                ".*(?:上記|前記|先ほど|今|ただいま|いま|これら|これ|以上|次|以下|下記|委員|各委員|出された|いただいた)の?(?:意見|点|事項|こと|条件)?");
        return refers ? Optional.empty() : Optional.of(condition);
    }
}
