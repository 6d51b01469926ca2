package jp.senrei.indexer.extract;

import jp.senrei.corpus.model.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 読み取りで分かったこと: the stable codes of this room and the sentence for each, what it is and what to do.
 */
enum Finding {
    EMPTY("ファイルが空です。元のファイルを確かめて、もう一度取り込んでください。"),
    ENCRYPTED("パスワードで保護されているため読めません。保護を外したファイルを取り込んでください。"),
    CORRUPT("ファイルが壊れているため読めません。元のファイルを開けるか確かめて、保存し直したものを取り込んでください。"),
    NO_TEXT("文字情報がありません。紙を読み取った画像と思われます。文字認識（OCR）をしたファイルを取り込んでください。"),
    NO_TEXT_LAYER("このページには文字情報がありません。画像だけのページは文字認識（OCR）をしたファイルを取り込んでください。"),
    TIMEOUT("決められた時間内に読み終わりませんでした。ファイルを分けて取り込んでください。"),
    MEMORY("読み取りに必要なメモリーが足りませんでした。ファイルを分けて取り込んでください。"),
    BOMB("展開すると極端に大きくなるか、入れ子が極端に深いため、読み取りを中止しました。作成元にファイルを確かめてください。"),
    CRASHED("読み取りの途中で処理が止まりました。もう一度取り込み、続くときは保存し直したファイルを取り込んでください。"),
    UNSUPPORTED("この形式には対応していません。PDF、Word（DOCX）、HTML、テキストのいずれかで取り込んでください。"),
    NOT_TEXT("テキストファイルではありません。中身に合う拡張子を付けるか、テキストで保存し直して取り込んでください。"),
    TOO_LARGE("文字の量が多すぎます。ファイルを分けて取り込んでください。"),
    UNREADABLE_FILE("ファイルを開けません。ファイルがあるか、読む権限があるかを確かめてください。"),
    ENCODING_GUESSED("文字コードを推定して読みました（%s）。文字化けがあるときは UTF-8 で保存し直して取り込んでください。"),
    BROKEN_CHARACTERS("読めない文字がありました（%s として読みました）。UTF-8 で保存し直して取り込んでください。"),
    PARTLY_READ("ファイルの一部が壊れていたため、読めたところまでを取り込みました。元のファイルを確かめてください。");

    private final String sentence;

    Finding(String sentence) {
        this.sentence = sentence;
    }

    Warning warning() {
        return new Warning(name(), sentence, null);
    }

    Warning warning(@Nullable Integer page) {
        return new Warning(name(), sentence, page);
    }

    Warning warning(String detail) {
        return new Warning(name(), sentence.formatted(detail), null);
    }

    Extraction.Unreadable in(String mediaType) {
        return new Extraction.Unreadable(mediaType, warning());
    }
}
