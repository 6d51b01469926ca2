package jp.senrei.indexer.extract;

import jp.senrei.corpus.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 読み取りで分かったこと: the stable codes of this room and the sentence for each, what it is and what to do.
 */
public enum Finding {
    EMPTY("ファイルが空です。元のファイルを確かめて、もう一度取り込んでください。"),
    ENCRYPTED(
            "パスワードで保護されているため読めません。保護を外したファイルを取り込むか、パスワードを付けて読み直してください（./senrei reindex --password-file FILE）。"),
    /** Of formats whose passwords are not tried. */
    ENCRYPTED_FOR_GOOD("ENCRYPTED", "パスワードで保護されているため読めません。保護を外したファイルを取り込んでください。"),
    CORRUPT("ファイルが壊れているため読めません。元のファイルを開けるか確かめて、保存し直したものを取り込んでください。"),
    NO_TEXT("文字がありません。白紙か、写真や図だけのファイルと思われます。元のファイルを確かめてください。"),
    NO_TEXT_LAYER(
            "文字情報がありません。紙を読み取った画像と思われます。文字認識（OCR）の Tesseract と日本語データ（jpn）を入れて「senrei reindex」を実行するか、"
                    + "文字認識をしたファイルを取り込んでください。"),
    OCR_FAILED(
            "文字情報がなく、文字認識（OCR）が途中で止まったか、決められた時間内に終わりませんでした。「senrei ingest --retry」を実行して、もう一度読み取ってください。"),
    TIMEOUT("決められた時間内に読み終わりませんでした。ファイルを分けて取り込んでください。"),
    MEMORY("読み取りに必要なメモリーが足りませんでした。ファイルを分けて取り込んでください。"),
    BOMB("展開すると極端に大きくなるか、入れ子が極端に深いため、読み取りを中止しました。作成元にファイルを確かめてください。"),
    NESTED_TOO_DEEP("圧縮ファイルの入れ子が深すぎるため、中の文書を取り出していません。展開してから取り込んでください。"),
    CRASHED("読み取りの途中で処理が止まりました。もう一度取り込み、続くときは保存し直したファイルを取り込んでください。"),
    UNSUPPORTED(
            "この形式には対応していません。PDF、Word、Excel、PowerPoint、OpenDocument、RTF、HTML、テキスト、メール（EML）、ZIPのいずれかで取り込んでください。"),
    NOT_TEXT("テキストファイルではありません。中身に合う拡張子を付けるか、テキストで保存し直して取り込んでください。"),
    TOO_LARGE("文字の量が多すぎます。ファイルを分けて取り込んでください。"),
    UNREADABLE_FILE("ファイルを開けません。ファイルがあるか、読む権限があるかを確かめてください。"),
    DISK_FULL(
            "一時ファイルを置くディスクに空きがないか、書き込めないため、読み取れませんでした。空きを作ってから、もう一度取り込むか「senrei ingest --retry」を実行してください。"),
    ENCODING_GUESSED("文字コードを推定して読みました（%s）。文字化けがあるときは UTF-8 で保存し直して取り込んでください。"),
    BROKEN_CHARACTERS("読めない文字がありました（%s として読みました）。UTF-8 で保存し直して取り込んでください。"),
    PARTLY_READ("ファイルの一部が壊れていたため、読めたところまでを取り込みました。元のファイルを確かめてください。"),
    HIDDEN_LEFT_OUT("非表示のシート、行または列があり、その内容は読み取っていません。必要なときは表示したファイルを取り込んでください。"),
    CONTAINER("圧縮ファイル（ZIP）です。中の文書 %s 件をそれぞれ別の文書として取り込みます（文書でないファイル %s 件は取り込みません）。"),
    ATTACHMENTS("添付された文書 %s 件をそれぞれ別の文書として取り込みます（文書でない添付 %s 件は取り込みません）。"),
    MEMBERS_ENCRYPTED("パスワードで保護されているため取り出せないファイルが %s 件ありました。保護を外したものを取り込んでください。"),
    MEMBERS_BROKEN("壊れているため取り出せないファイルが %s 件ありました。元のファイルを確かめてください。");

    private final String code;
    private final String sentence;

    Finding(String sentence) {
        this.code = name();
        this.sentence = sentence;
    }

    Finding(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public Warning warning(@Nullable Integer page) {
        return new Warning(code, sentence, page);
    }

    public Warning warning(String... details) {
        return new Warning(code, sentence.formatted((Object[]) details), null);
    }

    public boolean isReasonOf(Extraction extraction) {
        return extraction instanceof Extraction.Unreadable(var ignored, var reason)
                && reason.code().equals(code);
    }

    public Extraction.Unreadable in(String mediaType) {
        return new Extraction.Unreadable(mediaType, warning());
    }
}
