package jp.senrei.indexer.extract.html;

import java.util.regex.Pattern;

/**
 * The words by which a page speaks of itself and not of its matter: when it was renewed, its
 * number, whom to ask about it, with what to open its files, whether it was of use.
 *
 * <p>Asked with the whole text of a small block only, so that minutes in which somebody says such a
 * thing keep their sentence.
 */
final class FurnitureWords {
    /** From here on a text is no label and no note. */
    static final int LONGEST_NOTE = 600;

    private static final int LONGEST_LINE = 80;

    private static final String DAY =
            "[0-9０-９元一二三四五六七八九十]{1,4}\\s*[年/.／．-]\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*[月/.／．-]\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日?";

    private static final String STAMP =
            "(?:(?:ページ|最終|記事|登録|公開|掲載|印刷用)?の?(?:更新|公開|掲載|登録|作成|印刷用ページ)(?:年月)?日時?\\s*[:：]?\\s*(?:西暦|令和|平成)?\\s*"
                    + DAY
                    + "(?:\\s*[(（].[)）])?(?:\\s*[0-9]{1,2}[:時][0-9]{1,2}分?)?\\s*(?:更新|現在)?"
                    + "|(?:ページ|記事|コンテンツ)\\s*(?:番号|ID|ＩＤ|Id)\\s*[:：]?\\s*[A-Za-z]?[0-9０-９-]{1,15}"
                    + ")";

    private static final Pattern LINE =
            Pattern.compile(
                    STAMP
                            + "(?:[\\s　|｜/／]*(?:"
                            + STAMP
                            + "|印刷(?:する|用ページ)?|ツイート|シェア))*"
                            + "|(?:ページ|この画面|画面)の?(?:先頭|トップ|上部|一番上)[へに](?:もど|戻)る?"
                            + "|(?:ここから|ここまで)(?:が|は)?(?:本文|サブメニュー|メニュー|ローカルナビ|フッター|ヘッダー)(?:です|ここまで)?。?"
                            + "|(?:本文|メニュー|サブメニュー|ナビゲーション|フッター)(?:へ|に|まで|を)(?:移動|スキップ|ジャンプ|とばす|飛ばす)(?:する|します)?(?:。|ここから)?"
                            + "|このページの(?:本文|先頭|情報)(?:へ|です|ここまで|ここから)(?:戻る|移動)?。?"
                            + "|この(?:ページ|記事)を(?:シェア|ツイート|ポスト|共有|ブックマーク|印刷)(?:する|します)?"
                            + "|文字(?:の)?(?:サイズ|大きさ)(?:変更|の変更)?[\\s:：　]*(?:(?:小|中|大|標準|拡大|縮小|特大|元に戻す)[\\s　|｜]*)*"
                            + "|(?:現在の|いま(?:いる|の)|あなたの(?:いる)?)?(?:位置|場所|現在地)[:：].*[>＞›»].*");

    private static final Pattern BUTTON =
            Pattern.compile(
                    "(?:印刷|シェア|ツイート|ポスト|共有|ブックマーク)(?:する)?|LINEで送る|いいね!?|印刷用ページ(?:を(?:表示|開く))?(?:する)?"
                            + "|印刷プレビュー|大きな文字で印刷|一覧(?:に|へ)戻る|前のページ(?:に|へ)戻る|トップ(?:ページ)?(?:に|へ)戻る|戻る");

    private static final Pattern ASK =
            Pattern.compile(
                    "(?:この|当該|本|当)(?:ページ|記事|情報|コンテンツ)(?:の(?:内容|情報|記事))?(?:に関する|について(?:の)?|に対する|の)"
                            + "(?:(?:お|ご)?(?:問い?合わ?せ|といあわせ)(?:・ご(?:意見|質問))?(?:先|は(?:、)?こちら)?|ご(?:意見|質問)・お問い?合わ?せ(?:先)?)[:：]?");

    private static final Pattern ADDRESS =
            Pattern.compile("電話|でんわ|内線|ファクス|ファックス|FAX|ＦＡＸ|Tel|TEL|メール|〒|フォーム|課|係");

    private static final Pattern OPINION =
            Pattern.compile(
                    "(?:(?:質問|問|Q)[0-9０-９:：.．\\s]*)?(?:"
                            + "(?:この|当)(?:ページ|記事)(?:の(?:内容|情報))?(?:は|が)、?(?:お?役に(?:立|たち|た)|参考にな|分かりやす|わかりやす|見つけやす|見つけにく)[^。]{0,10}(?:か|？|\\?)[^。]{0,80}"
                            + "|(?:この|当)(?:ページ|記事)(?:に対する|についての|に関する)(?:ご?意見|ご?感想|アンケート|評価)[^。]{0,20}。?"
                            + "|より(?:良|よ)い(?:ウェブサイト|ホームページ|サイト)(?:に|と)する(?:ため)[^。]{0,60}。?)");

    private static final Pattern READER =
            Pattern.compile(
                    "(?=.*(?:Adobe|Acrobat|アドビ|アクロバット|ビューア|Viewer))"
                            + "(?=.*(?:Reader|リーダー|ビューア|Viewer|ソフト|プラグイン))"
                            + "(?=.*(?:ダウンロード|お持ちで|入手|インストール|無償|無料)).*");

    private FurnitureWords() {}

    /** A line that is nothing but the page's own label. */
    static boolean isLabel(String text) {
        return text.length() <= LONGEST_LINE && LINE.matcher(text).matches();
    }

    /** A word that is a label only on something to click at: otherwise 印刷 is a matter like any. */
    static boolean isButton(String text) {
        return text.length() <= LONGEST_LINE && BUTTON.matcher(text).matches();
    }

    /** The head of the box that says whom to ask about the page, alone. */
    static boolean opensInquiry(String text) {
        return text.length() <= LONGEST_LINE && ASK.matcher(text).matches();
    }

    /** That box as a whole. */
    static boolean isInquiry(String text) {
        return text.length() <= LONGEST_NOTE / 2
                && ASK.matcher(text).lookingAt()
                && isAddress(text);
    }

    /** Whether somebody can be asked there. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).find();
    }

    /** A question of the page to its reader about itself. */
    static boolean asksOpinion(String text) {
        return text.length() <= LONGEST_LINE && OPINION.matcher(text).matches();
    }

    /** A note on the programme that opens the files of the page. */
    static boolean isReaderNote(String text) {
        return text.length() <= LONGEST_NOTE / 2 && READER.matcher(text).matches();
    }
}
