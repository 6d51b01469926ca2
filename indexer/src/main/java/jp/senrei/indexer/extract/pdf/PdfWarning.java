package jp.senrei.indexer.extract.pdf;

import jp.senrei.corpus.model.Warning;

/** What a person should know of one page. */
enum PdfWarning {
    NO_TEXT_LAYER(
            "NO_TEXT_LAYER",
            "このページには文字情報がありません。文字認識（OCR）の Tesseract と日本語データ（jpn）を入れて「senrei reindex」を実行するか、"
                    + "文字認識をしたファイルを取り込んでください。"),
    GARBLED(
            "NO_TEXT_LAYER",
            "このページの文字情報は壊れていて読めません（文字化け）。文字認識（OCR）の Tesseract と日本語データ（jpn）を入れて"
                    + "「senrei reindex」を実行するか、保存し直したファイルを取り込んでください。"),
    OCR_EMPTY(
            "OCR_EMPTY", "このページには文字情報がなく、文字認識（OCR）でも文字を読み取れませんでした。写真や図だけのページのことがあります。原本を確かめてください。"),
    OCR_FAILED(
            "OCR_FAILED",
            "このページの文字認識（OCR）が途中で止まったか、決められた時間内に終わりませんでした。「senrei ingest --retry」を実行して、もう一度読み取ってください。"),
    PARTLY_READ("PARTLY_READ", "このページは壊れているか、複雑すぎて読めませんでした。元のファイルを確かめてください。");

    private final String code;
    private final String message;

    PdfWarning(String code, String message) {
        this.code = code;
        this.message = message;
    }

    Warning on(int page) {
        return new Warning(code, message, page);
    }

    static Warning ocr(int page, int confidence) {
        return new Warning(
                "OCR",
                "このページは文字認識（OCR）で読みました。確からしさ %d％です。大切な語は原本で確かめてください。".formatted(confidence),
                page);
    }
}
