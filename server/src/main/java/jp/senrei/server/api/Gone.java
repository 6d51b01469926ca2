package jp.senrei.server.api;

import jp.senrei.server.upkeep.Departure;

/** Why a document is no longer there, for the {@code detail} of a {@link Problem}. */
final class Gone {
    private Gone() {}

    static String detail(Departure departure) {
        return switch (departure) {
            case Departure.Withdrawn() -> "この文書の公開は終了しました。/api/v1/documents で検索してください。";
            case Departure.Deleted(var reason) ->
                    "この文書は削除されました"
                            + (reason == null ? "" : "（理由: " + reason + "）")
                            + "。/api/v1/documents で検索してください。";
        };
    }
}
